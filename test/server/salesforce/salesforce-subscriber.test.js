// The subscription to change events of Salesforce: over restarts, lost sessions, refused tokens and events that are gone.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {employeeSync, memoryAvatarStore, memoryEmployeeStore, memoryReplayStore} from '../../../dist/server/index.js';
import {fileReplayStore} from '../../../dist/server/node.js';
import {salesforceEventsFake} from '../../support/systems/salesforce-events.js';
import {ada, bob, USERS, start, until, withoutWaiting} from './subscriber.js';

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
