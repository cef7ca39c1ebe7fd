// Employees from several systems: imported, kept in step, released and given back, while systems fail and the server is killed.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {signal, fakeSystem, syncOf, numbered} from './fake-system.js';

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
