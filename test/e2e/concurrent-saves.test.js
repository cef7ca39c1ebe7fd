// Two browser profiles of one administrator, the first of them with two tabs, save the picture of the same person at the same time
// until a thousand saves have been accepted. Every save sends the version that it replaces. No picture is replaced unseen if and
// only if the accepted saves form one chain. test/upload/outbox/races.test.ts runs hundreds of pairs in every engine, with a frame
// as the second tab.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import {isShort} from '../support/runner/short-tests.js';
import {launchChromium} from '../support/runner/chromium.js';
import {startPeopleServer} from '../../demo/server/load.js';
import {startStaticServer} from '../support/servers/static-server.js';

const personId = 'oksana';
/** How many saves of each tab have to be accepted. */
const shares = isShort ? [67, 67, 66] : [334, 333, 333];
const total = shares[0] + shares[1] + shares[2];
const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-races-'));
let browser;
let people;
let site;

/** A tab saves until its share has been accepted. After a conflict it replaces the version that the server named. */
const script = `
  import {saveAvatar} from './src/flow.js';
  import {serializeSaves} from './src/upload/decorators/serialize-saves.js';
  import {httpAdapter} from './src/upload/index.js';

  const adapter = serializeSaves(httpAdapter({url: '/api/people/{personId}/avatar'}));
  const digestOf = async (blob) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  window.race = async (personId, share, expectedVersion) => {
    const accepted = [];
    let refused = 0;
    let mixed = 0;
    while (accepted.length < share) {
      const bytes = crypto.getRandomValues(new Uint8Array(300));
      // The signature and the header of a PNG of one pixel.
      bytes.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
      const file = new File([bytes], 'avatar.png', {type: 'image/png'});
      try {
        const {url, version} = await saveAvatar(file, {personId, adapter, expectedVersion});
        const digest = await digestOf(file);
        const seen = await fetch(url);
        if (seen.ok && (await digestOf(await seen.blob())) !== digest) mixed++;
        accepted.push({expectedVersion, version, digest});
        expectedVersion = version;
      } catch (error) {
        if (error.code !== 'conflict') throw error;
        refused++;
        expectedVersion = error.facts.version;
      }
    }
    return {accepted, refused, mixed};
  };
`;

before(async () => {
  await build({
    stdin: {contents: script, resolveDir: '.', sourcefile: 'race.js'},
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: path.join(folder, 'race.js'),
  });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><script type="module" src="/race.js"></script>');
  people = await startPeopleServer({folder: path.join(folder, 'people'), changesPerMinute: Infinity});
  site = await startStaticServer(folder, {
    handle(request, response) {
      if (!/^\/(?:api|avatars)\//.test(request.url)) return false;
      people.handle(request, response, () => {});
      return true;
    },
  });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await people?.stop();
  rmSync(folder, {recursive: true, force: true});
});

/** Opens `count` tabs of an administrator in a new browser profile. */
async function tabsOf(adminId, count) {
  const context = await browser.newContext();
  await context.request.put(`${site.origin}/api/session/${adminId}`);
  return Promise.all(
    Array.from({length: count}, async () => {
      const tab = await context.newPage();
      await tab.goto(`${site.origin}/index.html`);
      await tab.waitForFunction('window.race');
      return tab;
    }),
  );
}

test(
  `${total} saves of two profiles in three tabs form one chain, each with its own bytes`,
  {timeout: 900_000},
  async () => {
    const tabs = [...(await tabsOf('ada', 2)), ...(await tabsOf('ada', 1))];
    const outcomes = await Promise.all(
      tabs.map((tab, i) => tab.evaluate(([id, share]) => window.race(id, share, null), [personId, shares[i]])),
    );
    const accepted = outcomes.flatMap((outcome) => outcome.accepted);
    assert.equal(accepted.length, total);
    assert.equal(
      new Set(accepted.map(({expectedVersion}) => expectedVersion)).size,
      total,
      'two saves replaced the same picture',
    );
    assert.deepEqual(
      outcomes.map(({mixed}) => mixed),
      [0, 0, 0],
      'a tab read other bytes than it had saved',
    );
    assert.ok(outcomes.reduce((sum, {refused}) => sum + refused, 0) > 0, 'no save met another one');

    const after = new Map(accepted.map((save) => [save.expectedVersion, save]));
    let last = after.get(null);
    let length = 1;
    for (let next; (next = after.get(last.version)); length++) last = next;
    assert.equal(length, total, 'the saves form one chain');

    const {url, version} = await (await fetch(`${site.origin}/api/people/${personId}/avatar`)).json();
    assert.equal(version, last.version);
    const stored = Buffer.from(await (await fetch(site.origin + url)).arrayBuffer());
    assert.equal(createHash('sha256').update(stored).digest('hex'), last.digest);
  },
);
