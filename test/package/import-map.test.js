// The package without a bundler: every module for itself, found through an import map. A worker has no import map; its file imports
// nothing. The map has none of the packages that the animation worker contains. The package has to be built.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {launchChromium} from '../support/runner/chromium.js';
import {startStaticServer} from '../support/servers/static-server.js';

const imports = {'avatar-elements/image': '/dist/image/index.js'};
const page = `<!doctype html><link rel="icon" href="data:," /><script type="importmap">${JSON.stringify({imports})}</script>`;

describe('without a bundler', {timeout: 120_000}, () => {
  let browser;
  let site;

  before(async () => {
    browser = await launchChromium();
    site = await startStaticServer(process.cwd(), {
      handle(request, response) {
        if (request.url !== '/') return false;
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
        return true;
      },
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  test('animations and whole pictures are made in the worker, and no package is requested for it', async () => {
    const tab = await browser.newPage();
    const workers = [];
    const complaints = [];
    tab.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(site.origin);
    const made = await tab.evaluate(async () => {
      const {toAvatar} = await import('avatar-elements/image');
      const fixture = async (name) => (await fetch(`/test/fixtures/${name}`)).blob();
      const moving = await toAvatar(await fixture('animated.gif'), {sizePx: 32});
      const whole = await toAvatar(await fixture('photo.jpg'), {sizePx: 200, crop: 'none', maxBytes: 5000});
      return [moving.frames, whole.width, whole.size <= 5000];
    });
    await tab.close();
    assert.deepEqual(made, [3, 200, true]);
    assert.deepEqual(complaints, []);
    assert.ok(workers.includes('/dist/image/worker/animation-entry.js'), `workers: ${workers.join(', ')}`);
  });
});
