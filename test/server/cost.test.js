// What pages and nights cost the systems, by the counts of their fakes. The limits are those that the systems document.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {microsoftDirectory, pipedriveDirectory, podioDirectory, salesforceDirectory} from '../../dist/people/index.js';
import {employeeSync, memoryAvatarStore, memoryEmployeeStore, peopleRoutes} from '../../dist/server/index.js';
import {graphId, microsoftFake} from '../support/systems/microsoft.js';
import {pipedriveFake} from '../support/systems/pipedrive.js';
import {podioFake} from '../support/systems/podio.js';
import {salesforceFake, salesforceId} from '../support/systems/salesforce.js';
import {connect} from '../support/systems/connect.js';
import {fileSignal} from '../support/runner/file-signal.js';
import {isShort} from '../support/runner/short-tests.js';

const signal = fileSignal();

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** What is still referenced, in MB. */
function heldMb() {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}

/** The most requests that came within such a time. */
function mostWithin(ms, requests) {
  let [first, most] = [0, 0];
  for (const [last, {at}] of requests.entries()) {
    while (requests[first].at <= at - ms) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

const numbers = Array.from({length: 250}, (_, i) => String(i + 1));
/** The most calls in a minute once the pictures are stored. Microsoft 365 is asked for each person and each photo, 20 in one call. */
const systems = [
  ['Salesforce', salesforceDirectory, salesforceFake, {pageSize: 2_000}, numbers.map((n) => salesforceId(n - 1)), 5],
  ['Pipedrive', pipedriveDirectory, pipedriveFake, {users: 250}, numbers, 5],
  ['Podio', podioDirectory, podioFake, {}, numbers, 5],
  ['Microsoft 365', microsoftDirectory, microsoftFake, {}, numbers.map((n) => graphId(n - 1)), 25],
];

for (const [name, directoryOf, createFake, options, ids, most] of systems) {
  describe(`250 people of ${name} on 50 open pages`, () => {
    const connected = (clock) => connect(createFake({...options, now: () => clock.now}), clock);

    /** Ten minutes with open pages: each asks again for its people every 5 minutes, and for the pictures that it has not got yet. */
    async function withOpenPages(routes, clock, idOf, eachMinute = () => {}) {
      const get = async (path) => routes(new Request(`https://app.example${path}`));
      const loaded = new Set();
      for (let minute = 0; minute < 10; minute++) {
        clock.now = minute * 60_000;
        const isAsking = Array.from({length: 50}, (_, page) => (page + minute) % 5 === 0);
        const lists = isAsking.filter(Boolean).map(() => get(`/people?ids=${ids.map(idOf).join(',')}`));
        for (const list of await Promise.all(lists)) {
          const {people} = await list.json();
          assert.equal(people.length, 250);
          for (const {picture} of people) {
            if (!picture || loaded.has(picture)) continue;
            loaded.add(picture);
            assert.equal((await get(`${picture}&size=64`)).status, 200);
          }
        }
        await eachMinute();
      }
      assert.equal(loaded.size, 125);
    }

    it(`cost at most ${most} calls a minute once their pictures are stored`, async (t) => {
      t.mock.timers.enable({apis: ['setInterval']});
      const clock = {now: 0};
      const {requests, options: own} = connected(clock);
      const routes = peopleRoutes({
        directories: {[name]: directoryOf(own)},
        store: memoryAvatarStore(),
        mayRead: () => true,
        now: () => clock.now,
      });
      await withOpenPages(
        routes,
        clock,
        (id) => id,
        async () => {
          t.mock.timers.tick(60_000);
          for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
        },
      );
      const later = requests.filter(({at}) => at >= 60_000);
      assert.ok(later.length > 0, 'people are asked about again');
      assert.ok(mostWithin(60_000, later) <= most, `${mostWithin(60_000, later)} calls in a minute`);
    });

    it('cost nothing but their pictures, once each, where the employees are kept in a store', async () => {
      const clock = {now: 0};
      const {requests, options: own} = connected(clock);
      const pictures = memoryAvatarStore();
      const sync = employeeSync({systems: {[name]: directoryOf(own)}, store: memoryEmployeeStore(), pictures});
      await sync.reconcile();
      const directories = {Employees: sync.directory};
      const routes = peopleRoutes({directories, store: memoryAvatarStore(), mayRead: () => true, now: () => clock.now});
      await withOpenPages(routes, clock, (id) => `${name.toLowerCase().replace(' ', '-')}-${id}`);
      assert.deepEqual(
        requests.filter(({at}) => at > 0),
        [],
      );
    });
  });
}

describe('100,000 people, compared in one night', () => {
  const COUNT = 100_000;
  const PAGE = 200;
  const NIGHT_MS = 8 * 3_600_000;

  /** Lists everyone as a comparison does, and returns the requests: waits take no time, but the clock goes on. */
  async function night(directoryOf, createFake, fakeOptions, pauseMs = 0) {
    const clock = {now: 0};
    const {requests, options} = connect(createFake({...fakeOptions, now: () => clock.now}), clock);
    const directory = directoryOf(options);
    let listed = 0;
    let cursor;
    do {
      const page = await directory.list({cursor, limit: PAGE, signal});
      listed += page.people.length;
      ({cursor} = page);
      clock.now += pauseMs;
    } while (cursor !== undefined);
    assert.equal(listed, COUNT);
    assert.ok(clock.now < NIGHT_MS, `${clock.now / 3_600_000} hours`);
    return requests;
  }

  it('makes the requests of the list and no others', async () => {
    const count = 1_000;
    for (const [directoryOf, fake, expected] of [
      [salesforceDirectory, salesforceFake({count, pageSize: 2_000}), 6],
      [pipedriveDirectory, pipedriveFake({users: count}), 1],
      [podioDirectory, podioFake({count}), 6],
      [microsoftDirectory, microsoftFake({count}), 55],
    ]) {
      const {requests, options} = connect(fake, {now: 0});
      const sync = employeeSync({
        systems: {System: directoryOf(options)},
        store: memoryEmployeeStore(),
        pictures: memoryAvatarStore(),
        pageSize: PAGE,
      });
      for (const added of [count, 0]) {
        requests.length = 0;
        const {System} = await sync.reconcile();
        assert.deepEqual(System, {listed: count, added, changed: 0, left: 0, kept: 0});
        assert.equal(requests.length, expected, directoryOf.name);
      }
    }
  });

  it('holds ids and addresses, and no more after the second and third night', async (t) => {
    const count = isShort ? 20_000 : COUNT;
    const {requests, options} = connect(salesforceFake({count, pageSize: 2_000}), {now: 0});
    // Records are kept as text, as in a file or a database: what remains is what the sync itself holds.
    const texts = new Map();
    const parsed = (text) => (text === undefined ? null : JSON.parse(text));
    const store = {
      async *all() {
        for (const text of texts.values()) yield parsed(text);
      },
      read: async (id) => parsed(texts.get(id)),
      async replace(id, record, storedRevision) {
        if ((parsed(texts.get(id))?.revision ?? null) !== storedRevision) return false;
        texts.set(id, JSON.stringify(record));
        return true;
      },
    };
    const sync = employeeSync({
      systems: {Salesforce: salesforceDirectory(options)},
      ...{store, pictures: memoryAvatarStore(), pageSize: PAGE},
    });
    const before = heldMb();
    const held = [];
    for (const added of [count, 0, 0]) {
      const {Salesforce} = await sync.reconcile();
      assert.deepEqual([Salesforce.listed, Salesforce.added], [count, added]);
      requests.length = 0;
      held.push(heldMb() - before);
    }
    const textMb = [...texts.values()].reduce((sum, {length}) => sum + length, 0) / 1_000_000;
    t.diagnostic(`held: ${held.map(Math.round).join(', ')} MB, of which the records are ${Math.round(textMb)} MB`);
    assert.ok(held[0] - textMb < 300, `${held[0]} MB`);
    assert.ok(held[2] - held[0] < 30, `${held[2] - held[0]} MB more`);
  });

  // 100,000 requests in 24 hours, and more with each licence:
  // https://developer.salesforce.com/docs/platform/salesforce-app-limits-cheatsheet/guide/salesforce-app-limits-platform-api.html
  it('cost Salesforce 500 of the 100,000 requests of a day', async () => {
    const requests = await night(salesforceDirectory, salesforceFake, {count: COUNT, pageSize: 2_000});
    assert.equal(requests.length, 501);
  });

  // 30,000 tokens a day and seat in the smallest plan, 10 for a list of version 2 and 20 for one of version 1; 20 requests in 2 seconds:
  // https://pipedrive.readme.io/docs/core-api-concepts-rate-limiting
  it('cost Pipedrive 20 tokens for users and 5,000 of 30,000 for persons, 20 requests in 2 seconds', async () => {
    const users = await night(pipedriveDirectory, pipedriveFake, {users: COUNT});
    assert.equal(users.length, 1);
    const directoryOf = (options) => pipedriveDirectory({...options, kind: 'persons'});
    const persons = await night(directoryOf, pipedriveFake, {persons: COUNT}, 100);
    assert.equal(persons.length * 10, 5_000);
    assert.ok(mostWithin(2_000, persons) <= 20);
  });

  // 1,000 calls an hour, 250 of those that are marked: https://developers.podio.com/index/limits
  it('cost Podio 240 of 250 calls an hour, for two hours', async () => {
    const requests = await night(podioDirectory, podioFake, {count: COUNT}, 15_000);
    assert.ok(requests.length <= 501, `${requests.length} calls`);
    assert.ok(mostWithin(3_600_000, requests) <= 250);
  });

  it('end at the limits of Podio and Pipedrive where they do not wait', async () => {
    const busy = {code: 'too-many-requests'};
    await assert.rejects(night(podioDirectory, podioFake, {count: COUNT}), busy);
    const persons = (options) => pipedriveDirectory({...options, kind: 'persons'});
    await assert.rejects(night(persons, pipedriveFake, {persons: COUNT}), busy);
  });

  // 8,000 units in 10 seconds for a tenant of more than 500 users, one unit for a list with `$select`; 20 requests in a batch:
  // https://learn.microsoft.com/graph/throttling-limits
  it('cost Microsoft 365 500 units and one question about each photo', async () => {
    const requests = await night(microsoftDirectory, microsoftFake, {count: COUNT});
    const batches = requests.filter(({path}) => path === '/$batch');
    assert.equal(requests.length - batches.length, 500);
    assert.equal(batches.length, COUNT / 20);
    assert.ok(batches.every(({parts}) => parts === 20));
  });
});
