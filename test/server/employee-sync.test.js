// Employees from several systems: imported, kept in step, released and given back, while systems fail and the server is killed.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import sharp from 'sharp';
import {
  employeeSync,
  memoryAvatarStore,
  memoryEmployeeStore,
  peopleRoutes,
  webhookRoutes,
} from '../../dist/server/index.js';
import {fileAvatarStore, fileEmployeeStore} from '../../dist/server/node.js';

const pictureOf = async (background) =>
  sharp({create: {width: 8, height: 8, channels: 3, background}})
    .png()
    .toBuffer();
const red = await pictureOf('#c00');
const blue = await pictureOf('#00c');
const signal = AbortSignal.timeout(60_000);

/** A system with people and pictures; counts what it was asked, and fails when it is told to. */
function fakeSystem(name, people = []) {
  const system = {
    name,
    people: new Map(people.map((person) => [person.id, {managedBy: name, ...person}])),
    pictures: new Map(),
    /** Who cannot be read, while others can. */
    refused: new Set(),
    calls: {people: 0, list: 0, picture: 0},
    /** Called before each answer, with the method. */
    before: async () => {},
    directory: {
      async people(ids, {onUnread}) {
        system.calls.people++;
        await system.before('people', ids);
        const refused = ids.filter((id) => system.refused.has(id));
        if (refused.length) onUnread(refused, new Error('refused'));
        return ids
          .filter((id) => !system.refused.has(id))
          .flatMap((id) => structuredClone(system.people.get(id)) ?? []);
      },
      async list({cursor = '', limit}) {
        system.calls.list++;
        const ids = [...system.people.keys()].sort().filter((id) => id > cursor);
        const page = ids.slice(0, limit).map((id) => structuredClone(system.people.get(id)));
        await system.before('list', cursor);
        return {people: page, ...(ids.length > limit && {cursor: ids[limit - 1]})};
      },
      async picture({id}) {
        system.calls.picture++;
        await system.before('picture', id);
        const bytes = system.pictures.get(id);
        return bytes ? new Blob([bytes], {type: 'image/png'}) : null;
      },
    },
  };
  return system;
}

/** The sync over some systems, and everything it told pages. */
function syncOf(systems, options = {}) {
  const news = [];
  const errors = [];
  const reports = {};
  const stores = {store: memoryEmployeeStore(), pictures: memoryAvatarStore()};
  const sync = employeeSync({
    systems: Object.fromEntries(systems.map(({name, directory}) => [name, directory])),
    ...stores,
    pageSize: 3,
    onError: (error) => errors.push(error),
    onReconciled: (system, report) => (reports[system] = report),
    ...options,
  });
  sync.directory.subscribe((change) => news.push(change));
  const person = async (id) => (await sync.directory.people([id], {signal}))[0];
  const picture = async (id) => {
    const blob = await sync.directory.picture({id}, {sizePx: 192, signal});
    return blob && Buffer.from(await blob.arrayBuffer());
  };
  return {sync, news, errors, reports, person, picture, ...stores, ...options};
}

const change = (source, personId, kind = 'invalidate') => ({source, personId, kind, at: Date.now(), key: 'k'});
const numbered = (count) => Array.from({length: count}, (_, i) => ({id: `${i}`.padStart(6, '0'), name: `Name ${i}`}));

