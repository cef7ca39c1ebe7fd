// The part of a card that is loaded on demand: fetched with the first sign of intent, and what happens where the network is slow or gone.
import assert from 'node:assert/strict';
import {after, before, beforeEach, test} from 'node:test';
import {openElementPage} from '../../support/pages/element-page.js';

let card;
const lateHalf = /\/edit-mode-/;

before(async () => {
  card = await openElementPage(
    'profile-card',
    `<main><button popovertarget="me">Your account</button>
      <profile-card id="me" popover editable person-id="ada" name="Ada Lovelace"></profile-card></main>`,
  );
});

after(() => card?.close());

beforeEach(async () => {
  await card.page.mouse.move(0, 0);
  await card.open();
});

const fetched = (page) =>
  page.evaluate(() => performance.getEntriesByType('resource').filter(({name}) => name.includes('/edit-mode-')).length);
const open = (page) => page.getByRole('button', {name: 'Your account'}).click();
const edit = (page) => page.getByRole('button', {name: 'Edit contact details'});
const pen = (page) => page.getByRole('button', {name: 'Change profile picture'});
const problem = (page) => page.locator('profile-card .problem');
const focusedField = (page) => page.evaluate(() => document.querySelector('profile-card').shadowRoot.activeElement?.id);
const notLoaded = 'The editor couldn’t load. Check your connection, then try again.';

test('a closed card fetches nothing, one that opens fetches the rest', async () => {
  const {page} = card;
  assert.equal(await fetched(page), 0);
  const answer = page.waitForResponse(lateHalf);
  await open(page);
  assert.ok((await answer).ok());
});

test('a press that comes before the rest is loaded waits for it, and the card keeps its place and the focus', async () => {
  const {page} = card;
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(lateHalf, async (route) => {
    await arrived;
    await route.continue();
  });
  await open(page);
  const box = await page.locator('profile-card').boundingBox();
  await edit(page).click();
  assert.equal(await edit(page).getAttribute('aria-disabled'), 'true');
  assert.deepEqual(await page.locator('profile-card').boundingBox(), box);
  arrive();
  await page.locator('profile-card form').waitFor();
  assert.equal(await focusedField(page), 'title');
  await page.unroute(lateHalf);
});

for (const [what, press, shows] of [
  ['Edit', edit, 'form'],
  ['the pen', pen, 'dialog[open] avatar-editor'],
]) {
  test(`${what} shows an error where the lazy module cannot be fetched, and works when it can`, async () => {
    const {page} = card;
    await page.route(lateHalf, (route) => route.abort());
    await open(page);
    await press(page).click();
    await problem(page).waitFor();
    assert.equal(await problem(page).innerText(), notLoaded);
    await page.unroute(lateHalf);
    await press(page).click();
    await page.locator(`profile-card ${shows}`).waitFor();
    assert.equal(await problem(page).count(), 0);
  });
}
