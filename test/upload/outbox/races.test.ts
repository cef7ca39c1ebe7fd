// Two admins in two tabs save the same person's picture at the same time: 400 times in Chromium, 200 times elsewhere: the
// decision is the server's, which writes each picture to the disk. test/e2e/concurrent-saves.test.js does it a thousand times.
import {expect} from '@open-wc/testing';
import type {AvatarError} from '../../../src/errors.js';
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {serializeSaves} from '../../../src/upload/decorators/serialize-saves.js';
import {randomId} from '../../../src/shared/random-id.js';
import {storedAvatar} from '../../support/network/stored-avatar.js';
import {picture} from '../../support/pictures/pictures.js';

// No other file saves a picture of this person.
const personId = 'priya';
const url = '/api/people/{personId}/avatar';
const races = /Chrome\//.test(navigator.userAgent) ? 400 : 200;
const isLookedAt = (round: number) => round % 50 === 0;

const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())].join();
const held = async () => (await storedAvatar(personId)) ?? expect.fail('no picture is stored');

/** A document of its own with its own copy of the library, as a second tab has. */
async function otherTab(): Promise<typeof httpAdapter> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module">
    import {httpAdapter} from '/src/upload/adapters/http-adapter.js';
    window.httpAdapter = httpAdapter;
  </script>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  return (
    (frame.contentWindow as Window & {httpAdapter?: typeof httpAdapter}).httpAdapter ?? expect.fail('no other tab')
  );
}

describe('races', () => {
  it(`of two admins in two tabs, ${races} of them, have one winner each, and the loser gets a conflict`, async function () {
    this.timeout(170_000);
    const tabs = [httpAdapter({url}), (await otherTab())({url})];
    const first = {personId, file: picture(200), idempotencyKey: randomId()};
    let {version} = await httpAdapter({url}).upload(first, context());
    for (let round = 0; round < races; round++) {
      const files = tabs.map(() => picture(200));
      const outcomes = await Promise.allSettled(
        tabs.map((adapter, tab) => {
          const file = files[tab] ?? expect.fail();
          return adapter.upload({personId, file, expectedVersion: version, idempotencyKey: randomId()}, context());
        }),
      );
      const winner = outcomes.findIndex(({status}) => status === 'fulfilled');
      const reasons = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as AvatarError] : [],
      );
      expect(reasons.map(({code}) => code)).to.deep.equal(['conflict']);
      const won = outcomes[winner];
      version = (won?.status === 'fulfilled' && won.value.version) || expect.fail('nobody has won');
      if (isLookedAt(round)) {
        const stored = await held();
        expect(stored.version, 'the winner is what is stored').to.equal(version);
        const bytes = await (await fetch(stored.url)).blob();
        expect(await bytesOf(bytes), 'with not a byte of the other').to.equal(
          await bytesOf(files[winner] ?? new Blob()),
        );
      }
    }
  });

  it('of one impatient person end with what they chose last', async function () {
    this.timeout(60_000);
    for (let round = 0; round < 20; round++) {
      const adapter = serializeSaves(httpAdapter({url}));
      const files = Array.from({length: 10}, () => picture(200));
      const {version: expectedVersion} = await held();
      const saves = files.map((file) =>
        adapter.upload({personId, file, expectedVersion, idempotencyKey: randomId()}, context()),
      );
      const outcomes = await Promise.allSettled(saves);
      const first = outcomes.shift();
      const last = outcomes.pop();
      expect([first?.status, last?.status]).to.deep.equal(['fulfilled', 'fulfilled']);
      expect(outcomes.every(({status}) => status === 'rejected')).to.equal(true);
      const stored = await (await fetch((await held()).url)).blob();
      expect(await bytesOf(stored)).to.equal(await bytesOf(files.at(-1) ?? new Blob()));
    }
  });
});