describe('the people of several systems', () => {
  it('become one employee by the e-mail address; each fact comes from the first system that has it', async () => {
    const salesforce = fakeSystem('Salesforce', [
      {id: '005A', name: 'Ada Lovelace', email: 'Ada@Example.com', picture: null},
      {id: '005B', name: 'Bob', email: 'shared@example.com'},
    ]);
    const podio = fakeSystem('Podio', [
      {id: '7', name: 'Ada L.', email: 'ada@example.com ', phone: '+45 1', title: 'Analyst', pictureVersion: '1'},
      {id: '8', name: 'Cleo', email: 'shared@example.com'},
      {id: '9', name: 'Dan', email: 'shared@example.com'},
    ]);
    const {sync, person} = syncOf([salesforce, podio], {priorities: {title: ['Podio'], name: ['Unknown', 'Podio']}});
    await sync.reconcile();
    assert.deepEqual(await person('salesforce-005A'), {
      id: 'salesforce-005A',
      name: 'Ada L.',
      email: 'Ada@Example.com',
      phone: '+45 1',
      title: 'Analyst',
      managedBy: 'Salesforce',
      // Salesforce says that it has no picture; Podio has one.
      pictureVersion: 'Podio 1',
    });
    const {people} = await sync.directory.list({limit: 10, signal});
    // Two accounts of one system with the same address are two people.
    assert.equal(people.length, 3);
    assert.equal(people.filter(({email}) => email === 'shared@example.com').length, 2);
  });

  it('are different employees where the host decides so', async () => {
    const one = fakeSystem('One', [{id: '1', name: 'Ada', email: 'a@example.com'}]);
    const two = fakeSystem('Two', [{id: '2', name: 'Ada', email: 'a@example.com'}]);
    const apart = syncOf([one, two], {matchByEmail: false});
    await apart.sync.reconcile();
    assert.equal((await apart.sync.directory.list({limit: 10, signal})).people.length, 2);
    const byNumber = syncOf([one, two], {matchByEmail: false, employeeId: () => 'personnel-17'});
    await byNumber.sync.reconcile();
    assert.deepEqual((await byNumber.person('personnel-17')).managedBy, 'One');
    assert.equal((await byNumber.sync.directory.list({limit: 10, signal})).people.length, 1);
  });

  it('hold what people here know where no system says otherwise', async () => {
    const system = fakeSystem('One', [{id: '1', name: 'Ada', email: 'a@example.com'}]);
    const {sync, person} = syncOf([system], {employeeId: () => 'ada'});
    await sync.setOwn('ada', {name: 'A. Lovelace', pronouns: 'she/her'});
    assert.deepEqual(await person('ada'), {id: 'ada', name: 'A. Lovelace', pronouns: 'she/her', picture: null});
    await sync.reconcile();
    const both = {id: 'ada', name: 'Ada', pronouns: 'she/her', email: 'a@example.com', managedBy: 'One'};
    assert.deepEqual({...(await person('ada')), picture: undefined}, {...both, picture: undefined});
    system.people.clear();
    await sync.reconcile();
    assert.equal((await person('ada')).name, 'A. Lovelace');
    await sync.setOwn('ada', null);
    assert.equal(await person('ada'), undefined);
  });
});

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

