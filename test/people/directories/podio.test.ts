import {expect} from '@open-wc/testing';
import {podioChanges, podioDirectory, podioPerson, podioVerification} from '../../../src/people/directories/podio.js';
import {pictureText, read, readOne, startSystem, upTo} from './system.js';

describe('Podio contacts', () => {
  it('become people; what comes as a list gives its first', () => {
    const contact = {
      profile_id: 12,
      name: 'Ada Lovelace',
      avatar: 9001,
      image: {file_id: 9001, link: 'https://files.example/9001'},
      mail: ['ada@example.org', 'home@example.org'],
      phone: [],
      title: ['Analyst'],
      organization: 'Example Company',
    };
    expect(podioPerson(contact)).to.deep.equal({
      id: '12',
      name: 'Ada Lovelace',
      title: 'Analyst',
      organization: 'Example Company',
      email: 'ada@example.org',
      pictureVersion: '9001',
      managedBy: 'Podio',
    });
    expect(podioPerson({profile_id: 13, avatar: null, image: null})).to.deep.include({picture: null});
  });
});

describe('Podio hooks', () => {
  it('have the employee looked up, from an object and from a form', () => {
    const hook = {type: 'item.update', hook_id: 1, item_id: 55, item_revision_id: 3, external_id: '12'};
    const [change] = podioChanges(hook);
    expect(change).to.include({kind: 'invalidate', personId: '12', at: 3});
    const [sameChange] = podioChanges('type=item.update&hook_id=1&item_id=55&item_revision_id=3&external_id=12');
    expect(sameChange).to.deep.equal(change);
    expect(podioChanges({type: 'item.delete', item_id: 55})).to.deep.equal([]);
    expect(podioChanges(hook, () => 'mapped')[0]).to.include({personId: 'mapped'});
  });

  it('are verified by their code, and nothing else', () => {
    expect(podioVerification('type=hook.verify&hook_id=1&code=abc')).to.equal('abc');
    expect(podioVerification({type: 'item.create', code: 'abc'})).to.equal(undefined);
    expect(podioChanges({type: 'hook.verify', code: 'abc'})).to.deep.equal([]);
  });
});

describe('the Podio directory', () => {
  it('reads 250 contacts with 3 requests, and one alone', async () => {
    const system = startSystem('podio');
    const directory = podioDirectory(system.options);
    expect((await read(directory, upTo(250, 1).map(String))).length).to.equal(250);
    expect((await system.requests()).length).to.equal(3);
    expect((await readOne(directory, '2')).email).to.equal('ada2@example.org');
  });

  it('leaves out a contact that was deleted, and reads people by user id', async () => {
    const system = startSystem('podio');
    await system.order('remove', {id: 2});
    const people = await read(podioDirectory(system.options), upTo(10, 1).map(String));
    expect(people.map(({id}) => id)).to.deep.equal(['1', ...upTo(8, 3).map(String)]);
    const users = podioDirectory({...system.options, kind: 'users'});
    expect((await read(users, ['5002', '5004'])).map(({id}) => id)).to.deep.equal(['5004']);
    expect(await pictureText(users, {id: '5004'}, 30)).to.contain('4000 small');
  });

  it('fetches the smallest picture that is large enough, its file id being the version', async () => {
    const system = startSystem('podio');
    const directory = podioDirectory(system.options);
    const before = await readOne(directory, '2');
    expect(await pictureText(directory, before, 30)).to.contain('2000 small');
    expect(await pictureText(directory, before, 400)).to.contain('2000 large');
    await system.order('photo', {id: 2});
    expect((await readOne(directory, '2')).pictureVersion).to.equal('2001');
    expect((await readOne(directory, '3')).picture).to.equal(null);
  });

  it('waits as long as the server asks', async () => {
    const system = startSystem('podio');
    await system.order('fail', {status: 429, headers: {'retry-after': '1'}});
    expect((await readOne(podioDirectory(system.options), '2')).name).to.equal('Ada Lovelace 2');
  });
});
