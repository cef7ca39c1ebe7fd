// A picture that is queued without a network is shown although nothing can be fetched any more.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {allEngines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

let site;
let isOffline = false;
const blocked = [];

before(async () => {
  site = await serveElement('avatar-badge', '<avatar-badge person-id="ada" name="Ada Lovelace"></avatar-badge>', {
    modules: {store: 'src/people/avatar-changes.ts'},
    async handle({url, socket}) {
      if (!isOffline) return false;
      blocked.push(url);
      socket.destroy();
      return true;
    },
  });
});

after(() => site?.close());

/** Runs in the page: shows a picture ahead of its being stored, and describes what the badge shows then. */
async function showQueued(isPicture) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  canvas.getContext('2d').fillRect(0, 0, 64, 64);
  const png = await new Promise((resolve) => canvas.toBlob(resolve));
  const picture = isPicture ? png : new Blob(['no picture'], {type: 'image/png'});
  const badge = document.querySelector('avatar-badge');
  window.takeBack?.();
  window.takeBack = window.store.announceOptimistic({personId: 'ada', url: '', picture});
  const findImages = () => [...badge.shadowRoot.querySelectorAll('img, canvas')];
  // The badge tries again to fetch what it loads lazily.
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const isLoading = findImages().some(({className}) => className === 'loading');
    if (!isLoading && findImages().length === Number(isPicture)) break;
  }
  const images = findImages();
  return {
    shown: images.filter(({className}) => className !== 'loading').map(({localName}) => localName),
    withoutSource: images.filter((image) => image.localName === 'img' && !image.getAttribute('src')).length,
    text: badge.shadowRoot.querySelector('[part~=initials]').textContent.trim(),
  };
}

for (const {name, launch} of allEngines) {
  test(
    `a badge shows a queued picture offline in ${name}, and initials for one that is damaged`,
    {timeout: 60_000},
    async () => {
      isOffline = false;
      blocked.length = 0;
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.goto(site.origin);
        await page.evaluate(async () => {
          await customElements.whenDefined('avatar-badge');
          window.store = await import('/store.js');
        });
        isOffline = true;
        assert.deepEqual(await page.evaluate(showQueued, true), {shown: ['canvas'], withoutSource: 0, text: ''});
        assert.notEqual(blocked.length, 0, 'the check of foreign pictures is loaded lazily');
        assert.deepEqual(await page.evaluate(showQueued, false), {shown: [], withoutSource: 0, text: 'AL'});
      } finally {
        await browser.close();
      }
    },
  );
}
