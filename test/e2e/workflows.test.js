// The two products' workflows, one test each, as people go through them in the demo as it is built; upload-flow.test.js opens its
// dev server. docs/workflows.md says which is which.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {startBuiltDemo} from './support/demo.js';
import {allEngines} from './support/engines.js';
import {PeopleApp, until} from './support/people-app.js';
import {difference, thumbnail} from './support/image-compare.js';

const photo = path.join(import.meta.dirname, '../fixtures/photo.jpg');
const same = 12;

for (const {name, launch} of allEngines) {
  describe(`the workflows in ${name}`, () => {
    let demo;
    let browser;
    let app;

    before(async () => {
      demo = await startBuiltDemo();
      browser = await launch();
    });

    after(async () => {
      await browser?.close();
      await demo?.stop();
    });

    /** A signed-in person at a page of the app. */
    async function at(where, personId = 'ada') {
      app = await PeopleApp.open(browser, demo.url);
      await app.signInAs(personId);
      await app.go(where);
    }

    const shows = async (personId, picture) => difference((await app.looks(personId))[0], picture) < same;

    beforeEach(async () => {
      await app?.page.close();
      app = undefined;
    });

    it('changes one’s own picture in the settings: Choose file, Save, Clear, Save', async () => {
      await at('settings/personalization');
      const initials = (await app.looks('ada'))[0];
      const picture = await thumbnail(photo);
      await app.chooseOnPage(photo);
      await app.press('avatar-editor >>> .save');
      await until('the picture in the header', () => shows('ada', picture));
      assert.match(await app.text('avatar-editor >>> .message'), /saved/);
      await app.press('avatar-editor >>> input[type="checkbox"]');
      await app.press('avatar-editor >>> .save');
      await until('the initials in the header', () => shows('ada', initials));
    });

    it('lets an administrator change an employee’s picture and basic information', async () => {
      await at('organization/employees');
      await app.press('a[aria-label="Edit 佐藤 結衣"]');
      await app.chooseOnPage(photo);
      await app.press('avatar-editor >>> .save');
      await until('the note', async () => /saved/.test(await app.text('avatar-editor >>> .message')));
      await app.fill('input[name="title"]', 'Lead designer');
      await app.press('.fields button[type="submit"]');
      await until('the note', async () => (await app.text('.note')) === 'Saved.');
      await app.go('');
      const picture = await thumbnail(photo);
      await until('the picture in the list', () => shows('yui', picture));
      assert.match(await app.text('.directory'), /Lead designer/);
    });

    it('locks an employee another system manages until ‘Manage this employee manually’ is pressed', async () => {
      await at('organization/employees/soren');
      await until('the lock', () => app.page.$('avatar-editor >>> .unlock'));
      assert.equal(await app.page.$('avatar-editor >>> .choose-file'), null);
      assert.ok(await app.page.$('input[name="title"]:disabled'));
      await app.press('avatar-editor >>> .unlock');
      await app.page.waitForSelector('avatar-editor >>> .choose-file');
      await app.page.waitForSelector('input[name="title"]:enabled');
      await app.chooseOnPage(photo);
      await app.press('avatar-editor >>> .save');
      await until('the note', async () => /saved/.test(await app.text('avatar-editor >>> .message')));
    });

    it('keeps people and pictures in step as registrations arrive, and leaves alone whom people here manage', async () => {
      await at('organization/systems');
      await app.press('.panel .button');
      const lines = await until(
        'all registrations',
        async () => {
          const found = await app.page.$$eval('.arrivals li', (items) => items.map((item) => item.innerText));
          return found.length === 7 && found;
        },
        30_000,
      );
      assert.match(lines[0], /Amara Okonkwo\s+registered in Salesforce/);
      assert.match(lines[1], /Jonas Lindqvist\s+registered in Pipedrive/);
      assert.match(lines[2], /Wanjiru Kamau\s+registered in Podio/);
      assert.match(lines[3], /Søren Ærø\s+is managed by hand/);
      assert.match(lines[4], /Aino Mäkelä\s+changed in Pipedrive/);
      assert.match(lines[6], /Amara Okonkwo\s+sent by Salesforce a second time/);
      const [aino] = await app.looks('aino');
      await app.go('organization/employees');
      assert.match(await app.text('.employees'), /Jonas Lindqvist/);
      await until('the new picture in the table', () => shows('aino', aino));
      await app.go('');
      await until('the new picture on the leaderboard', () => shows('aino', aino));
      await until('the picture chosen by hand', async () => shows('soren', await thumbnail(photo)));
    });

    it('still knows after a reload who registered, and lets an administrator edit them', async () => {
      await at('organization/employees');
      await app.press('a[aria-label="Edit Jonas Lindqvist"]');
      await until('the lock', () => app.page.$('avatar-editor >>> .unlock'));
      await app.press('avatar-editor >>> .unlock');
      await app.page.waitForSelector('input[name="title"]:enabled');
      await app.fill('input[name="title"]', 'Head of accounts');
      await app.press('.fields button[type="submit"]');
      await until('the note', async () => (await app.text('.note')) === 'Saved.');
      await app.reload();
      await app.go('');
      assert.match(await app.text('.directory'), /Jonas Lindqvist\s+Head of accounts/);
      assert.ok(await app.page.$('avatar-badge[person-id="pipedrive-12"][src*="/api/people/pipedrive-12/picture"]'));
    });

    it('lets a standard user change some contact details on the card, and another tab shows them at once', async () => {
      await at('', 'layla');
      const colleague = await PeopleApp.open(browser, demo.url);
      await app.press('.me');
      await app.press('#my-card >>> .edit');
      assert.equal(await app.page.$('#my-card >>> input[type="email"]'), null);
      await app.fill('#my-card >>> input[name="phone"]', '+1 202 555 0199');
      await app.press('#my-card >>> form .primary');
      await until('the number on the card', async () => /\+1 202 555 0199/.test(await app.text('#my-card >>> .card')));
      await colleague.press('.me');
      await until('the number in the other tab', async () =>
        /\+1 202 555 0199/.test(await colleague.text('#my-card >>> .card')),
      );
      await colleague.page.close();
    });

    it('fetches contact data from Outlook and signs out, from the card', async () => {
      await at('', 'jose');
      await app.press('.me');
      await app.press('#my-card >>> [part~="sync"]');
      await until('the number from Outlook', async () => /\+1 202 555 0110/.test(await app.text('#my-card >>> .card')));
      await app.press('#my-card >>> [part~="sign-out"]');
      await until('the sign-in page', async () => /Sign in as/.test(await app.text('main')));
    });

    it('shows round pictures in the chat, of the writer too', async () => {
      await at('', 'grace');
      await app.fill('.chat input', 'Good morning from Dublin');
      await app.press('.chat button');
      await until('the line', async () => /Good morning from Dublin/.test(await app.text('.chat')));
      const round = await app.page.$$eval('.chat li avatar-badge', (badges) =>
        badges.every(
          (badge) => getComputedStyle(badge.shadowRoot.querySelector('[part~="base"]')).borderRadius === '50%',
        ),
      );
      assert.ok(round);
    });

    it('opens a colleague’s card without a way to change it', async () => {
      await at('', 'priya');
      await app.press('.directory button:has([person-id="yui"])');
      await until('the card', async () => /yui\.sato@example\.org/.test(await app.text('#shown-card >>> .card')));
      assert.equal(await app.page.$('#shown-card >>> .edit-picture'), null);
      assert.equal(await app.page.$('#shown-card >>> .edit'), null);
    });
  });
}
