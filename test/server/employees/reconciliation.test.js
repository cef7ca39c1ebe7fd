import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fakeSystem, syncOf, change, numbered} from './fake-system.js';

describe('a reconciliation', () => {
  it('finds who is new, changed, or gone, and writes nothing where nothing changed', async () => {
    const system = fakeSystem('One', numbered(8));
    const {sync, news, reports, person} = syncOf([system]);
    await sync.reconcile();
    assert.deepEqual(reports.One, {listed: 8, added: 8, changed: 0, left: 0, kept: 0});
    assert.equal(news.length, 8);
    await sync.reconcile();
    assert.deepEqual(reports.One, {listed: 8, added: 0, changed: 0, left: 0, kept: 0});
    assert.equal(news.length, 8);
    system.people.get('000003').pictureVersion = '2';
    system.people.delete('000005');
    system.people.set('000009', {id: '000009', name: 'New'});
    await sync.reconcile();
    assert.deepEqual(reports.One, {listed: 8, added: 1, changed: 1, left: 1, kept: 0});
    assert.deepEqual(
      news.slice(8).map(({personId, person: shown}) => [personId, shown?.pictureVersion ?? shown?.name]),
      [
        ['one-000003', 'One 2'],
        ['one-000009', 'New'],
        ['one-000005', undefined],
      ],
    );
    assert.equal(await person('one-000005'), undefined);
  });

  it('that ends half way keeps everyone, and the next one goes on', async () => {
    const system = fakeSystem('One', numbered(9));
    const {sync, person, store} = syncOf([system]);
    await sync.reconcile();
    system.people.get('000001').name = 'Changed';
    system.before = async (method, cursor) => {
      if (method === 'list' && cursor === '000002') throw new Error('down');
    };
    await assert.rejects(sync.reconcile(), /down/);
    assert.equal((await person('one-000001')).name, 'Changed');
    assert.equal((await person('one-000008')).name, 'Name 8');
    system.before = async () => {};
    await sync.reconcile();
    assert.equal((await store.read('one-000001')).revision, 2);
  });

  it('keeps everyone when too many are missing at once, and asks for each who seems to be gone', async () => {
    const system = fakeSystem('One', numbered(40));
    const {sync, reports, person} = syncOf([system], {pageSize: 100});
    await sync.reconcile();
    const all = new Map(system.people);
    for (const id of [...all.keys()].slice(0, 20)) system.people.delete(id);
    await sync.reconcile();
    assert.deepEqual([reports.One.left, reports.One.kept], [0, 20]);
    assert.equal((await person('one-000000')).name, 'Name 0');
    // One is missing in the list only, one has really left.
    system.people = all;
    const {list} = system.directory;
    all.delete('000007');
    system.directory.list = async (options) => {
      const page = await list(options);
      return {...page, people: page.people.filter(({id}) => id !== '000003')};
    };
    await sync.reconcile();
    assert.deepEqual([reports.One.left, reports.One.kept], [1, 0]);
    assert.equal((await person('one-000003')).name, 'Name 3');
    assert.equal(await person('one-000007'), undefined);
  });

  it('does not put an older record over what a webhook has stored meanwhile', async () => {
    const system = fakeSystem('One', numbered(3));
    let time = 1_000_000;
    const {sync, person} = syncOf([system], {now: () => time++, pageSize: 10});
    await sync.reconcile();
    system.before = async (method) => {
      if (method !== 'list') return;
      // The page has been read; before it arrives, one is changed and one is new.
      system.before = async () => {};
      system.people.set('000001', {id: '000001', name: 'Newer'});
      system.people.set('000007', {id: '000007', name: 'New'});
      await sync.applyChanges([change('One', '000001'), change('One', '000007')]);
    };
    await sync.reconcile();
    assert.equal((await person('one-000001')).name, 'Newer');
    assert.equal((await person('one-000007')).name, 'New');
  });

  it('ends when it is stopped, and a list without an end is an error', async () => {
    const system = fakeSystem('One', numbered(9));
    const {sync} = syncOf([system]);
    system.directory.list = async () => ({people: [], cursor: 'again'});
    await assert.rejects(sync.reconcile(), /twice/);
    const aborted = AbortSignal.abort(new Error('stopped'));
    await assert.rejects(sync.reconcile({signal: aborted}), /stopped/);
  });

  it('runs on a schedule, sooner after a failure, until it is stopped', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const system = fakeSystem('One', numbered(2));
    const {sync, errors} = syncOf([system], {pageSize: 10});
    const settle = async () => {
      for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
    };
    system.before = async () => {
      throw new Error('down');
    };
    const stop = sync.start();
    await settle();
    assert.deepEqual([system.calls.list, errors.length], [1, 1]);
    system.before = async () => {};
    t.mock.timers.tick(60_000);
    await settle();
    assert.equal(system.calls.list, 2);
    t.mock.timers.tick(86_399_000);
    await settle();
    assert.equal(system.calls.list, 2);
    t.mock.timers.tick(1_000);
    await settle();
    assert.equal(system.calls.list, 3);
    stop();
    t.mock.timers.tick(864_000_000);
    await settle();
    assert.equal(system.calls.list, 3);
  });
});

describe('two systems', () => {
  it('are compared side by side, each with its own pause', async (t) => {
    const [quick, slow] = [fakeSystem('Quick', numbered(3)), fakeSystem('Slow', numbered(3))];
    const pauseMs = {Quick: 100, Slow: 15_000};
    const {sync, store, pictures} = syncOf([slow, quick]);
    await sync.reconcile();
    t.mock.timers.enable({apis: ['setTimeout']});
    const next = syncOf([slow, quick], {store, pictures, pageSize: 1, pauseMs});
    for (const {calls} of [quick, slow]) calls.list = 0;
    const done = next.sync.reconcile();
    const after = async (ms) => {
      t.mock.timers.tick(ms);
      for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
      return [quick.calls.list, slow.calls.list];
    };
    assert.deepEqual(await after(0), [1, 1]);
    assert.deepEqual(await after(100), [2, 1]);
    assert.deepEqual(await after(100), [3, 1]);
    assert.deepEqual(Object.keys(next.reports), ['Quick']);
    assert.deepEqual(await after(14_800), [3, 2]);
    await after(15_000);
    assert.deepEqual(Object.keys(await done), ['Slow', 'Quick']);
    assert.throws(() => syncOf([quick], {pauseMs: {quick: 1}}), {
      message: 'pauseMs names "quick"; the systems are "Quick".',
    });
  });

  it('are read one after the other at the first import, in the order of their names in `systems`', async () => {
    const same = {name: 'Ada', email: 'ada@example.com'};
    const [first, second] = [fakeSystem('First', [{id: '1', ...same}]), fakeSystem('Second', [{id: '2', ...same}])];
    let isRead = false;
    first.before = async () => {
      for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
      isRead = true;
    };
    second.before = async () => assert.ok(isRead);
    const {sync, person} = syncOf([first, second]);
    await sync.reconcile();
    assert.equal((await person('first-1')).name, 'Ada');
  });
});
