// The part of the editor that is loaded on demand: fetched with the first sign of intent, and what happens where it cannot be.
import assert from 'node:assert/strict';
import {after, before, beforeEach, test} from 'node:test';
import {choosePhoto, openEditorPage, untilPhase} from '../../support/pages/editor-page.js';

let editor;
// esbuild names the chunk of `lazy/index.ts` after its folder.
const lateHalf = /\/lazy-[A-Z0-9]{8}\.js/;

before(async () => {
  editor = await openEditorPage('<main>Settings</main><avatar-editor person-name="Ada Lovelace"></avatar-editor>');
});

after(() => editor?.close());

beforeEach(async () => {
  await editor.page.mouse.move(0, 0);
  await editor.open();
});

const fetched = (page) =>
  page.evaluate(
    () => performance.getEntriesByType('resource').filter(({name}) => name.match(/\/lazy-[A-Z0-9]{8}\.js/)).length,
  );
const message = (page) => page.locator('avatar-editor .message').innerText();

for (const [sign, show] of [
  ['a pointer over it', (page) => page.locator('avatar-editor').hover()],
  ['the focus in it', (page) => page.keyboard.press('Tab')],
]) {
  test(`${sign} fetches the part that is loaded on demand`, async () => {
    const {page} = editor;
    assert.equal(await fetched(page), 0);
    const answer = page.waitForResponse(lateHalf);
    await show(page);
    assert.ok((await answer).ok());
  });
}

test('shows an error where the lazy module cannot be fetched, and continues when it can', async () => {
  const {page} = editor;
  await page.route(lateHalf, (route) => route.abort());
  await choosePhoto(page);
  await page.locator('avatar-editor .error').waitFor();
  assert.equal(await message(page), 'The editor couldn’t load. Check your connection, then try again.');
  await page.unroute(lateHalf);
  await choosePhoto(page);
  await untilPhase(page, 'cropping');
});
