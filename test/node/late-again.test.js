// What could not be fetched is fetched at the next press in every engine, those that remember a module's failure too.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import {allEngines} from '../e2e/support/engines.js';
import {serveFolder} from '../support/serve.js';

let folder;
let site;
let isOffline = false;

before(async () => {
  folder = mkdtempSync(path.resolve('.tmp-again-'));
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>Card</title>
      <script type="module" src="/page.js"></script>
      <profile-card editable person-id="ada" name="Ada Lovelace"></profile-card></html>`,
  );
  await build({
    entryPoints: {page: 'src/define/profile-card.ts'},
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
    outdir: folder,
  });
  site = await serveFolder(folder, {
    async handle({url, socket}) {
      if (!isOffline || !/\/(desk|avatar-editor)-/.test(url)) return false;
      socket.destroy();
      return true;
    },
  });
});

after(async () => {
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Runs in the page: presses a button of the card, and tells what comes of it. */
async function press(selector, result) {
  await customElements.whenDefined('profile-card');
  const card = document.querySelector('profile-card');
  await card.updateComplete;
  const root = card.shadowRoot;
  root.querySelector(selector).click();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (root.querySelector(`${selector}[aria-disabled]`)) continue;
    if (root.querySelector('[role=alert]')) return root.querySelector('[role=alert]').textContent.trim();
    if (root.querySelector(result)) return 'there';
  }
}

for (const {name, launch} of allEngines) {
  test(`a picture is changed in ${name} once the network is back`, {timeout: 60_000}, async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(site.origin);
      const openDialog = () => page.evaluate(press, '.pen', 'dialog[open] avatar-editor');
      isOffline = true;
      assert.match(await openDialog(), /could not be loaded/);
      assert.match(await openDialog(), /could not be loaded/);
      isOffline = false;
      assert.equal(await openDialog(), 'there');
    } finally {
      await browser.close();
    }
  });
}
