// Nothing stays behind when an editor is taken out of the page: no listener, no camera, no worker job, whatever it was doing.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {choosePhoto, openEditorPage, untilPhase} from '../support/editor-page.js';

let editor;
let devtools;

before(async () => {
  editor = await openEditorPage('<main></main><avatar-editor></avatar-editor>');
  devtools = await editor.page.context().newCDPSession(editor.page);
  await editor.page.evaluate(() => {
    globalThis.tracks = [];
    const {mediaDevices} = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      globalThis.tracks.push(...stream.getTracks());
      return stream;
    };
    globalThis.urls = 0;
    const {createObjectURL} = URL;
    URL.createObjectURL = (blob) => (globalThis.urls++, createObjectURL.call(URL, blob));
  });
});

after(() => editor?.close());

/** How many listeners of each type the window and the document have. */
async function listeners() {
  const counts = [];
  for (const expression of ['window', 'document']) {
    const {result} = await devtools.send('Runtime.evaluate', {expression});
    const found = await devtools.send('DOMDebugger.getEventListeners', {objectId: result.objectId});
    counts.push(...found.listeners.map(({type}) => `${expression} ${type}`));
  }
  return counts.sort();
}

const states = {
  empty: () => {},
  opening: (page) => page.evaluate(() => void document.querySelector('avatar-editor').open(globalThis.picture)),
  framing: async (page) => {
    await choosePhoto(page);
    await untilPhase(page, 'cropping');
    await page.locator('avatar-editor .area').hover();
    await page.mouse.down();
  },
  saving: async (page) => {
    await choosePhoto(page);
    await untilPhase(page, 'cropping');
    await page.evaluate(() => {
      const element = document.querySelector('avatar-editor');
      element.adapter = {upload: (_, {signal}) => new Promise((_, no) => signal.addEventListener('abort', no))};
      void element.save();
    });
    await untilPhase(page, 'saving');
  },
  camera: async (page) => {
    await page.locator('avatar-editor .film').click();
    await page.waitForFunction(() => globalThis.tracks.some(({readyState}) => readyState === 'live'));
  },
};

for (const [name, go] of Object.entries(states)) {
  test(`taken out while ${name}`, async () => {
    const {page} = editor;
    await page.evaluate(async () => {
      document.querySelector('avatar-editor')?.remove();
      globalThis.picture = await new OffscreenCanvas(900, 700).getContext('2d').canvas.convertToBlob();
    });
    const before = await listeners();
    await page.evaluate(async () => {
      const element = document.createElement('avatar-editor');
      element.guarded = true;
      element.dropArea = 'page';
      document.body.append(element);
      await element.updateComplete;
    });
    assert.notDeepEqual(await listeners(), before, 'an editor that listens to nothing proves nothing');
    await go(page);
    await page.evaluate(() => (globalThis.gone = document.querySelector('avatar-editor')).remove());
    await page.mouse.up();
    await page.waitForFunction(() => globalThis.gone.draft.phase === 'empty');
    assert.deepEqual(await listeners(), before);
    const left = await page.evaluate(() => ({
      live: globalThis.tracks.filter(({readyState}) => readyState === 'live').length,
      urls: globalThis.urls,
    }));
    assert.deepEqual(left, {live: 0, urls: 0});
  });
}
