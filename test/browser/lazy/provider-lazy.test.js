// The look-up of a provider is fetched with its directory. Where that fails, the host's listener is called, also one that throws, and
// it is fetched again.
import {test} from 'node:test';
import {openElementPage} from '../../support/pages/element-page.js';

test('a directory is asked as soon as the look-up can be fetched, also after a listener that throws', async () => {
  const provider = await openElementPage('avatar-provider', '<avatar-provider><main>People</main></avatar-provider>');
  try {
    const {page} = provider;
    await page.route(/\/lookup-/, (route) => route.abort());
    await page.evaluate(() => {
      const element = document.querySelector('avatar-provider');
      window.told = [];
      window.names = [];
      const onError = (thrown) => {
        window.told.push(String(thrown));
        throw new Error('a listener that fails');
      };
      element.lookupOptions = {retryMs: 20, onError};
      element.directory = {people: async (ids) => ids.map((id) => ({id, name: `Person ${id}`}))};
    });
    await page.waitForFunction(() => window.told.length > 0);
    // Asked while it is not there yet: the provider takes it on.
    await page.evaluate(() => {
      const {people} = document.querySelector('avatar-provider')[Symbol.for('avatar-elements.provided')];
      people.observe(document.querySelector('main'), '9', ({person}) => window.names.push(person.name));
    });
    await page.unroute(/\/lookup-/);
    await page.waitForFunction(() => window.names.includes('Person 9'));
  } finally {
    await provider.close();
  }
});
