// The pages of docs/guides/getting-started.md that load the package from a CDN: from a second origin, with and without an import
// map, each saves a picture. The package has to be built.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {launchChromium} from '../support/runner/chromium.js';
import {createUploadServer} from '../support/servers/upload-server.js';
import {startStaticServer} from '../support/servers/static-server.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const guide = readFileSync('docs/guides/getting-started.md', 'utf8');
const pages = [...guide.matchAll(/^```html\n([^]*?)^```$/gm)]
  .map(([, code]) => code)
  .filter((code) => code.includes('//cdn.example.com/'));
const inPackage = `/avatar-elements@${version}/`;

describe('from a CDN', {timeout: 120_000}, () => {
  const kept = new Map();
  let browser;
  let cdn;
  let site;
  let page = '';

  before(async () => {
    browser = await launchChromium();
    cdn = await startStaticServer('dist', {
      headers: {'Access-Control-Allow-Origin': '*'},
      handle(request) {
        // As CDNs do: /<package>@<version>/<file>. Nothing else is there.
        const start = `${inPackage}dist/`;
        request.url = request.url.startsWith(start) ? request.url.slice(start.length - 1) : '/not-in-the-package';
        return false;
      },
    });
    const keep = createUploadServer(kept);
    site = await startStaticServer('test/fixtures', {
      handle(request, response) {
        if (keep(request, response)) return true;
        if (request.url !== '/') return false;
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
        return true;
      },
    });
  });
  after(async () => {
    await browser?.close();
    await Promise.all([cdn?.close(), site?.close()]);
  });

  test('the guide has a page without and one with an import map, of this version', () => {
    assert.deepEqual(
      pages.map((code) => code.includes('importmap')),
      [false, true],
    );
    for (const code of pages) assert.doesNotMatch(code.replaceAll(inPackage, ''), /avatar-elements@/);
  });

  for (const [index, name] of ['a script with `src`', 'an import map'].entries()) {
    test(`${name} saves a picture, made in a worker`, async () => {
      kept.clear();
      page = pages[index]
        .replaceAll('https://cdn.example.com', cdn.origin)
        .replaceAll('/people/{personId}/avatar', '/upload/{personId}')
        .replace('<title>', '<link rel="icon" href="data:," /><title>');
      const tab = await browser.newPage();
      const complaints = [];
      const workers = [];
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      tab.on('worker', (worker) => workers.push(worker.url()));
      await tab.goto(site.origin);
      await tab.locator('avatar-editor input[type=file]').first().setInputFiles('test/fixtures/photo.jpg');
      await tab.getByRole('button', {name: 'Save', exact: true}).click({timeout: 30_000});
      await tab.waitForFunction(() => document.querySelector('avatar-editor').draft.phase === 'saved', undefined, {
        timeout: 60_000,
      });
      await tab.locator('avatar-badge').locator('canvas, img').first().waitFor({state: 'visible'});
      await tab.close();
      const [picture] = kept.values();
      assert.match(picture.mimeType, /^image\/(webp|jpeg)$/);
      assert.ok(picture.bytes.length > 500);
      assert.ok(
        workers.some((url) => url.startsWith('blob:')),
        `workers: ${workers.join(', ')}`,
      );
      assert.deepEqual(complaints, []);
    });
  }
});
