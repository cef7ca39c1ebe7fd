// The subscription to change events of Salesforce: over restarts, lost sessions, refused tokens and events that are gone.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {
  employeeSync,
  memoryAvatarStore,
  memoryEmployeeStore,
  memoryReplayStore,
  salesforceSubscriber,
} from '../../dist/server/index.js';
import {fileReplayStore} from '../../dist/server/node.js';
import {salesforceEventsFake} from '../support/systems/salesforce-events.js';

const ada = '0055g0000000001AAA';
const bob = '0055g0000000002AAA';
const USERS = '/data/UserChangeEvent';

const stops = new Set();
afterEach(async () => {
  for (const stop of stops) await stop();
});

/** A subscriber that runs, and everything that it handed over. */
function start(fake, {renewed = 'token-2', ...options} = {}) {
  const taken = [];
  const errors = [];
  const asked = [];
  const replayIds = options.replayIds ?? memoryReplayStore();
  const subscriber = salesforceSubscriber({
    instanceUrl: 'https://acme.my.salesforce.com',
    accessToken(given) {
      asked.push(given.isRefused);
      return given.isRefused ? renewed : 'token-1';
    },
    replayIds,
    fetch: fake.fetch,
    onChanges: (changes) => void taken.push(...changes.map(({personId}) => personId)),
    onError: (error) => errors.push(error),
    ...options,
  });
  const stopped = new AbortController();
  const run = subscriber.run({signal: stopped.signal});
  const stop = async () => {
    stops.delete(stop);
    stopped.abort();
    await run;
  };
  stops.add(stop);
  return {taken, errors, asked, replayIds, stop, ids: () => replayIds.read(USERS)};
}

