// The card as a screen reader tells it: Chromium's accessibility tree, written out, at each step of its use.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import {launchChromium} from '../../support/runner/chromium.js';
import {startStaticServer} from '../../support/servers/static-server.js';

let folder;
let site;
let browser;
let page;

const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><link rel="icon" href="data:," /><title>Card</title></head>
  <body>
    <button popovertarget="card">Your account</button>
    <profile-card id="card" popover editable actions="sync sign-out" sync-label="Outlook sync"></profile-card>
    <script type="module" src="./page.js"></script>
  </body>
</html>`;

const script = `
  import './src/define/profile-card.ts';
  const card = document.querySelector('profile-card');
  card.person = {
    id: 'ada', name: 'Ada Lovelace', pronouns: 'she/her', title: 'Analyst', organization: 'Example Company',
    email: 'ada@example.org', location: 'London',
  };
  card.addEventListener('profile-sync', (event) => event.respondWith(Promise.reject(new Error('no'))));
`;

before(async () => {
  folder = mkdtempSync(path.resolve('.tmp-card-'));
  writeFileSync(path.join(folder, 'index.html'), html);
  await build({
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    logLevel: 'error',
    splitting: true,
    stdin: {contents: script, resolveDir: '.', sourcefile: 'page.js'},
    entryNames: 'page',
    outdir: folder,
  });
  site = await startStaticServer(folder);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${site.origin}/index.html`);
  await page.waitForFunction(() => document.querySelector('profile-card')?.hasUpdated);
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** The tree, without the addresses of links. */
async function reading() {
  const tree = await page.locator('profile-card').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) => !line.includes('/url:'))
    .join('\n');
}

test('opened, it is a dialog with the name of the person, and says everything once', async () => {
  await page.getByRole('button', {name: 'Your account'}).press('Enter');
  await page.getByRole('dialog', {name: 'Ada Lovelace'}).waitFor();
  assert.equal(
    await reading(),
    `- dialog "Ada Lovelace":
  - button "Change profile picture"
  - text: Ada Lovelace
  - paragraph: she/her
  - paragraph: Analyst · Example Company
  - list:
    - listitem:
      - text: "Email:"
      - link "ada@example.org":
      - button "Copy ada@example.org"
    - listitem: "Location: London"
  - button "Edit contact details"
  - button "Outlook sync"
  - button "Sign out"
  - status`,
  );
});

test('shows a failed sync at the button and announces it in the live region', async () => {
  await page.getByRole('button', {name: 'Outlook sync'}).press('Enter');
  await page.getByText('Something went wrong. Try again.').first().waitFor();
  const tree = await reading();
  assert.match(tree, /button "Outlook sync Try again"/);
  await page.waitForFunction(
    () => document.querySelector('profile-card').shadowRoot.querySelector('[role=status]').textContent !== '',
  );
  assert.match(await reading(), /status: Something went wrong\. Try again\./);
});

test('the fields have labels, and errors are read with them', async () => {
  await page.getByRole('button', {name: 'Edit contact details'}).press('Enter');
  await page.getByLabel('Email').fill('ada at example');
  await page.getByRole('button', {name: 'Save'}).press('Enter');
  await page.getByText('Enter an email address like name@example.org.').waitFor();
  const tree = await reading();
  for (const label of ['Job title', 'Organization', 'Pronouns', 'Email', 'Phone', 'Mobile', 'Location']) {
    assert.match(tree, new RegExp(`textbox "${label}"`));
  }
  const description = await page.getByLabel('Email').evaluate((input) => {
    const root = input.getRootNode();
    return root.getElementById(input.getAttribute('aria-describedby')).textContent.trim();
  });
  assert.equal(description, 'Enter an email address like name@example.org.');
  await page.getByRole('button', {name: 'Cancel'}).press('Enter');
});

test('the pen opens a modal dialog with its title, and nothing behind it is read', async () => {
  await page.getByRole('button', {name: 'Change profile picture'}).press('Enter');
  const dialog = page.getByRole('dialog', {name: 'Change profile picture'});
  await dialog.waitFor();
  const tree = await dialog.ariaSnapshot();
  assert.match(tree, /text: Change profile picture[\s\S]*button "Close"/);
  assert.doesNotMatch(tree, /heading/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({state: 'hidden'});
  const focused = await page.evaluate(() =>
    document.querySelector('profile-card').shadowRoot.activeElement?.getAttribute('aria-label'),
  );
  assert.equal(focused, 'Change profile picture');
});
