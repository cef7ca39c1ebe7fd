// The editor as a screen reader tells it: Chromium's accessibility tree in every state, and what is announced on the way,
// compared with editor-aria-snapshot.txt. `UPDATE=1 node --test test/browser/accessibility/editor-aria-snapshot.test.js` writes it anew.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {choosePhoto, openEditorPage, untilPhase} from '../../support/pages/editor-page.js';

const script = path.join(import.meta.dirname, 'editor-aria-snapshot.txt');
let editor;

before(async () => {
  editor = await openEditorPage('<avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor>');
});

after(() => editor?.close());

async function reading(state) {
  const {page} = editor;
  await page.waitForFunction(() => !/Preparing/.test(document.querySelector('avatar-editor').shadowRoot.textContent));
  const tree = await page.locator('avatar-editor').ariaSnapshot();
  // What a picture weighs differs a little from one version of the browser to the next.
  return `# ${state}\n${tree.replace(/· [\d.,]+ \w+/g, '· … kB').replace(/Original: [\d.,]+ \w+/g, 'Original: … kB')}\n`;
}

/** Sets the store that the next save meets. */
const meet = (page, outcome) =>
  page.evaluate((kind) => {
    const upload = {
      stored: async () => ({url: '/stored.png'}),
      failing: async () => Promise.reject(new Error('no')),
      slow: (_, {onProgress}) => {
        onProgress(42, 100);
        return new Promise(() => {});
      },
    }[kind];
    document.querySelector('avatar-editor').adapter = {upload, remove: async () => {}};
  }, outcome);

test('every state reads as it was agreed', async () => {
  const {page} = editor;
  const read = [await reading('Empty')];
  await choosePhoto(page, path.resolve('test/fixtures/text.jpg'));
  await page.locator('avatar-editor .error').waitFor();
  read.push(await reading('Refused: a text file named .jpg'));
  await choosePhoto(page);
  await untilPhase(page, 'cropping');
  read.push(await reading('Framing'));
  await page.locator('avatar-editor .adjust').click();
  read.push(await reading('Framing, Adjust open'));
  await page.locator('avatar-editor .area').focus();
  for (const key of ['+', '+', ']']) await page.keyboard.press(key);
  await page.waitForFunction(() =>
    /Center/.test(document.querySelector('avatar-editor').shadowRoot.querySelector('[role=status]').textContent),
  );
  read.push(await reading('Framed with + + ]'));
  await meet(page, 'failing');
  await page.locator('avatar-editor .save').click();
  await untilPhase(page, 'failed');
  read.push(await reading('Failed'));
  await meet(page, 'slow');
  await page.locator('avatar-editor .save').click();
  await page.locator('avatar-editor [aria-valuenow="42"]').waitFor();
  read.push(await reading('Saving'));
  await page.locator('avatar-editor .cancel').click();
  await meet(page, 'stored');
  await page.locator('avatar-editor .save').click();
  await untilPhase(page, 'saved');
  read.push(await reading('Saved'));
  await page.locator('avatar-editor .check input').click();
  read.push(await reading('Clear ticked'));
  await page.evaluate(() => document.querySelector('avatar-editor').setAttribute('managed-by', 'Salesforce'));
  await page.locator('avatar-editor .unlock').waitFor();
  read.push(await reading('Managed elsewhere'));
  const now = read.join('\n');
  if (process.env.UPDATE) writeFileSync(script, now);
  assert.equal(now, readFileSync(script, 'utf8'));
});
