// Many large photos in a row leave nothing behind: the memory of all the processes of the browser, from the operating system.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {serveScripts} from '../../bench/image/server.js';
import {isShort} from '../support/runner/short-tests.js';
import {engines} from './support/engines.js';

const photo = path.join(import.meta.dirname, '../fixtures/generated/photo-12mp.jpg');
const pageBytes = 4096;
/** How many photos are made between the two measurements. */
const photos = isShort ? 30 : 100;
/** One decoded photo is 48 MB, its file 2.7: thirty of the smaller thing left behind would be 81. */
const allowedMb = 60;

/** Memory of a process and all it started, in MB. */
function memoryOf(pid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stat = (id, file) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const parentOf = new Map(processes.map((id) => [id, /\) \S (\d+)/.exec(stat(id, 'stat'))?.[1]]));
  const belongs = (id) => id === String(pid) || (parentOf.get(id) !== undefined && belongs(parentOf.get(id)));
  // Without what is shared, or every process would count the program itself.
  const own = (id) => {
    const [, resident = 0, shared = 0] = stat(id, 'statm').split(' ').map(Number);
    return resident - shared;
  };
  return processes.filter(belongs).reduce((sum, id) => sum + own(id) * pageBytes, 0) / 1e6;
}

describe('memory', {skip: process.platform !== 'linux' && 'it is read from /proc, which only Linux has'}, () => {
  let server;

  before(async () => {
    const files = new Map([['/photo', {type: 'image/jpeg', bytes: readFileSync(photo)}]]);
    server = await serveScripts(files, {'/many': 'test/e2e/support/many-photos.js'});
  });
  after(() => server.close());

  for (const {name, launch} of engines) {
    it(`is flat over ${photos} photos of 12 megapixels: ${name}`, {timeout: 240_000}, async () => {
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.goto(`${server.address}/many`);
        await page.waitForFunction(() => 'many' in globalThis);
        const save = (count) => page.evaluate((times) => globalThis.many('/photo', times), count);
        await save(20);
        const before = memoryOf(browser.process().pid);
        await save(photos);
        // Twelve seconds without a photo, and the worker is gone as well.
        await new Promise((resolve) => setTimeout(resolve, 12_000));
        const grown = memoryOf(browser.process().pid) - before;
        console.log(
          `${name}: ${before.toFixed(0)} MB after 20 photos, ${grown.toFixed(0)} MB more after ${20 + photos}`,
        );
        assert.ok(grown < allowedMb, `${grown.toFixed(0)} MB more than before`);
      } finally {
        await browser.close();
      }
    });
  }
});
