// Every adapter × every request of a save at which the person may press Stop: what is answered after that changes nothing.
import {expect} from '@open-wc/testing';
import {removeAvatar, saveAvatar} from '../../../src/flow.js';
import {getLatestChange, getPendingChange} from '../../../src/people/avatar-changes.js';
import {browserAdapter} from '../../../src/upload/adapters/browser-adapter.js';
import {serializeSaves} from '../../../src/upload/decorators/serialize-saves.js';
import {withOutbox} from '../../../src/upload/decorators/with-outbox.js';
import {withRetry} from '../../../src/upload/decorators/with-retry.js';
import {backendsWith, byPerson, type Backend} from '../../support/backends.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {digestOf, picture} from '../../support/pictures/pictures.js';
import {sideBySide} from '../../support/side-by-side.js';
import {scriptedAdapter} from '../../support/scripted-adapter.js';

/** Long enough for Stop to be pressed between a request and its answer. */
const delayMs = 400;
const stop = new DOMException('Stop was pressed', 'AbortError');
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The changes that badges of the person receive; no other test has that person. */
const told = (personId: string) => [getLatestChange(personId), getPendingChange(personId)];

/** Stops a save at its nth request; false where it needs fewer. */
async function stopAt(nth: number, backend: Backend): Promise<boolean> {
  const {personId} = backend;
  const way = new FaultProxyClient(backend.target);
  const controller = new AbortController();
  const {signal} = controller;
  const progress: number[] = [];
  await backend.clear();
  await way.setFaults({delayMs});
  const before = told(personId);
  let done = false;
  const onProgress = (loaded: number) => void progress.push(loaded);
  const options = {personId, adapter: backend.adapter(way), signal, onProgress};
  const saving = saveAvatar(await backend.picture(), options).finally(() => (done = true));
  const outcome = saving.catch((thrown: unknown) => thrown);
  while (!done && (await way.requests()).length < nth) await wait(20);
  if (done) return false;
  const {length} = progress;
  controller.abort(stop);
  expect(await outcome, 'it is stopped at once').to.equal(stop);
  expect(told(personId), 'no badge shows it').to.deep.equal(before);
  await wait(2 * delayMs);
  await way.whenIdle();
  expect(progress.length, 'no progress is told any more').to.equal(length);
  expect(told(personId), 'no badge shows it later').to.deep.equal(before);
  const after = (await way.requests()).slice(nth).map(({method}) => method);
  expect(after, 'nothing more is sent but to take back what was').to.have.members(after.map(() => 'DELETE'));

  const next = await backend.picture();
  await way.setFaults();
  const {url} = await saveAvatar(next, {personId, adapter: backend.adapter(way)});
  expect(getLatestChange(personId)?.url).to.equal(url);
  // An object store keeps what was stopped too late until it expires: no address points at it.
  const stored = backend.target === 's3' ? await (await fetch(url)).blob() : await backend.stored();
  expect(await digestOf(stored), 'the next save is what is stored').to.equal(await digestOf(next));
  return true;
}

async function stopAtEach(backend: Backend): Promise<void> {
  let requests = 0;
  while (await stopAt(requests + 1, backend)) requests++;
  expect(requests).to.be.at.least(1);
}

describe('an answer after Stop changes nothing', function () {
  this.timeout(120_000);

  const backends = backendsWith('yui', 3);
  let endings: Map<string, Promise<unknown>>;
  before(() => {
    const work = (backend: Backend) => ({name: backend.name, run: () => stopAtEach(backend)});
    endings = sideBySide(byPerson(backends).map((those) => those.map(work)));
  });
  for (const {name} of backends) {
    it(`with ${name}, whichever request it answers`, () => endings.get(name));
  }

  it('with browserAdapter', async () => {
    const adapter = browserAdapter({databaseName: 'late-answers'});
    const personId = 'late-browser';
    const controller = new AbortController();
    const saving = rejectionOf(saveAvatar(picture(), {personId, adapter, signal: controller.signal}));
    controller.abort(stop);
    expect(await saving).to.equal(stop);
    await wait(100);
    expect(told(personId)).to.deep.equal([undefined, undefined]);
    expect(await adapter.list()).to.deep.equal([]);
  });

  for (const [what, around] of [
    ['an adapter that hears no Stop', (adapter) => adapter],
    ['one with retry around it', withRetry],
    ['one with an outbox around it', (adapter) => withOutbox(adapter, {databaseName: 'late-outbox'})],
  ] as [string, typeof withRetry][]) {
    it(`with ${what}, for a picture and for a removal`, async () => {
      const script = scriptedAdapter();
      const adapter = serializeSaves(around(script));
      for (const begin of [
        (personId: string, signal: AbortSignal) => saveAvatar(picture(), {personId, adapter, signal}),
        (personId: string, signal: AbortSignal) => removeAvatar({personId, adapter, signal}),
      ]) {
        const personId = `late-${Math.random()}`;
        const calls = script.calls.length;
        const controller = new AbortController();
        const saving = rejectionOf(begin(personId, controller.signal));
        while (script.calls.length === calls) await wait(5);
        controller.abort(stop);
        expect(await saving).to.equal(stop);
        script.calls.at(-1)?.answer({url: 'https://pictures.example/late.png', version: 'late'});
        await wait(50);
        expect(told(personId)).to.deep.equal([undefined, undefined]);
      }
    });
  }
});
