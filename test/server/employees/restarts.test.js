import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {memoryEmployeeStore} from '../../../dist/server/index.js';
import {red, fakeSystem, syncOf, numbered} from './fake-system.js';

describe('a picture after a restart', () => {
  it('is fetched where the directory has to read the person first, once for each person', async () => {
    const system = fakeSystem('One', [{id: '1', name: 'Ada', pictureVersion: '1'}]);
    const {sync, store} = syncOf([system]);
    await sync.reconcile();
    const restarted = syncOf([system], {store});
    // Addresses of pictures are in memory only.
    system.before = async (method) => {
      if (method === 'people') system.pictures.set('1', red);
    };
    assert.deepEqual(await restarted.picture('one-1'), red);
    assert.deepEqual(await restarted.picture('one-1'), red);
    system.pictures.delete('1');
    assert.equal(await restarted.picture('one-1'), null);
    assert.equal(system.calls.people, 1);
  });
});

describe('a server that is killed', () => {
  it('in any write loses nothing and writes nothing twice: the next one ends as if nothing had happened', async () => {
    const people = numbered(7).map((person, i) => ({
      ...person,
      email: i % 2 ? `${i - 1}@example.com` : `${i}@example.com`,
    }));
    const systems = () => [
      fakeSystem(
        'One',
        people.filter((_, i) => i % 2 === 0),
      ),
      fakeSystem('Two', people),
    ];
    const expected = syncOf(systems(), {matchByEmail: false});
    await expected.sync.reconcile();
    const everyone = async (store) => {
      const all = [];
      for await (const {revision, systems: records, ...rest} of store.all())
        all.push({...rest, revision, records: Object.keys(records)});
      return all.sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    for (let writes = 0; writes <= 11; writes++) {
      const store = memoryEmployeeStore();
      let left = writes;
      const dying = {
        ...store,
        replace(...given) {
          if (left-- <= 0) throw new Error('killed');
          return store.replace(...given);
        },
      };
      await syncOf(systems(), {store: dying, matchByEmail: false})
        .sync.reconcile()
        .catch(() => {});
      await syncOf(systems(), {store, matchByEmail: false}).sync.reconcile();
      assert.deepEqual(await everyone(store), await everyone(expected.store), `${writes} writes`);
    }
  });

  it('shares its store with another one without losing a system’s record', async () => {
    const store = memoryEmployeeStore();
    const one = fakeSystem('One', numbered(20));
    const two = fakeSystem('Two', numbered(20));
    const employeeId = ({id}) => `e-${id}`;
    const first = syncOf([one], {store, employeeId});
    const second = syncOf([two], {store, employeeId});
    await Promise.all([first.sync.reconcile(), second.sync.reconcile()]);
    for await (const {id, systems} of store.all()) assert.deepEqual(Object.keys(systems).sort(), ['One', 'Two'], id);
  });
});
