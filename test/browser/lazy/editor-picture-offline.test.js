// A picture that arrives while the module that checks foreign pictures cannot be fetched: it is not decoded unchecked, nothing is
// thrown, and the editor goes on with the next one.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {allEngines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

let site;
let isOffline = false;
let blocked = 0;

before(async () => {
  site = await serveElement(
    'avatar-editor',
    '<avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor>',
    {
      modules: {store: 'src/people/avatar-changes.ts'},
      async handle({url, socket}) {
        if (!isOffline) return false;
        if (url.includes('blob-picture')) blocked++;
        socket.destroy();
        return true;
      },
    },
  );
});

after(() => site?.close());

/** Runs in the page, before anything arrives. */
async function listen() {
  await customElements.whenDefined('avatar-editor');
  window.store = await import('/store.js');
  window.rejections = [];
  addEventListener('unhandledrejection', ({reason}) => window.rejections.push(String(reason)));
}

/** Runs in the page: another place of the page stores a picture. */
async function announce(url) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  canvas.getContext('2d').fillRect(0, 0, 64, 64);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve));
  window.store.announce({personId: 'ada', url: new URL(url, location.href).href, picture});
}

const countPictures = () => document.querySelector('avatar-editor').shadowRoot.querySelectorAll('img, canvas').length;

async function untilIt(check) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited 20 s for ${check}`);
}

for (const {name, launch} of allEngines) {
  test(
    `the editor leaves out a picture it cannot check in ${name}, and shows the next`,
    {timeout: 90_000},
    async () => {
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.goto(site.origin);
        await page.evaluate(listen);
        const before = await page.evaluate(countPictures);
        [isOffline, blocked] = [true, 0];
        await page.evaluate(announce, 'first.png');
        // WebKit alone does not fetch a second time.
        await untilIt(() => blocked >= (name === 'WebKit' ? 1 : 2));
        isOffline = false;
        await page.evaluate(announce, 'second.png');
        await untilIt(async () => (await page.evaluate(countPictures)) > before);
        assert.deepEqual(await page.evaluate(() => window.rejections), []);
      } finally {
        isOffline = false;
        await browser.close();
      }
    },
  );
}
