import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {memoryAvatarStore, peopleRoutes, webhookRoutes} from '../../../dist/server/index.js';
import {red, fakeSystem, syncOf, change, numbered} from './fake-system.js';

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
