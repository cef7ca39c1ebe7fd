// A registration in Salesforce, Pipedrive or Podio on open wallboards: the systems are outside of the demo's server, no page asks again.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startBuiltDemo} from './support/demo.js';
import {allEngines} from './support/engines.js';
import {PeopleApp, until} from './support/people-app.js';
import {everyoneFrom} from './support/people-server.js';
import {startSystems} from './support/systems-server.js';

const amara = '0055g000000AMARA1A';
const owners = [
  {system: 'Salesforce', what: 'opportunity', id: amara, employeeId: `salesforce-${amara}`},
  {system: 'Pipedrive', what: 'deal', id: '12', employeeId: 'pipedrive-12'},
  {system: 'Podio', what: 'item', id: '22', employeeId: 'podio-22'},
];

/** Runs in the page: what the badges of a person in the list show. */
function shownPictures(badges) {
  return badges.map((badge) => {
    const image = badge.shadowRoot.querySelector('[part~="image"]:not(.waiting)');
    return image?.localName === 'img' && image.complete && image.naturalWidth > 0;
  });
}

for (const {name, launch} of allEngines) {
  describe(`new registrations on open wallboards in ${name}`, () => {
    const address = {};
    const chaos = {};
    let browser;
    let demo;
    let systems;
    let boards;

    const picturesOf = (board, id) => board.page.$$eval(`.directory avatar-badge[person-id="${id}"]`, shownPictures);
    const onEachBoard = (what, isSo) => Promise.all(boards.map((board) => until(what, () => isSo(board))));
    const activity = async () => (await fetch(`${address.base}/api/activity`)).json();
    /** How often a board has asked for people. */
    const questions = (board) =>
      board.page.evaluate(
        () => performance.getEntriesByType('resource').filter(({name: url}) => url.includes('/api/people?ids=')).length,
      );

    before(async () => {
      systems = await startSystems(address, chaos);
      demo = await startBuiltDemo({systemsUrl: systems.url});
      address.base = demo.url.replace(/\/$/, '');
      await everyoneFrom(address.base, ['Salesforce', 'Pipedrive', 'Podio']);
      browser = await launch();
      boards = [await PeopleApp.open(browser, demo.url), await PeopleApp.open(browser, demo.url)];
      await onEachBoard('everyone', async (board) => (await board.page.$$('.directory li')).length >= 13);
    });

    after(async () => {
      await browser?.close();
      await demo?.stop();
      await systems?.close();
    });

    for (const [before, {system, what, id, employeeId}] of owners.entries()) {
      it(`show the picture of the owner of a new ${what} in ${system}`, async (t) => {
        for (const board of boards) assert.equal((await picturesOf(board, employeeId)).length, 0);
        // Some systems send a webhook twice.
        chaos.deliver = (send) => Promise.all([send(), send()]);
        const registeredAt = Date.now();
        await systems.register(system, id);
        await onEachBoard('the picture', async (board) => (await picturesOf(board, employeeId)).includes(true));
        t.diagnostic(`${name}: shown ${Date.now() - registeredAt} ms after the registration in ${system}`);
        // Once for each change that the server told of.
        for (const board of boards) {
          const asked = await questions(board);
          assert.ok(asked > before && asked <= 2 * (before + 1), `asked ${asked} times`);
        }
      });
    }

    it('leave out an employee who is deactivated', async () => {
      for (const {system, id} of owners) await systems.deactivate(system, id);
      for (const {employeeId} of owners)
        await onEachBoard('the employee to leave', async (board) => !(await picturesOf(board, employeeId)).length);
    });

    it('leave alone an employee who was released, and still do after a reload', async () => {
      await fetch(`${address.base}/api/people/aino`, {method: 'PATCH', body: '{"managedBy":null}'});
      await systems.register('Pipedrive', '11', {name: 'Another name', hasPicture: true});
      await until('the message', async () =>
        (await activity()).arrivals.some(({id, outcome}) => id === 'aino' && outcome === 'left alone'),
      );
      const look = async (board) => [
        await picturesOf(board, 'aino'),
        await board.text('.directory li:has([person-id="aino"]) bdi'),
      ];
      for (const board of boards) {
        assert.deepEqual(await look(board), [[false], 'Aino Mäkelä']);
        await board.reload();
        await until('everyone', async () => (await board.page.$$('.directory li')).length >= 13);
        assert.deepEqual(await look(board), [[false], 'Aino Mäkelä']);
      }
    });
  });
}