/** Waits for a condition; the runner ends a test that waits for ever. */
async function until(condition) {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits take no time; the wanted ones are kept. Timeouts of requests stay. */
function withoutWaiting(t) {
  const waits = [];
  const {setTimeout: real} = globalThis;
  t.mock.method(globalThis, 'setTimeout', (callback, ms, ...rest) => {
    if (ms === 30_000 || ms === 130_000) return real(callback, ms, ...rest);
    if (ms) waits.push(ms);
    return real(callback, 0, ...rest);
  });
  return waits;
}

describe('the subscriber', () => {
  it('begins with new events, asks to compare everyone once, and hands over each change', async () => {
    const fake = salesforceEventsFake();
    fake.publish([bob]);
    const {taken, errors, ids} = start(fake);
    await until(() => fake.held === 1);
    assert.deepEqual(taken, ['*']);
    const replayId = fake.publish([ada]);
    await until(async () => (await ids()) === replayId);
    assert.deepEqual(taken, ['*', ada]);
    assert.deepEqual(fake.log.slice(0, 3), ['handshake', `subscribe ${USERS} -1`, 'connect']);
    assert.deepEqual(errors, []);
  });

  it('hands over what came together at once, each channel with its own position', async () => {
    const fake = salesforceEventsFake();
    const OPPORTUNITIES = '/data/OpportunityChangeEvent';
    const groups = [];
    const replayIds = memoryReplayStore();
    const {ids} = start(fake, {
      replayIds,
      channels: [USERS, OPPORTUNITIES],
      onChanges: (changes) => void groups.push(changes.map(({personId}) => personId)),
    });
    await until(() => fake.held === 1);
    fake.publish([ada]);
    const last = fake.publish([ada, bob]);
    const deal = fake.publish(['0065g0000000003AAA'], {OwnerId: bob}, OPPORTUNITIES);
    await until(async () => (await replayIds.read(OPPORTUNITIES)) === deal);
    assert.equal(await ids(), last);
    assert.deepEqual(groups, [['*'], [ada, ada, bob, bob]]);
  });

  it('goes on after a restart where it was', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
    try {
      const fake = salesforceEventsFake();
      const first = start(fake, {replayIds: fileReplayStore(folder)});
      await until(() => fake.held === 1);
      const before = fake.publish([ada]);
      await until(async () => (await first.ids()) === before);
      await first.stop();
      fake.publish([bob]);
      const last = fake.publish([ada]);
      const second = start(fake, {replayIds: fileReplayStore(folder)});
      await until(async () => (await second.ids()) === last);
      assert.deepEqual(second.taken, [bob, ada]);
      assert.ok(fake.log.includes(`subscribe ${USERS} ${before}`));
      assert.deepEqual([...first.errors, ...second.errors], []);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('that is killed between the change and its position gets the event again, and nothing is lost', async () => {
    const fake = salesforceEventsFake();
    const kept = memoryReplayStore();
    let limit = Infinity;
    const first = start(fake, {
      replayIds: {
        ...kept,
        async write(channel, replayId) {
          if (replayId !== null && replayId > limit) throw new Error('killed');
          return kept.write(channel, replayId);
        },
      },
    });
    await until(() => fake.held === 1);
    const before = fake.publish([ada]);
    await until(async () => (await kept.read(USERS)) === before);
    limit = before;
    fake.publish([bob]);
    await until(() => first.errors.length);
    await first.stop();
    assert.deepEqual(first.taken, ['*', ada, bob]);
    const second = start(fake, {replayIds: kept});
    await until(() => second.taken.length);
    assert.deepEqual(second.taken, [bob]);
  });

  it('keeps the position while a change cannot be taken, and gets it again', async (t) => {
    withoutWaiting(t);
    const fake = salesforceEventsFake();
    let isDown = false;
    const tried = [];
    const {errors, ids} = start(fake, {
      onChanges(changes) {
        tried.push(...changes.map(({personId}) => personId));
        if (isDown) throw new Error('no database');
      },
    });
    await until(() => fake.held === 1);
    const before = fake.publish([ada]);
    await until(async () => (await ids()) === before);
    isDown = true;
    const last = fake.publish([bob]);
    await until(() => tried.filter((id) => id === bob).length >= 3);
    assert.equal(await ids(), before);
    isDown = false;
    await until(async () => (await ids()) === last);
    assert.ok(errors.length >= 3);
    assert.match(errors[0].message, /database/);
  });

  it('asks to compare everyone where its position is older than what Salesforce keeps', async () => {
    const fake = salesforceEventsFake();
    const old = fake.publish([ada]);
    const replayIds = memoryReplayStore();
    await replayIds.write(USERS, old);
    fake.forgetEvents();
    const {taken, errors, ids} = start(fake, {replayIds});
    await until(() => fake.held === 1);
    assert.deepEqual(taken, ['*']);
    assert.equal(await ids(), null);
    assert.deepEqual(fake.log, ['handshake', `subscribe ${USERS} ${old}`, `subscribe ${USERS} -1`, 'connect']);
    const next = fake.publish([bob]);
    await until(async () => (await ids()) === next);
    assert.deepEqual(taken, ['*', bob]);
    assert.deepEqual(errors, []);
  });

  it('keeps an old position until everyone has been asked to be compared', async (t) => {
    withoutWaiting(t);
    const fake = salesforceEventsFake();
    const old = fake.publish([ada]);
    const replayIds = memoryReplayStore();
    await replayIds.write(USERS, old);
    fake.forgetEvents();
    const tries = [];
    const {ids} = start(fake, {
      replayIds,
      async onChanges([{personId}]) {
        tries.push(personId, await replayIds.read(USERS));
        if (tries.length < 4) throw new Error('no database');
      },
    });
    await until(() => fake.held === 1);
    assert.deepEqual(tries, ['*', old, '*', old]);
    assert.equal(await ids(), null);
  });
});

describe('a session that has ended', () => {
  it('is begun again at once, where it was, without a comparison of everyone', async () => {
    const fake = salesforceEventsFake();
    const {taken, errors, ids} = start(fake);
    await until(() => fake.held === 1);
    // No event has come yet, so that there is no position: what is kept comes again.
    fake.forgetClients();
    fake.publish([ada]);
    await until(async () => (await ids()) !== null);
    assert.ok(fake.log.includes(`subscribe ${USERS} -2`));
    const position = await ids();
    await until(() => fake.held === 1);
    fake.forgetClients();
    fake.publish([bob]);
    await until(() => taken.includes(bob));
    assert.ok(fake.log.includes(`subscribe ${USERS} ${position}`));
    assert.deepEqual(taken, ['*', ada, bob]);
    assert.deepEqual(errors, []);
  });

  it('because the token was revoked begins again with a new one', async () => {
    const fake = salesforceEventsFake();
    const {taken, errors, asked, ids} = start(fake);
    await until(() => fake.held === 1);
    const before = fake.publish([ada]);
    await until(async () => (await ids()) === before && fake.held === 1);
    fake.revoke('token-2');
    fake.publish([bob]);
    await until(() => taken.includes(bob));
    assert.deepEqual(asked, [false, true]);
    assert.deepEqual(errors, []);
  });
});

describe('a failure', () => {
  it('of any kind is reported and tried again, after waits that double up to five minutes', async (t) => {
    const waits = withoutWaiting(t);
    const fake = salesforceEventsFake();
    const failed = () => new Response('busy', {status: 503});
    fake.fail(
      new TypeError('no network'),
      failed(),
      new Response('<html>', {status: 200}),
      new Response('[]', {status: 200}),
      new Response('{}', {status: 403}),
      new Response('{}', {status: 401}),
      ...Array.from({length: 6}, failed),
    );
    const {errors, asked, taken} = start(fake, {renewed: 'token-1'});
    await until(() => fake.held === 1);
    assert.deepEqual(taken, ['*']);
    assert.deepEqual(
      errors.map(({name, code}) => `${name} ${code}`),
      [
        'network-error',
        'server-error',
        'invalid-response',
        'server-error',
        'forbidden',
        'unauthorized',
        ...Array(6).fill('server-error'),
      ].map((code) => `AvatarError ${code}`),
    );
    assert.deepEqual(asked, [false, false, false, false, false, true, true, ...Array(6).fill(false)]);
    waits.forEach((ms, i) => {
      const longest = Math.min(1000 * 2 ** i, 300_000);
      assert.ok(ms >= longest / 2 && ms <= longest, `${i}: ${ms}`);
    });
    assert.equal(waits.length, 12);
  });

  it('of a token that is refused again and again is reported, and waits', async (t) => {
    const waits = withoutWaiting(t);
    const fake = salesforceEventsFake();
    fake.revoke('another');
    const {errors, stop} = start(fake);
    await until(() => waits.length === 3);
    await stop();
    assert.ok(errors.length >= 3);
    assert.equal(errors[0].code, 'unauthorized');
    assert.equal(errors[0].cause.message, '401::Authentication invalid');
  });
});

describe('the stop', () => {
  it('ends a connect that is held open, and leaves no timer', async () => {
    const fake = salesforceEventsFake();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const {stop, errors} = start(fake);
    await until(() => fake.held === 1);
    assert.ok(timers() > before);
    await stop();
    assert.equal(timers(), before);
    assert.deepEqual(errors, []);
  });

  it('ends a wait between two tries, and leaves no timer', async () => {
    const fake = salesforceEventsFake();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    fake.fail(...Array.from({length: 100}, () => new Response('busy', {status: 503})));
    const {stop, errors} = start(fake);
    await until(() => errors.length === 1);
    await stop();
    assert.equal(timers(), before);
  });
});

describe('employees who follow events of Salesforce', () => {
  it('are compared at the first start, changed by an event, and the same when the events come twice', async () => {
    const people = new Map([[ada, {id: ada, name: 'Ada'}]]);
    const calls = {list: 0, people: 0};
    const directory = {
      async people(ids) {
        calls.people++;
        return ids.flatMap((id) => people.get(id) ?? []);
      },
      async list() {
        calls.list++;
        return {people: [...people.values()]};
      },
    };
    const store = memoryEmployeeStore();
    const sync = employeeSync({systems: {Salesforce: directory}, store, pictures: memoryAvatarStore()});
    const fake = salesforceEventsFake();
    const shown = async (id) => (await store.read(`salesforce-${id}`))?.systems.Salesforce.person.name;
    const first = start(fake, {onChanges: (changes) => sync.applyChanges(changes)});
    await until(async () => (await shown(ada)) === 'Ada' && fake.held === 1);
    people.set(bob, {id: bob, name: 'Bob'});
    fake.publish([bob]);
    await until(async () => (await shown(bob)) === 'Bob' && (await first.ids()) !== null);
    await first.stop();
    await first.replayIds.write(USERS, null);
    const revision = (await store.read(`salesforce-${bob}`)).revision;
    const second = start(fake, {replayIds: first.replayIds, onChanges: (changes) => sync.applyChanges(changes)});
    await until(() => calls.list === 2 && fake.held === 1);
    fake.publish([bob]);
    await until(async () => (await second.ids()) !== null);
    assert.equal((await store.read(`salesforce-${bob}`)).revision, revision);
    assert.equal(calls.people, 2);
  });
});
