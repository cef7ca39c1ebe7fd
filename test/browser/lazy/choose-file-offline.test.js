// A picture chosen while nothing can be fetched: the editor says so, and opens it once the network is back, in every engine.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {allEngines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

let site;
let isOffline = false;
let answered = [];

before(async () => {
  site = await serveElement(
    'avatar-editor',
    '<avatar-editor accept="image/jpeg,image/avif" person-name="Ada Lovelace"></avatar-editor>',
    {
      async handle({url, socket}) {
        // The editor fetches this ahead, with the parsers that a later request is to be blocked for.
        const isBlocked = isOffline || url.includes('blob-picture');
        if (isBlocked) socket.destroy();
        else answered.push(url);
        return isBlocked;
      },
    },
  );
});

after(() => site?.close());

/** Runs in the page: the first sign of intent, until all it fetches is there, the late styles among it. */
async function comeNear() {
  await customElements.whenDefined('avatar-editor');
  const editor = document.querySelector('avatar-editor');
  await editor.updateComplete;
  const {length} = editor.shadowRoot.adoptedStyleSheets;
  editor.dispatchEvent(new Event('pointerenter'));
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
    editor.requestUpdate();
    await editor.updateComplete;
  } while (editor.shadowRoot.adoptedStyleSheets.length === length);
}

/** Runs in the page: chooses a file, and tells what comes of it. */
async function choose(name, content) {
  const editor = document.querySelector('avatar-editor');
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  await editor.open(new File([bytes], name));
  await editor.updateComplete;
  const said = editor.shadowRoot.querySelector('.error');
  return said ? said.textContent.trim() : editor.draft.phase;
}

const notDone = 'Something went wrong. Check your connection, then try again.';

for (const {name, launch} of allEngines) {
  test(`a picture chosen offline in ${name} opens once the network is back`, {timeout: 60_000}, async () => {
    const browser = await launch();
    try {
      for (const [file, online] of [
        ['photo.jpg', /^cropping$/],
        ['quarters.avif', /^cropping$/],
        ['text.jpg', /^TXT files/],
      ]) {
        const page = await browser.newPage();
        await page.goto(site.origin);
        await page.evaluate(comeNear);
        const content = readFileSync(`test/fixtures/${file}`, 'base64');
        isOffline = true;
        for (const time of ['first', 'second']) {
          assert.equal(await page.evaluate(choose, file, content), notDone, `${file}, ${time} time`);
        }
        isOffline = false;
        answered = [];
        assert.match(await page.evaluate(choose, file, content), online, `${file}, online`);
        if (file !== 'text.jpg') assert.ok(answered.includes('/entry.js'), `${file}: the worker is tried again`);
      }
    } finally {
      isOffline = false;
      await browser.close();
    }
  });
}
