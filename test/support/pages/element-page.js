// A page with an element in it, bundled with the image workers, for tests that drive Chromium from Node.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {launchChromium} from '../runner/chromium.js';
import {startStaticServer} from '../servers/static-server.js';

/** Serves `body` at `/` with the element registered; `handle` answers other requests first, `modules` are served beside it. */
export async function serveElement(element, body, {handle, modules = {}} = {}) {
  const folder = mkdtempSync(path.resolve(`.tmp-${element}-`));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><link rel="icon" href="data:," />
    <title>Page</title><script type="module" src="/page.js"></script></head><body>${body}</body></html>`;
  writeFileSync(path.join(folder, 'index.html'), html);
  await build({
    entryPoints: {
      ...modules,
      page: `src/define/${element}.ts`,
      entry: 'src/image/worker/entry.ts',
      'animation-entry': 'src/image/worker/animation-entry.ts',
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
  const {origin, close} = await startStaticServer(folder, {handle});
  return {
    origin,
    async close() {
      await close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** The same in a browser; `context` is the browser's. */
export async function openElementPage(element, body, {handle, context} = {}) {
  const site = await serveElement(element, body, {handle});
  const browser = await launchChromium();
  const page = await browser.newPage({viewport: {width: 900, height: 900}, ...context});
  const open = async () => {
    await page.goto(`${site.origin}/`);
    await page.waitForFunction((name) => document.querySelector(name)?.hasUpdated, element);
  };
  await open();
  return {
    page,
    open,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