describe('webhooks', () => {
  it('that come many times cost one question, and one for a person of no system costs none', async () => {
    const system = fakeSystem('One', numbered(3));
    const {sync, news, person} = syncOf([system]);
    const changes = Array.from({length: 300}, () => change('One', '000001'));
    await Promise.all(changes.map((one) => sync.applyChanges([one])));
    await sync.applyChanges([change('Other', '000001'), {source: 'One'}, null, change('One', {})]);
    assert.equal(system.calls.people, 1);
    assert.equal(news.length, 1);
    assert.equal((await person('one-000001')).name, 'Name 1');
  });

  it('of a system that the sync does not have are reported once, with the names that it has', async () => {
    const {sync, errors} = syncOf([fakeSystem('salesforce'), fakeSystem('Pipedrive')]);
    for (let i = 0; i < 3; i++) await sync.applyChanges([change('Salesforce', '1'), change('Salesforce', '2')]);
    assert.deepEqual(
      errors.map(({message}) => message),
      ['Changes of "Salesforce" are ignored; the systems are "salesforce", "Pipedrive".'],
    );
    await sync.applyChanges(Array.from({length: 100}, (_, i) => change(`Other ${i}`, '1')));
    assert.equal(errors.length, 10);
  });

  it('about everyone read the whole list; without a list they mean nothing', async () => {
    const system = fakeSystem('One', numbered(3));
    const {sync, person, errors} = syncOf([system]);
    await sync.applyChanges([change('One', '*')]);
    await sync.reconcile();
    assert.equal((await person('one-000002')).name, 'Name 2');
    assert.equal(system.calls.list, 1);
    delete system.directory.list;
    await syncOf([system]).sync.applyChanges([change('One', '*')]);
    assert.deepEqual(errors, []);
  });

  it('while the system is down reject, and the people are read again all the same', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const system = fakeSystem('One', numbered(3));
    const {sync, person} = syncOf([system]);
    system.before = async () => {
      throw new Error('down');
    };
    const settle = async (ms) => {
      for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
      t.mock.timers.tick(ms);
      for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    };
    const failed = assert.rejects(sync.applyChanges([change('One', '000001')]), /down/);
    await settle(50);
    await failed;
    system.before = async () => {};
    await settle(5_000);
    await settle(50);
    assert.equal((await person('one-000001'))?.name, 'Name 1');
  });

  it('and lists keep everyone who could not be read', async () => {
    const system = fakeSystem('One', numbered(4));
    const {sync, person} = syncOf([system]);
    await sync.reconcile();
    system.refused.add('000001');
    system.people.get('000002').name = 'Changed';
    await assert.rejects(sync.applyChanges([change('One', '000001'), change('One', '000002')]), /refused/);
    assert.equal((await person('one-000001')).name, 'Name 1');
    assert.equal((await person('one-000002')).name, 'Changed');
    system.people.delete('000001');
    await sync.reconcile();
    assert.equal((await person('one-000001')).name, 'Name 1');
    system.refused.clear();
    await sync.reconcile();
    assert.equal(await person('one-000001'), undefined);
    sync.start()();
  });

  it('about someone who was deactivated remove the person; of two systems the other one stays', async () => {
    const one = fakeSystem('One', [{id: '1', name: 'Ada', email: 'a@example.com'}]);
    const two = fakeSystem('Two', [{id: '2', name: 'Ada of Two', email: 'a@example.com'}]);
    const {sync, person, news} = syncOf([one, two]);
    await sync.reconcile();
    one.people.clear();
    await sync.applyChanges([change('One', '1', 'remove')]);
    assert.equal((await person('one-1')).name, 'Ada of Two');
    two.people.clear();
    await sync.applyChanges([change('Two', '2')]);
    assert.equal(await person('one-1'), undefined);
    assert.deepEqual(news.at(-1), {personId: 'one-1', person: null});
  });

  it('put the owner of a new deal with the picture on open pages within two seconds', async () => {
    const pipedrive = fakeSystem('Pipedrive', []);
    const {sync, errors} = syncOf([pipedrive]);
    const pages = peopleRoutes({
      directories: {Employees: sync.directory},
      store: memoryAvatarStore(),
      mayRead: () => true,
      onError: (error) => errors.push(error),
    });
    const password = 'a long password of a webhook';
    const webhooks = webhookRoutes({
      pipedrive: {user: 'u', password},
      onChanges: (changes) => sync.applyChanges(changes),
    });
    const get = (address) => pages(new Request(`https://app.example${address}`));
    const stream = (await get('/people/events')).body.getReader();
    const text = new TextDecoder();
    let told = text.decode((await stream.read()).value);

    pipedrive.people.set('3', {id: '3', name: 'Owner', pictureVersion: '1', managedBy: 'Pipedrive'});
    pipedrive.pictures.set('3', red);
    const began = performance.now();
    const response = await webhooks(
      new Request('https://app.example/webhooks/pipedrive', {
        method: 'POST',
        headers: {Authorization: `Basic ${btoa(`u:${password}`)}`},
        body: JSON.stringify({meta: {entity: 'deal', action: 'create', entity_id: '7'}, data: {owner_id: 3}}),
      }),
    );
    assert.equal(response.status, 202);
    while (!told.includes('pipedrive-3')) told += text.decode((await stream.read()).value);
    const {people} = await (await get('/people?ids=pipedrive-3')).json();
    const bytes = Buffer.from(await (await get(people[0].picture)).arrayBuffer());
    assert.deepEqual(bytes, red);
    assert.equal(pipedrive.calls.people, 1, 'the picture needs no second look-up');
    assert.ok(performance.now() - began < 2_000);
    assert.deepEqual(errors, []);
    await stream.cancel();
  });
});

