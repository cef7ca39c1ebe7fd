// A picture that arrives as a file while what checks it cannot be fetched: a badge never decodes it unchecked, and draws it when the
// check is there. An editor in the page fetches the check before the network may be gone.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {allEngines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

let site;
let isOffline = false;
const blocked = [];
const answered = [];

before(async () => {
  site = await serveElement('avatar-badge', '<avatar-badge person-id="ada" name="Ada Lovelace"></avatar-badge>', {
    modules: {
      store: 'src/people/avatar-changes.ts',
      editor: 'src/define/avatar-editor.ts',
      check: 'src/elements/avatar-badge/lazy/load.ts',
    },
    async handle({url, socket}) {
      (isOffline ? blocked : answered).push(url);
      if (isOffline) socket.destroy();
      return isOffline;
    },
  });
});

after(() => site?.close());

/** Runs in the page, before anything arrives. */
async function listen() {
  await customElements.whenDefined('avatar-badge');
  window.store = await import('/store.js');
  window.decoded = 0;
  const decode = window.createImageBitmap;
  window.createImageBitmap = (...input) => {
    window.decoded++;
    return decode.apply(window, input);
  };
  window.failed = 0;
  addEventListener('avatar-load-failed', () => {
    window.failed++;
    window.failedAt = Date.now();
  });
}

/** Runs in the page: shows a picture ahead of its being stored. */
async function showQueued(isPicture) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  canvas.getContext('2d').fillRect(0, 0, 64, 64);
  const png = await new Promise((resolve) => canvas.toBlob(resolve));
  const picture = isPicture ? png : new Blob(['no picture'], {type: 'image/png'});
  window.failed = 0;
  window.takeBack?.();
  window.takeBack = window.store.announceOptimistic({personId: 'ada', url: '', picture});
}

/** Runs in the page. */
function describeBadge() {
  const root = document.querySelector('avatar-badge').shadowRoot;
  const images = [...root.querySelectorAll('img, canvas')];
  return {
    images: images.map(({localName, className}) => `${localName} ${className}`.trim()),
    text: root.querySelector('[part~=initials]').textContent.trim(),
  };
}

/** Runs in the page: renders the badge as if `ms` had passed since the last failure. */
async function renderAfter(ms) {
  Date.now = () => window.failedAt + ms;
  const badge = document.querySelector('avatar-badge');
  badge.status = badge.status === 'away' ? 'online' : 'away';
  await badge.updateComplete;
}

async function untilIt(check) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await check()) return;
    await pause(50);
  }
  throw new Error(`Waited 20 s for ${check}`);
}

async function openPage(browser) {
  isOffline = false;
  blocked.length = answered.length = 0;
  const page = await browser.newPage();
  await page.goto(site.origin);
  await page.evaluate(listen);
  return page;
}

/** Shows a picture while nothing can be fetched that checks it. */
async function failToCheck(page) {
  isOffline = true;
  await page.evaluate(showQueued, true);
  await untilIt(() => page.evaluate(() => window.failed === 1));
}

const initials = {images: [], text: 'AL'};
const picture = {images: ['canvas'], text: ''};

for (const {name, launch} of allEngines) {
  test(
    `a badge in ${name} shows initials for a picture it cannot check, and the picture once it can`,
    {timeout: 90_000},
    async () => {
      const browser = await launch();
      try {
        const page = await openPage(browser);
        await failToCheck(page);
        assert.ok(
          blocked.some((url) => url.includes('blob-picture')),
          'the check is loaded lazily',
        );
        assert.deepEqual(await page.evaluate(describeBadge), initials);
        // A render does not ask again at once.
        await page.evaluate(async () => {
          const badge = document.querySelector('avatar-badge');
          badge.status = 'online';
          await badge.updateComplete;
        });
        assert.deepEqual(await page.evaluate(() => [window.failed, window.decoded]), [1, 0]);
        isOffline = false;
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await untilIt(async () => (await page.evaluate(describeBadge)).text === '');
        assert.deepEqual(await page.evaluate(describeBadge), picture);
        assert.equal(await page.evaluate(() => window.decoded), 1);
        await page.evaluate(showQueued, false);
        await untilIt(() => page.evaluate(() => window.failed === 1));
        assert.deepEqual(await page.evaluate(describeBadge), initials);
      } finally {
        isOffline = false;
        await browser.close();
      }
    },
  );

  test(
    `a badge in ${name} tries the check again with a render 10 s later, without an event`,
    {timeout: 90_000},
    async () => {
      const browser = await launch();
      try {
        const page = await openPage(browser);
        await failToCheck(page);
        isOffline = false;
        await page.evaluate(renderAfter, 9000);
        assert.deepEqual(await page.evaluate(describeBadge), initials);
        await page.evaluate(renderAfter, 11_000);
        await untilIt(async () => (await page.evaluate(describeBadge)).text === '');
        assert.deepEqual(await page.evaluate(describeBadge), picture);
      } finally {
        isOffline = false;
        await browser.close();
      }
    },
  );

  test(`a badge in ${name} shows a picture that is saved offline beside an editor`, {timeout: 90_000}, async () => {
    const browser = await launch();
    try {
      const page = await openPage(browser);
      await page.evaluate(async () => {
        await import('/editor.js');
        const editor = document.body.appendChild(document.createElement('avatar-editor'));
        await editor.updateComplete;
        editor.dispatchEvent(new Event('pointerenter'));
      });
      await untilIt(() => answered.some((url) => url.includes('blob-picture')));
      await page.evaluate(async () => void (await (await import('/check.js')).loadBlobPicture()));
      isOffline = true;
      await page.evaluate(showQueued, true);
      await untilIt(async () => (await page.evaluate(describeBadge)).text === '');
      assert.deepEqual(await page.evaluate(describeBadge), picture);
      assert.deepEqual(blocked, []);
    } finally {
      isOffline = false;
      await browser.close();
    }
  });
}
