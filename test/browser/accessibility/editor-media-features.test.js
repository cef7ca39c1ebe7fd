// The editor under other conditions than a mouse on a calm page: fingers, reduced motion, things dropped by the system,
// a page that is left.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {choosePhoto, openEditorPage, photo, untilPhase} from '../../support/pages/editor-page.js';

const body = '<avatar-editor person-name="Ada Lovelace" confirm-leave></avatar-editor>';
let editor;
let folder;

before(async () => {
  editor = await openEditorPage(body);
  folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  writeFileSync(path.join(folder, 'a.txt'), 'hello');
});

after(async () => {
  await editor?.close();
  rmSync(folder, {recursive: true, force: true});
});

const shown = (page, selector) => page.locator(`avatar-editor ${selector}`);

test('every target is at least 44 px for fingers, in a narrow editor too', async () => {
  const touch = await openEditorPage(body, {
    context: {viewport: {width: 320, height: 900}, hasTouch: true, isMobile: true},
  });
  try {
    await choosePhoto(touch.page);
    await untilPhase(touch.page, 'cropping');
    const small = await touch.page.evaluate(() => {
      const targets = document.querySelector('avatar-editor').shadowRoot.querySelectorAll('button, .check');
      return [...targets]
        .map((target) => ({name: target.ariaLabel ?? target.textContent.trim(), box: target.getBoundingClientRect()}))
        .filter(({box}) => Math.min(box.width, box.height) < 44)
        .map(({name, box}) => `${name} ${box.width} × ${box.height}`);
    });
    assert.deepEqual(small, []);
    const width = await touch.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `the page is ${width} px wide`);
  } finally {
    await touch.close();
  }
});

test('nothing moves by itself under reduced motion, whatever the editor does', async () => {
  const {page} = editor;
  await page.emulateMedia({reducedMotion: 'no-preference'});
  await editor.open();
  const running = () =>
    page.evaluate(() =>
      document
        .querySelector('avatar-editor')
        .shadowRoot.getAnimations()
        .map(({animationName, transitionProperty}) => animationName ?? transitionProperty),
    );
  // A file that is never read to its end.
  const open = () =>
    page.evaluate(async () => {
      class Endless extends File {
        slice() {
          return new Endless([], '');
        }
        arrayBuffer() {
          return new Promise(() => {});
        }
      }
      const element = document.querySelector('avatar-editor');
      void element.open(new Endless(['…'], 'photo.jpg'));
      await element.updateComplete;
    });
  await open();
  assert.deepEqual(await running(), ['pulse']);
  await page.emulateMedia({reducedMotion: 'reduce'});
  assert.deepEqual(await running(), []);
  await editor.open();
  await choosePhoto(page);
  await untilPhase(page, 'cropping');
  await shown(page, '.area').hover();
  await page.mouse.down();
  await page.mouse.move(300, 300);
  assert.deepEqual(await running(), []);
  await page.mouse.up();
  await page.emulateMedia({reducedMotion: 'no-preference'});
});

/** What the system drops: files by their paths, or data by its type. */
async function drop(page, {files = [], items = []}) {
  const devtools = await page.context().newCDPSession(page);
  const box = await shown(page, '.stage').boundingBox();
  const data = {files, items, dragOperationsMask: 1};
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await devtools.send('Input.dispatchDragEvent', {type, x: box.x + box.width / 2, y: box.y + box.height / 2, data});
  }
  await devtools.detach();
}

for (const [what, data, sentence] of [
  ['a folder', () => ({files: [folder]}), 'This is a folder, not a picture. Choose a picture file.'],
  ['several files', () => ({files: [photo, photo]}), 'Choose just one picture.'],
  [
    'a link',
    () => ({items: [{mimeType: 'text/uri-list', data: 'https://example.org/'}]}),
    'This is a link, not a picture. Choose a picture file.',
  ],
  [
    'text',
    () => ({items: [{mimeType: 'text/plain', data: 'hello'}]}),
    'This is text, not a picture. Choose a picture file.',
  ],
]) {
  test(`${what} dropped on it gets its sentence, seen and announced`, async () => {
    const {page} = editor;
    await editor.open();
    await drop(page, data());
    await shown(page, '.error').waitFor();
    assert.equal((await shown(page, '.message').innerText()).trim(), sentence);
    assert.equal(await shown(page, '[role=status]').textContent(), sentence);
    assert.equal(new URL(page.url()).pathname, '/');
  });
}

test('a picture dropped on it opens', async () => {
  await editor.open();
  await drop(editor.page, {files: [photo]});
  await untilPhase(editor.page, 'cropping');
});

test('the browser asks before a page with unsaved work is left, and only then', async () => {
  const {page} = editor;
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const leave = async () => {
    await page.evaluate(() => void setTimeout(() => location.assign('/?left')));
    await page.waitForURL('**/?left');
    await page.waitForFunction(() => document.querySelector('avatar-editor')?.hasUpdated);
  };
  await editor.open();
  asked.length = 0; // Of the test before this one.
  await shown(page, '.message').click();
  await leave();
  assert.deepEqual(asked, []);
  await editor.open();
  await choosePhoto(page);
  await untilPhase(page, 'cropping');
  await leave();
  assert.deepEqual(asked, ['beforeunload']);
});
