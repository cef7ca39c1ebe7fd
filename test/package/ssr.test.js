// Every element rendered in Node with @lit-labs/ssr, shown by Chromium without any script, then hydrated: nothing is rendered
// anew, nothing is complained about, and not one pixel changes.
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import sharp from 'sharp';
import {launchChromium} from '../support/runner/chromium.js';
import {buildOptions, bundleForServer} from '../support/markup/bundle-for-server.js';
import {startStaticServer} from '../support/servers/static-server.js';
import {states} from '../support/markup/markup-states.js';

/** A server does not see the badges inside a group: how many of them stand behind its +N is counted in the page. */
const countedInThePage = new Set(['group', 'group with a total']);

let folder;
let server;
let browser;
let site;

/** The elements from their sources: for Node with lit left to Node, for the browser all in one file. */
async function bundle() {
  await bundleForServer(
    path.join(folder, 'server'),
    `import * as fi from './src/locales/fi.ts';
     const {setLocale} = await import('./src/index.ts');
     export const renderState = (markup) => collectResult(render(html\`\${unsafeStatic(markup)}\`));
     export async function renderInFinnish(markup) {
       setLocale(fi);
       const text = await renderState(markup);
       setLocale(undefined);
       return text;
     }`,
  );
  await build({
    ...buildOptions,
    stdin: {
      contents: `
        import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
        await import('./src/define/index.ts');`,
      resolveDir: '.',
    },
    define: {'process.env.NODE_ENV': '"development"'},
    conditions: ['development'],
    outfile: path.join(folder, 'client.js'),
  });
}

const page = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <style>body { font: 16px/1.5 sans-serif; }</style>
  </head>
  <body>${body}</body>
</html>`;

before(async () => {
  folder = mkdtempSync(path.resolve('.tmp-ssr-'));
  copyFileSync('test/fixtures/photo.jpg', path.join(folder, 'photo.jpg'));
  await bundle();
  server = await import(pathToFileURL(path.join(folder, 'server', 'server.js')));
  site = await startStaticServer(folder, {
    async handle({url}, response) {
      const name = decodeURIComponent(url.slice(1));
      if (!(name in states)) return false;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page(await server.renderState(states[name])));
      return true;
    },
  });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/**
 * Chromium rounds the edge of a large round picture one step up or down whenever it paints it anew, and it does so when the
 * letters below the picture go: one step of 255 is no change.
 */
const roundingSteps = 1;

async function changedPixels(before, after) {
  if (before.equals(after)) return 0;
  const [one, two] = await Promise.all(
    [before, after].map((image) => sharp(image).raw().toBuffer({resolveWithObject: true})),
  );
  if (one.info.width !== two.info.width || one.info.height !== two.info.height) return Infinity;
  let changed = 0;
  for (let at = 0; at < one.data.length; at += one.info.channels) {
    const channels = [...one.data.subarray(at, at + one.info.channels)];
    if (channels.some((value, index) => Math.abs(value - two.data[at + index]) > roundingSteps)) changed++;
  }
  return changed;
}

test('setLocale: a server renders the words of that locale, inside a provider too', async () => {
  const badge = '<avatar-badge name="Ada Lovelace" status="online"></avatar-badge>';
  for (const markup of [badge, `<avatar-provider>${badge}</avatar-provider>`]) {
    const label = `aria-label="Ada Lovelace, paikalla"`;
    assert.ok((await server.renderInFinnish(markup)).includes(label), markup);
    assert.ok((await server.renderState(markup)).includes('aria-label="Ada Lovelace, online"'), 'English again');
  }
});

for (const name of Object.keys(states)) {
  test(`${name}: hydrates without a complaint or a changed pixel`, {timeout: 30_000}, async () => {
    const tab = await browser.newPage({viewport: {width: 900, height: 700}, reducedMotion: 'reduce'});
    const complaints = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    // Lit's development build warns of updates that could be avoided; that it is the development build is no complaint.
    tab.on('console', (message) => {
      const isComplaint =
        ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode');
      if (isComplaint) complaints.push(message.text());
    });
    try {
      await tab.goto(`${site.origin}/${encodeURIComponent(name)}`);
      const rendered = await tab.screenshot();
      // What the server rendered is marked, to see that it is still there afterwards.
      const marked = await tab.evaluate(() => {
        const inside = (root) =>
          [...root.querySelectorAll('*')].flatMap((node) => [
            node,
            ...(node.shadowRoot ? inside(node.shadowRoot) : []),
          ]);
        window.marked = inside(document.body);
        return window.marked.filter(({shadowRoot}) => shadowRoot).length;
      });
      await tab.addScriptTag({url: '/client.js', type: 'module'});
      const lost = await tab.evaluate(async () => {
        const elements = window.marked.filter(({localName}) => localName.includes('-'));
        await Promise.all(elements.map(({localName}) => customElements.whenDefined(localName)));
        await Promise.all(elements.map(({updateComplete}) => updateComplete));
        await new Promise((resolve) => setTimeout(resolve, 100));
        return window.marked.filter((node) => !node.isConnected).map(({outerHTML}) => outerHTML.slice(0, 100));
      });
      const hydrated = await tab.screenshot();
      assert.deepEqual(complaints, []);
      assert.ok(marked > 0, 'the server rendered shadow roots');
      assert.deepEqual(lost, [], 'everything the server rendered is still there');
      if (!countedInThePage.has(name)) assert.equal(await changedPixels(rendered, hydrated), 0, 'changed pixels');
    } finally {
      await tab.close();
    }
  });
}
