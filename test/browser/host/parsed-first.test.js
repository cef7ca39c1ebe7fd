// Markup that is parsed before the library is loaded saves through the provider around it: with the ready-made file, and after
// a server rendered it. The package has to be built.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import {launchChromium} from '../../support/runner/chromium.js';
import {createUploadServer} from '../../support/servers/upload-server.js';
import {startStaticServer} from '../../support/servers/static-server.js';

const photo = 'test/fixtures/photo.jpg';
const markup = `<avatar-provider endpoint="/upload/{personId}">
  <avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor></avatar-provider>`;
const pictures = new Map();
let folder;
let site;
let browser;

/** What a server sends: rendered by the Node build of the package, in a process of its own. */
function renderOnServer() {
  const script = `
    import '@lit-labs/ssr/lib/install-global-dom-shim.js';
    import {render} from '@lit-labs/ssr';
    import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
    import {html, unsafeStatic} from 'lit/static-html.js';
    await import('./dist/node/define/index.js');
    console.log(await collectResult(render(html\`\${unsafeStatic(${JSON.stringify(markup)})}\`)));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {encoding: 'utf8'});
}

const pageWith = (body, script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Test</title><link rel="icon" href="data:," />
   <script>
     // The parser has been through the whole body by the time a script that is added then runs.
     addEventListener('DOMContentLoaded', () => {
       const script = Object.assign(document.createElement('script'), {type: 'module', src: ${JSON.stringify(script)}});
       document.head.append(script);
     });
   </script><body>${body}</body></html>`;

before(async () => {
  folder = mkdtempSync(path.resolve('.tmp-parsed-first-'));
  copyFileSync('dist/avatar-elements.bundle.js', path.join(folder, 'bundle.js'));
  await build({
    stdin: {
      contents: "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; await import('./dist/define/index.js');",
      resolveDir: '.',
    },
    ...{bundle: true, format: 'esm', target: 'es2022', tsconfigRaw: {}, logLevel: 'error'},
    outfile: path.join(folder, 'hydrated.js'),
  });
  writeFileSync(path.join(folder, 'ready-made.html'), pageWith(markup, '/bundle.js'));
  const rendered = renderOnServer();
  assert.match(rendered, /<avatar-editor[^>]*>\s*<template shadowroot/, 'the editor is in the HTML');
  writeFileSync(path.join(folder, 'server-rendered.html'), pageWith(rendered, '/hydrated.js'));
  site = await startStaticServer(folder, {handle: createUploadServer(pictures)});
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

for (const name of ['ready-made', 'server-rendered']) {
  test(
    `${name}: an editor that was parsed first saves through the endpoint of its provider`,
    {timeout: 60_000},
    async () => {
      pictures.clear();
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${site.origin}/${name}.html`);
      await page.waitForFunction(() => customElements.get('avatar-provider') && customElements.get('avatar-editor'));
      await page.evaluate(() => {
        globalThis.saved = [];
        document.addEventListener('avatar-saved', ({url}) => globalThis.saved.push(url));
      });
      assert.equal(await page.locator('avatar-editor input[type=file]').count(), 1, 'the content is there once');
      await page.locator('avatar-editor input[type=file]').setInputFiles(photo);
      await page.getByRole('button', {name: 'Save', exact: true}).click();
      await page.waitForFunction(() => globalThis.saved.length === 1);
      assert.deepEqual(await page.evaluate(() => globalThis.saved), [`${site.origin}/pictures/1`]);
      assert.equal(pictures.size, 1);
      assert.deepEqual(errors, []);
      await page.close();
    },
  );
}
