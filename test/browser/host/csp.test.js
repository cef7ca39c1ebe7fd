// Every element in every state on a page with a strict policy and Trusted Types, in Chromium: no violation is reported and
// nothing is asked of another origin. The ready-made file is taken from dist/, so the package has to be built.
import assert from 'node:assert/strict';
import {copyFileSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {states} from '../../support/markup/markup-states.js';
import {policy, photo, folder, underPolicy} from './policy-page.js';

const editor = (attributes) =>
  `<avatar-editor person-id="ada" person-name="Ada Lovelace" ${attributes}></avatar-editor>`;
const button = (tab, name) => tab.locator('avatar-editor').getByRole('button', {name, exact: true});
const choose = (tab, file = photo) => tab.locator('avatar-editor input[type=file]').setInputFiles(file);
const phase = (tab, wanted) =>
  tab.waitForFunction((name) => document.querySelector('avatar-editor').draft.phase === name, wanted);
const badge = '<avatar-badge person-id="ada" name="Ada Lovelace"></avatar-badge>';

describe(`under ${policy}`, {timeout: 240_000}, () => {
  test('a violation would be noticed', async () => {
    await assert.rejects(
      underPolicy('<p></p>', (tab) =>
        tab.evaluate(() => {
          document.querySelector('p').setAttribute('style', 'color: red');
        }),
      ),
      /style-src/,
    );
  });

  test('a request past connect-src would be noticed', async () => {
    const elsewhere = (tab) => tab.evaluate(() => fetch('/elsewhere').catch(() => {}));
    await assert.rejects(underPolicy('<p></p>', elsewhere, '/upload/'), /connect-src/);
  });

  for (const [name, body] of Object.entries(states)) test(name, () => underPolicy(body));

  test('badge whose picture has loaded', () =>
    underPolicy('<avatar-badge name="Ada" src="/photo.jpg" size="64"></avatar-badge>', (tab) =>
      tab.locator('avatar-badge img').waitFor(),
    ));

  test('badge whose picture cannot be loaded', () =>
    underPolicy('<avatar-badge name="Ada Lovelace" src="/missing.jpg"></avatar-badge>'));

  test('group with its menu open', () =>
    underPolicy(states.group, (tab) => tab.locator('avatar-group').getByRole('button').click()));

  test('editor: chosen, framed, saved, shown by a badge', () =>
    underPolicy(badge + editor('endpoint="/upload/{personId}"'), async (tab) => {
      await choose(tab);
      await phase(tab, 'cropping');
      await button(tab, 'Rotate right').click();
      await button(tab, 'Zoom in').click();
      await button(tab, 'Adjust').click();
      await button(tab, 'Undo').click();
      await button(tab, 'Save').click();
      await phase(tab, 'saved');
      await tab.locator('avatar-badge').locator('img, canvas').first().waitFor();
    }));

  test('editor: chosen, saved and removed with connect-src naming the endpoint and nothing else', () =>
    underPolicy(
      badge + editor('endpoint="/upload/{personId}"'),
      async (tab) => {
        await choose(tab);
        await phase(tab, 'cropping');
        await button(tab, 'Save').click();
        await phase(tab, 'saved');
        await tab.locator('avatar-editor').getByRole('checkbox').check();
        await button(tab, 'Save').click();
        await tab.waitForFunction(() => document.querySelector('avatar-editor').draft.url === null);
      },
      '/upload/',
    ));

  test('editor: refused file', () =>
    underPolicy(editor('endpoint="/upload/{personId}" max-bytes="100"'), async (tab) => {
      await choose(tab);
      await tab.locator('avatar-editor [part=message]', {hasText: '100'}).waitFor();
    }));

  test('editor: save that fails', () =>
    underPolicy(editor('endpoint="/refuse"'), async (tab) => {
      await choose(tab);
      await phase(tab, 'cropping');
      await button(tab, 'Save').click();
      await phase(tab, 'failed');
    }));

  test('editor: clearing', () =>
    underPolicy(editor('endpoint="/upload/{personId}" src="/photo.jpg"'), async (tab) => {
      await tab.locator('avatar-editor').getByRole('checkbox').check();
      await phase(tab, 'clearing');
    }));

  test('editor: camera', () =>
    underPolicy(editor('endpoint="/upload/{personId}"'), async (tab) => {
      await button(tab, 'Take photo').click();
      await button(tab, 'Capture').click();
      await phase(tab, 'cropping');
    }));

  test('editor: framed in a form', () =>
    underPolicy('<form><avatar-editor name="photo" required></avatar-editor></form>', async (tab) => {
      await choose(tab);
      await phase(tab, 'cropping');
    }));

  test('card: contact details edited', () =>
    underPolicy(states['profile card of oneself'], async (tab) => {
      await tab.locator('profile-card').getByRole('button', {name: 'Edit contact details'}).click();
      await tab.locator('profile-card input').first().fill('Analyst');
    }));

  test('card: picture changed in the dialog', () =>
    underPolicy(
      `<profile-card person-id="ada" name="Ada Lovelace" editable endpoint="/upload/{personId}"></profile-card>`,
      async (tab) => {
        await tab.evaluate(() => document.querySelector('profile-card').changePicture());
        await tab.locator('profile-card dialog').waitFor();
        await tab.locator('profile-card input[type=file]').setInputFiles(photo);
        await tab.locator('profile-card').getByRole('button', {name: 'Save', exact: true}).click();
        await tab.locator('profile-card dialog').waitFor({state: 'hidden'});
      },
    ));

  test('card: asked before unsaved work is lost', () =>
    underPolicy(states['profile card of oneself'], async (tab) => {
      await tab.evaluate(() => document.querySelector('profile-card').changePicture());
      await tab.locator('profile-card input[type=file]').setInputFiles(photo);
      await tab
        .locator('profile-card')
        .getByRole('button', {name: 'Save', exact: true})
        .and(tab.locator('[aria-disabled=false]'))
        .waitFor();
      await tab.locator('profile-card').getByRole('button', {name: 'Close', exact: true}).click();
      await tab.locator('profile-card').getByRole('button', {name: 'Discard picture'}).click();
      await tab.locator('profile-card dialog').waitFor({state: 'hidden'});
    }));

  test('card: sync that fails, and a field that is refused', () =>
    underPolicy(
      '<profile-card person-id="ada" name="Ada Lovelace" editable actions="sync" sync-label="Outlook sync"></profile-card>',
      async (tab) => {
        await tab.evaluate(() => {
          for (const event of ['profile-sync', 'profile-save'])
            addEventListener(event, (request) => request.respondWith(Promise.reject(new Error('no'))));
        });
        const card = tab.locator('profile-card');
        await card.getByRole('button', {name: /Outlook sync/}).click();
        await card.locator('[data-phase=failed]').waitFor();
        await card.getByRole('button', {name: 'Edit contact details'}).click();
        await card.locator('input').first().fill('Somebody');
        await card.getByRole('button', {name: 'Save', exact: true}).click();
        await card.locator('form [role=alert], form .wrong').first().waitFor();
      },
    ));

  test('card: unlocked from the system that owned it', () =>
    underPolicy(states['managed profile card'], async (tab) => {
      await tab.evaluate(() => addEventListener('avatar-unlock', (request) => request.respondWith(Promise.resolve())));
      await tab.locator('profile-card').getByRole('button', {name: 'Manage manually'}).click();
      await tab.locator('profile-card').getByRole('button', {name: 'Change profile picture'}).waitFor();
    }));

  test('provider: people from a directory, and one it does not know', () =>
    underPolicy(
      '<avatar-provider><avatar-badge person-id="ada"></avatar-badge><avatar-badge person-id="nobody"></avatar-badge></avatar-provider>',
      async (tab) => {
        await tab.evaluate(() => {
          const picture = async () => (await fetch('/photo.jpg')).blob();
          const people = async () => [{id: 'ada', name: 'Ada Lovelace'}];
          document.querySelector('avatar-provider').directory = {people, picture};
        });
        await tab.locator('avatar-badge').first().locator('canvas, img').first().waitFor();
      },
    ));

  test('card: opened as a popover', () =>
    underPolicy(
      '<button popovertarget="card">Account</button><profile-card id="card" popover person-id="ada" name="Ada Lovelace"></profile-card>',
      async (tab) => {
        await tab.getByRole('button', {name: 'Account'}).click();
        await tab.locator('profile-card').getByText('Ada Lovelace').first().waitFor();
      },
    ));
});

test(
  'two copies of the library work on one page, and each shows the new pictures of the other',
  {timeout: 60_000},
  async () => {
    copyFileSync('dist/avatar-elements.bundle.js', path.join(folder, 'second.bundle.js'));
    await underPolicy(`${badge}${editor('endpoint="/upload/{personId}"')}<output></output>`, async (tab) => {
      await tab.evaluate(async () => {
        const second = await import('/second.bundle.js');
        second.subscribe('ada', ({url}) => (document.querySelector('output').textContent = url));
      });
      await choose(tab);
      await phase(tab, 'cropping');
      await button(tab, 'Save').click();
      await phase(tab, 'saved');
      await tab.locator('output', {hasText: '/pictures/'}).waitFor();
    });
  },
);
