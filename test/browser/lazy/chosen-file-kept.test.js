// A file that was chosen while the module that opens it could not be fetched is kept: Retry opens it, without choosing it again.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {allEngines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

let site;
/** The addresses that are blocked now. */
let blocked;

before(async () => {
  site = await serveElement('avatar-editor', '<avatar-editor person-name="Ada Lovelace"></avatar-editor>', {
    async handle({url, socket}) {
      if (!blocked?.test(url)) return false;
      socket.destroy();
      return true;
    },
  });
});

after(() => site?.close());

/** Runs in the page: ways to hand a file to the editor, as events of the browser do. */
async function listen(content) {
  await customElements.whenDefined('avatar-editor');
  const editor = document.querySelector('avatar-editor');
  const root = editor.shadowRoot;
  await editor.updateComplete;
  window.selected = [];
  window.rejected = 0;
  editor.addEventListener('avatar-rejected', () => window.rejected++);
  editor.addEventListener('avatar-select', ({file, source}) => window.selected.push({file, source}));
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const transferOf = () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'photo.png', {type: 'image/png'}));
    return transfer;
  };
  const options = {bubbles: true, composed: true, cancelable: true};
  window.ways = {
    choose() {
      const input = root.querySelector('input[type=file]');
      input.files = transferOf().files;
      input.dispatchEvent(new Event('change', {bubbles: true}));
    },
    drop() {
      editor.dispatchEvent(new DragEvent('drop', {...options, dataTransfer: transferOf()}));
    },
    paste() {
      const event = new ClipboardEvent('paste', options);
      // Firefox hands on an empty one in place of what the constructor is given.
      Object.defineProperty(event, 'clipboardData', {value: transferOf()});
      editor.dispatchEvent(event);
    },
    capture() {
      root.querySelector('.shutter').click();
    },
  };
}

/** Runs in the page: the camera films a canvas. */
async function startCamera() {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [320, 240];
  const context = canvas.getContext('2d');
  setInterval(() => context.fillRect(0, 0, 320, 240), 30);
  const getUserMedia = async () => canvas.captureStream(30);
  Object.defineProperty(navigator, 'mediaDevices', {value: {getUserMedia}, configurable: true});
  document.querySelector('avatar-editor').shadowRoot.querySelector('.open-camera').click();
}

/** Runs in the page: there is a frame to capture. */
function isFilming() {
  const video = document.querySelector('avatar-editor').shadowRoot.querySelector('video');
  return video?.videoWidth > 0 && video.readyState >= 2;
}

/** Runs in the page. */
function state() {
  const editor = document.querySelector('avatar-editor');
  const {draft, shadowRoot} = editor;
  return {
    phase: draft.phase,
    error: shadowRoot.querySelector('.error')?.textContent.trim() ?? '',
    retry: shadowRoot.querySelector('.retry')?.textContent.trim() ?? '',
    selected: window.selected.length,
    rejected: window.rejected,
    isSame: draft.openImage?.chosen.file === window.selected[0]?.file,
  };
}

const pressRetry = () => document.querySelector('avatar-editor').shadowRoot.querySelector('.retry').click();

async function untilIt(check) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await check()) return;
    await pause(50);
  }
  throw new Error(`Waited 20 s for ${check}`);
}

// esbuild names the chunk of `lazy/index.ts` after its folder.
const lazyModule = /\/lazy-[A-Z0-9]{8}\.js/;
/** The worker, and what takes its place on the main thread. */
const decoders = /\/(?:entry|core-source|jobs)[^/]*\.js/;
const cases = [
  {way: 'choose', modules: lazyModule, sentence: /^The editor couldn’t load/},
  {way: 'drop', modules: lazyModule, sentence: /^The editor couldn’t load/},
  {way: 'paste', modules: lazyModule, sentence: /^The editor couldn’t load/},
  {way: 'capture', modules: decoders, sentence: /^Something went wrong/},
];

for (const {name, launch} of allEngines) {
  test(`Retry in ${name} opens the file that could not be opened before`, {timeout: 120_000}, async () => {
    const browser = await launch();
    try {
      const content = readFileSync('test/fixtures/quarters.png', 'base64');
      for (const {way, modules, sentence} of cases) {
        blocked = undefined;
        const page = await browser.newPage();
        await page.goto(site.origin);
        await page.evaluate(listen, content);
        if (way === 'capture') {
          await page.evaluate(startCamera);
          await untilIt(() => page.evaluate(isFilming));
        }
        blocked = modules;
        await page.evaluate((way) => window.ways[way](), way);
        for (const time of [1, 2]) {
          let shown;
          await untilIt(async () => {
            shown = await page.evaluate(state);
            return shown.rejected === time && shown.retry;
          });
          assert.match(shown.error, sentence, `${way}, time ${time}`);
          assert.deepEqual(
            [shown.phase, shown.retry, shown.selected],
            ['empty', 'Try again', 1],
            `${way}, time ${time}`,
          );
          if (time === 2) blocked = undefined;
          await page.evaluate(pressRetry);
        }
        await untilIt(async () => (await page.evaluate(state)).phase === 'cropping');
        const {retry, selected, isSame} = await page.evaluate(state);
        assert.deepEqual({retry, selected, isSame}, {retry: '', selected: 1, isSame: true}, way);
      }
    } finally {
      blocked = undefined;
      await browser.close();
    }
  });
}