describe('Manage this employee manually', () => {
  it('keeps what is shown with its picture, over a restart and whatever the systems say, until it is given back', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'employees-'));
    try {
      const system = fakeSystem('One', [{id: '1', name: 'Ada', title: 'Analyst', pictureVersion: '1'}]);
      system.pictures.set('1', red);
      const stores = {store: fileEmployeeStore(`${folder}/e`), pictures: fileAvatarStore(`${folder}/p`)};
      const before = syncOf([system], stores);
      await before.sync.reconcile();
      assert.equal(await before.sync.managedBy('one-1'), 'One');
      await before.sync.detach('one-1');
      assert.equal(await before.sync.managedBy('one-1'), undefined);

      system.people.set('1', {id: '1', name: 'Ada King', pictureVersion: '2', managedBy: 'One'});
      system.pictures.set('1', blue);
      await before.sync.applyChanges([change('One', '1')]);
      const after = syncOf([system], {
        store: fileEmployeeStore(`${folder}/e`),
        pictures: fileAvatarStore(`${folder}/p`),
      });
      await after.sync.reconcile();
      const kept = await after.person('one-1');
      assert.deepEqual([kept.name, kept.title, kept.managedBy], ['Ada', 'Analyst', undefined]);
      assert.deepEqual(await after.picture('one-1'), red);
      assert.deepEqual(after.news, []);

      await after.sync.reattach('one-1');
      const back = await after.person('one-1');
      assert.deepEqual([back.name, back.title, back.pictureVersion], ['Ada King', undefined, 'One 2']);
      assert.deepEqual(await after.picture('one-1'), blue);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('changes nothing where the picture cannot be copied, and an employee who was released does not leave', async () => {
    const system = fakeSystem('One', [{id: '1', name: 'Ada', pictureVersion: '1'}]);
    system.pictures.set('1', red);
    const {sync, person, picture} = syncOf([system]);
    await sync.reconcile();
    system.before = async (method) => {
      if (method === 'picture') throw new Error('down');
    };
    await assert.rejects(sync.detach('one-1'), /down/);
    assert.equal(await sync.managedBy('one-1'), 'One');
    system.before = async () => {};
    await sync.detach('one-1');
    system.people.clear();
    await sync.reconcile();
    assert.equal((await person('one-1')).name, 'Ada');
    assert.deepEqual(await picture('one-1'), red);
  });

  it('shows the picture that people here save afterwards, and none after a removal', async () => {
    const system = fakeSystem('One', [{id: '1', name: 'Ada', pictureVersion: '1'}]);
    system.pictures.set('1', red);
    const {sync, person, picture, pictures, news} = syncOf([system]);
    await sync.reconcile();
    await sync.detach('one-1');
    const {version} = await pictures.read('one-1');
    await pictures.replace('one-1', {bytes: new Uint8Array(blue), type: 'image/png', version: 'saved'}, version);
    await sync.pictureChanged({personId: 'one-1', version: 'saved'});
    assert.equal((await person('one-1')).pictureVersion, 'saved');
    assert.deepEqual(await picture('one-1'), blue);
    await pictures.replace('one-1', null, 'saved');
    await sync.pictureChanged({personId: 'one-1', version: null});
    assert.equal((await person('one-1')).picture, null);
    assert.equal(await picture('one-1'), null);
    assert.equal(news.length, 4);
  });
});

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

describe('a company of 20,000', () => {
  it('costs a system 100 requests a night, and nothing is written where nothing changed', async () => {
    const system = fakeSystem('One', numbered(20_000));
    const sorted = [...system.people.keys()];
    system.directory.list = async ({cursor = '0', limit}) => {
      system.calls.list++;
      const start = Number(cursor);
      const page = sorted.slice(start, start + limit).map((id) => system.people.get(id));
      return {people: page, ...(start + limit < sorted.length && {cursor: String(start + limit)})};
    };
    const {sync, news} = syncOf([system], {pageSize: 200});
    await sync.reconcile();
    assert.deepEqual([system.calls.list, news.length], [100, 20_000]);
    await sync.reconcile();
    assert.deepEqual([system.calls.list, system.calls.people, news.length], [200, 0, 20_000]);
  });
});
