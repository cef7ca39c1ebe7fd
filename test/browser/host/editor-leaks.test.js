// Nothing stays behind when an editor is taken out of the page, whatever it was doing: no listener, no camera, no address of
// a picture in memory, no job of the worker, no bitmap.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {isDeepStrictEqual} from 'node:util';
import {choosePhoto, openEditorPage, untilPhase} from '../../support/pages/editor-page.js';

let editor;
let devtools;

/** Runs in the page: counts what is taken and given back. */
function count() {
  globalThis.tracks = [];
  const {mediaDevices} = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    globalThis.tracks.push(...stream.getTracks());
    return stream;
  };
  globalThis.urls = 0;
  // The worker may be started from an address in memory, which is given back once the worker runs or is ended.
  const {createObjectURL, revokeObjectURL} = URL;
  URL.createObjectURL = (blob) => (globalThis.urls++, createObjectURL.call(URL, blob));
  URL.revokeObjectURL = (url) => (globalThis.urls--, revokeObjectURL.call(URL, url));
  // A job is under way from the message that starts it until the worker's answer, or the message that stops it.
  globalThis.jobs = new Set();
  const {postMessage} = Worker.prototype;
  const heard = new WeakSet();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({data}) => {
        if ('result' in data || 'problem' in data) globalThis.jobs.delete(data.id);
      });
    }
    if (message.abort) globalThis.jobs.delete(message.id);
    else if ('id' in message) globalThis.jobs.add(message.id);
    return postMessage.call(this, message, ...rest);
  };
}

before(async () => {
  editor = await openEditorPage('<main></main><avatar-editor></avatar-editor>');
  devtools = await editor.page.context().newCDPSession(editor.page);
  await editor.page.evaluate(count);
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

const large = path.resolve('test/fixtures/generated/photo-12mp.jpg');
const inPage = (page, change) =>
  page.evaluate(`(async (element) => { ${change} })(document.querySelector('avatar-editor'))`);
const frame = async (page) => {
  await choosePhoto(page);
  await untilPhase(page, 'cropping');
};
/** Stores after half a second. A save that was confirmed goes on when its editor is taken out. */
const slow =
  'element.adapter = {upload: () => new Promise((done) => setTimeout(() => done({url: "/stored.png"}), 500))};';

const states = {
  empty: () => {},
  'a stored picture': (page) => inPage(page, `element.src = '/stored.png'; await element.updateComplete`),
  'a file over it': (page) =>
    inPage(
      page,
      `const dataTransfer = new DataTransfer();
       dataTransfer.items.add(new File(['x'], 'x.png'));
       element.dispatchEvent(new DragEvent('dragenter', {dataTransfer, bubbles: true, composed: true, cancelable: true}));
       await element.updateComplete`,
    ),
  opening: (page) => inPage(page, 'void element.open(globalThis.picture)'),
  'opening a large photo': async (page) => {
    await choosePhoto(page, large);
    // Not `opening`: a quick machine may have opened it before the page is asked.
    await page.waitForFunction(() => document.querySelector('avatar-editor').draft.phase !== 'empty');
  },
  framing: async (page) => {
    await frame(page);
    await page.locator('avatar-editor .area').hover();
    await page.mouse.down();
  },
  'finishing the picture': async (page) => {
    await frame(page);
    await page.locator('avatar-editor [aria-label="Rotate right"]').click();
  },
  saving: async (page) => {
    await frame(page);
    await inPage(page, `${slow} void element.save()`);
    await untilPhase(page, 'saving');
  },
  saved: async (page) => {
    await frame(page);
    await inPage(page, `element.adapter = {upload: async () => ({url: '/stored.png'})}; await element.save()`);
    await untilPhase(page, 'saved');
  },
  failed: async (page) => {
    await frame(page);
    await inPage(page, `element.adapter = {upload: () => Promise.reject(new Error('no'))}; await element.save()`);
    await untilPhase(page, 'failed');
  },
  refused: (page) => inPage(page, `await element.open(new File(['hello'], 'x.png'))`),
  clearing: (page) => inPage(page, `element.src = '/stored.png'; element.clear()`),
  locked: (page) => inPage(page, `element.managedBy = 'Salesforce'; await element.updateComplete`),
  unlocking: async (page) => {
    await inPage(
      page,
      `element.managedBy = 'Salesforce';
       element.addEventListener('avatar-unlock', (event) => event.respondWith(new Promise(() => {})));
       await element.updateComplete`,
    );
    await page.locator('avatar-editor .unlock').click();
  },
  disabled: (page) => inPage(page, 'element.disabled = true; await element.updateComplete'),
  'read only': (page) => inPage(page, 'element.readonly = true; await element.updateComplete'),
  'asking for the camera': (page) => page.locator('avatar-editor .open-camera').click(),
  camera: async (page) => {
    await page.locator('avatar-editor .open-camera').click();
    await page.waitForFunction(() => globalThis.tracks.some(({readyState}) => readyState === 'live'));
  },
};

for (const [name, go] of Object.entries(states)) {
  test(`taken out: ${name}`, async () => {
    const {page} = editor;
    await page.evaluate(async () => {
      document.querySelector('avatar-editor')?.remove();
      globalThis.picture = await new OffscreenCanvas(900, 700).getContext('2d').canvas.convertToBlob();
    });
    const before = await listeners();
    await page.evaluate(async () => {
      const element = document.createElement('avatar-editor');
      element.confirmLeave = true;
      element.dropTarget = 'page';
      document.body.append(element);
      await element.updateComplete;
    });
    assert.notDeepEqual(await listeners(), before, 'an editor that listens to nothing proves nothing');
    await go(page);
    await page.evaluate(() => {
      globalThis.gone = document.querySelector('avatar-editor');
      const {openImage} = globalThis.gone.draft;
      globalThis.bitmap = openImage?.image.bitmap;
      globalThis.gone.remove();
    });
    await page.mouse.up();
    // What was confirmed goes on until it is stored; all else is dropped at once.
    const end = name === 'saving' ? 'saved' : 'empty';
    await page.waitForFunction((phase) => globalThis.gone.draft.phase === phase, end);
    let left = await listeners();
    for (
      const end = Date.now() + 10_000;
      !isDeepStrictEqual(left, before) && Date.now() < end;
      left = await listeners()
    )
      await pause(50); // Work that was stopped ends a moment later.
    assert.deepEqual(left, before);
    await page.waitForFunction(() => globalThis.tracks.every(({readyState}) => readyState === 'ended'));
    await page.waitForFunction(() => globalThis.jobs.size === 0 && globalThis.urls === 0 && !globalThis.bitmap?.width);
  });
}

test('the work that was counted did take place', async () => {
  assert.ok(await editor.page.evaluate(() => globalThis.tracks.length > 0));
});
