import {expect} from '@open-wc/testing';
import {
  pipedriveChanges,
  pipedriveDirectory,
  pipedrivePerson,
  pipedriveUser,
} from '../../../src/people/directories/pipedrive.js';
import {pictureText, read, readOne, startSystem, upTo} from './system.js';

const webhook = (action: string, more: object = {}) => ({
  meta: {action, entity: 'person', version: '2.0', entity_id: 7, timestamp: '2026-01-15T09:00:00Z', id: 'e1', ...more},
  data: {},
  previous: null,
});

describe('Pipedrive records', () => {
  it('become people: users', () => {
    const user = {
      id: 5,
      name: 'Bob',
      email: 'bob@example.org',
      phone: null,
      icon_url: null,
      modified: '2026-01-15 09:00:00',
    };
    expect(pipedriveUser(user)).to.deep.equal({
      id: '5',
      name: 'Bob',
      email: 'bob@example.org',
      picture: null,
      updatedAt: Date.UTC(2026, 0, 15, 9),
      managedBy: 'Pipedrive',
    });
  });

  it('become people: persons of version 1 and of version 2', () => {
    const v1 = {
      id: 7,
      name: 'Ada',
      email: [{value: 'home@x.io'}, {value: 'work@x.io', primary: true}],
      picture_id: {item_id: 7, value: 71, pictures: {128: '/a-128', 512: '/a-512'}},
    };
    const v2 = {id: 7, name: 'Ada', emails: [{value: 'work@x.io', primary: true}], picture_id: 71};
    expect(pipedrivePerson(v1)).to.deep.include({email: 'work@x.io', picture: '/a-512', pictureVersion: '71'});
    expect(pipedrivePerson(v2)).to.deep.include({id: '7', email: 'work@x.io', pictureVersion: '71'});
    expect(pipedrivePerson(v2)).not.to.have.property('picture');
    expect(pipedrivePerson({id: 8, picture_id: null})).to.deep.include({picture: null});
  });
});

describe('Pipedrive webhooks', () => {
  it('have what changed looked up, remove, and follow a merge', () => {
    expect(pipedriveChanges(webhook('change'), 'person')[0]).to.include({kind: 'invalidate', personId: '7', key: 'e1'});
    expect(pipedriveChanges(webhook('delete', {entity_id: '7'}), 'person')[0]).to.include({
      kind: 'remove',
      personId: '7',
    });
    const merge = pipedriveChanges(webhook('change', {merged_to_id: 9}), 'person');
    expect(merge.map(({personId, kind}) => [personId, kind])).to.deep.equal([
      ['7', 'remove'],
      ['9', 'invalidate'],
    ]);
    expect(pipedriveChanges(webhook('change', {entity: 'deal'}))).to.deep.equal([]);
    expect(pipedriveChanges(webhook('change', {entity: 'user'}), 'user').length).to.equal(1);
  });
});

describe('the Pipedrive directory', () => {
  it('reads 250 persons of version 2 by 100 ids a query, page by page', async () => {
    const system = startSystem('pipedrive');
    const people = await read(pipedriveDirectory({...system.options, kind: 'persons'}), upTo(250, 1).map(String));
    expect(new Set(people.map(({id}) => id)).size).to.equal(250);
    expect((await system.requests()).length, 'pages of 50: 2 + 2 + 1').to.equal(5);
  });

  it('reads persons of version 1 and users from their lists, no further than needed', async () => {
    const system = startSystem('pipedrive');
    const persons = await read(pipedriveDirectory({...system.options, kind: 'persons', version: 'v1'}), ['3', '60']);
    expect(persons.map(({id}) => id)).to.deep.equal(['3', '60']);
    expect((await system.requests()).length).to.equal(2);
    const users = await read(pipedriveDirectory(system.options), ['1', '120', '999']);
    expect(users.map(({id}) => id)).to.deep.equal(['1', '120']);
    expect((await system.requests()).length, 'all users are one list').to.equal(3);
  });

  const persons = {kind: 'persons'} as const;
  for (const variant of [{...persons, version: 'v2'}, {...persons, version: 'v1'}, {}] as const) {
    it(`fetches pictures as bytes, versions distinguished: ${Object.values(variant).join() || 'users'}`, async () => {
      const system = startSystem('pipedrive');
      const directory = pipedriveDirectory({...system.options, ...variant});
      const before = await readOne(directory, '2');
      const text = await pictureText(directory, before);
      expect(text).to.match(/2-1-(128|512)$/);
      expect(before.picture, 'no address for an <img>').to.equal(undefined);
      expect((await readOne(directory, '3')).picture).to.equal(null);
      await system.order('photo', {id: 2});
      const after = await readOne(directory, '2');
      expect(after.pictureVersion).not.to.equal(before.pictureVersion);
      expect(await pictureText(directory, after)).to.match(/2-2-(128|512)$/);
    });
  }

  it('takes a picture that is gone meanwhile for none', async () => {
    const system = startSystem('pipedrive');
    expect(
      await pictureText(pipedriveDirectory({...system.options, kind: 'persons'}), {id: '3', pictureVersion: '31'}),
    ).to.equal(null);
  });

  it('waits as long as the server asks', async () => {
    const system = startSystem('pipedrive');
    await system.order('fail', {status: 429, headers: {'retry-after': '1'}});
    expect((await readOne(pipedriveDirectory({...system.options, kind: 'persons'}), '2')).name).to.equal(
      'Ada Lovelace 2',
    );
  });
});
