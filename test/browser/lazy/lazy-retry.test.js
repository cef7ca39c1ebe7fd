// What could not be fetched is fetched at the next press in every engine, those that remember a module's failure too.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {allEngines} from '../../e2e/support/engines.js';
import {serveElement} from '../../support/pages/element-page.js';

let site;
let isOffline = false;

before(async () => {
  site = await serveElement(
    'profile-card',
    '<profile-card editable person-id="ada" name="Ada Lovelace"></profile-card>',
    {
      async handle({url, socket}) {
        if (!isOffline || !/\/(edit-mode|avatar-editor)-/.test(url)) return false;
        socket.destroy();
        return true;
      },
    },
  );
});

after(() => site?.close());

/** Runs in the page: presses a button of the card, and tells what comes of it. */
async function press(selector, result) {
  await customElements.whenDefined('profile-card');
  const card = document.querySelector('profile-card');
  await card.updateComplete;
  const root = card.shadowRoot;
  root.querySelector(selector).click();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (root.querySelector(`${selector}[aria-disabled]`)) continue;
    if (root.querySelector('[role=alert]')) return root.querySelector('[role=alert]').textContent.trim();
    if (root.querySelector(result)) return 'there';
  }
}

for (const {name, launch} of allEngines) {
  test(`a picture is changed in ${name} once the network is back`, {timeout: 60_000}, async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(site.origin);
      const openDialog = () => page.evaluate(press, '.edit-picture', 'dialog[open] avatar-editor');
      isOffline = true;
      assert.match(await openDialog(), /couldn’t load/);
      assert.match(await openDialog(), /couldn’t load/);
      isOffline = false;
      assert.equal(await openDialog(), 'there');
    } finally {
      await browser.close();
    }
  });
}
