// A file that is gone after it was chosen: moved, deleted, or on a card that was taken out.
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {engines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

const gone = 'This file can no longer be read. Choose it again, or choose another picture.';
const folder = mkdtempSync(path.resolve('.tmp-chosen-'));
let site;

before(async () => {
  site = await serveElement(
    'avatar-editor',
    '<input type="file" /><avatar-editor accept="image/*" animation="keep" person-name="Ada Lovelace"></avatar-editor>',
  );
});

after(async () => {
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Runs in the page: does something with the editor, and tells what comes of it. */
async function resultOf(deed) {
  await customElements.whenDefined('avatar-editor');
  const editor = document.querySelector('avatar-editor');
  if (deed === 'open') await editor.open(document.querySelector('input').files[0]);
  else {
    // As it was opened it may be finished already; framed anew it has to be read again.
    editor.shadowRoot.querySelector('.area').dispatchEvent(new KeyboardEvent('keydown', {key: ']', bubbles: true}));
    editor.addEventListener('avatar-save', (event) => event.respondWith(Promise.resolve({url: '/stored.png'})));
    await editor.save();
  }
  await editor.updateComplete;
  const said = editor.shadowRoot.querySelector('.error');
  return [editor.draft.phase, said?.textContent.trim() ?? ''];
}

for (const {name, launch} of engines) {
  test(`a file that is gone is named as that in ${name}`, {timeout: 60_000}, async () => {
    const browser = await launch();
    try {
      for (const fixture of ['photo.jpg', 'quarters.png', 'animated.gif']) {
        const page = await browser.newPage();
        await page.goto(site.origin);
        const file = path.join(folder, fixture);
        const input = await page.$('input');

        copyFileSync(`test/fixtures/${fixture}`, file);
        await input.uploadFile(file);
        await input.evaluate(({files}) => files[0].size); // Chromium looks only now.
        rmSync(file);
        assert.deepEqual(await page.evaluate(resultOf, 'open'), ['empty', gone], `${fixture}, before it is opened`);

        copyFileSync(`test/fixtures/${fixture}`, file);
        await input.uploadFile(file);
        assert.deepEqual(await page.evaluate(resultOf, 'open'), ['cropping', ''], fixture);
        rmSync(file);
        const result = await page.evaluate(resultOf, 'save');
        // Firefox may have kept the file open, and then it can still be read.
        if (name !== 'Firefox' || result[0] !== 'saved') {
          assert.deepEqual(result, ['failed', gone], `${fixture}, before it is saved`);
        }
      }
    } finally {
      await browser.close();
    }
  });
}
