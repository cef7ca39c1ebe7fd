// A page with an editor in it, bundled with its worker, for tests that drive Chromium from Node.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {launchChromium} from './chromium.js';
import {serveFolder} from './serve.js';

/** Serves `body` at `/` with the editor registered; `handle` answers other requests first, `context` is the browser's. */
export async function openEditorPage(body, {handle, context} = {}) {
  const folder = mkdtempSync(path.resolve('.tmp-editor-'));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><link rel="icon" href="data:," />
    <title>Editor</title><script type="module" src="/page.js"></script></head><body>${body}</body></html>`;
  writeFileSync(path.join(folder, 'index.html'), html);
  await build({
    entryPoints: {
      page: 'src/define/avatar-editor.ts',
      worker: 'src/image/worker.ts',
      'extras-worker': 'src/image/extras-worker.ts',
    },
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
    outdir: folder,
  });
  const site = await serveFolder(folder, {handle});
  const browser = await launchChromium();
  const page = await browser.newPage({viewport: {width: 900, height: 900}, ...context});
  const open = async () => {
    await page.goto(`${site.origin}/`);
    await page.waitForFunction(() => document.querySelector('avatar-editor')?.hasUpdated);
  };
  await open();
  return {
    page,
    open,
    async close() {
      await browser.close();
      await site.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

export const photo = path.resolve('test/fixtures/quarters.png');

/** Chooses a file through the system's chooser, as opened by the button. */
export async function choosePhoto(page, file = photo) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('avatar-editor .choose').click(),
  ]);
  await chooser.setFiles(file);
}

export const untilPhase = (page, phase) =>
  page.waitForFunction((wanted) => document.querySelector('avatar-editor').draft.phase === wanted, phase);
