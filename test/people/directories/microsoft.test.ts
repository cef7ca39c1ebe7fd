import {expect} from '@open-wc/testing';
import {
  microsoftChanges,
  microsoftDirectory,
  microsoftPerson,
  microsoftPicture,
} from '../../../src/people/directories/microsoft.js';
import {pictureText, read, readOne, startSystem, upTo} from './system.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('Microsoft Graph users', () => {
  it('become people; those kept on the premises are managed', () => {
    const user = {
      id: id(1),
      displayName: 'Ada Lovelace',
      mail: null,
      userPrincipalName: 'ada@example.onmicrosoft.com',
      businessPhones: ['+45 1234'],
      onPremisesSyncEnabled: null,
    };
    expect(microsoftPerson(user)).to.deep.equal({
      id: id(1),
      name: 'Ada Lovelace',
      email: 'ada@example.onmicrosoft.com',
      phone: '+45 1234',
    });
    expect(microsoftPerson({...user, onPremisesSyncEnabled: true})).to.include({managedBy: 'Microsoft 365'});
  });

  it('have a picture or the 1x1 that stands for none', () => {
    expect(microsoftPicture({id: '648X648', '@odata.mediaEtag': 'W/"a"'})).to.deep.equal({pictureVersion: 'W/"a"'});
    expect(microsoftPicture({id: '1x1', '@odata.mediaEtag': ''})).to.deep.equal({picture: null});
  });
});

describe('Microsoft Graph notifications', () => {
  it('have whom they name looked up, and everybody after a missed one', () => {
    const value = [
      {changeType: 'updated', resource: `Users/${id(1)}`, resourceData: {id: id(1)}},
      {changeType: 'deleted', resource: `users/${id(2)}`},
      {lifecycleEvent: 'missed', subscriptionId: 's'},
    ];
    expect(microsoftChanges({value}, 5).map(({kind, personId, at}) => [kind, personId, at])).to.deep.equal([
      ['invalidate', id(1), 5],
      ['invalidate', id(2), 5],
      ['invalidate', '*', 5],
    ]);
    expect(microsoftChanges({})).to.deep.equal([]);
  });
});

describe('the Microsoft directory', () => {
  it('reads 50 people and their picture versions with 5 batches, their pictures with 2', async () => {
    const system = startSystem('microsoft');
    const directory = microsoftDirectory(system.options);
    const people = await read(directory, upTo(50).map(id));
    expect(people.map((person) => person.id)).to.deep.equal(upTo(50).map(id));
    expect((await system.requests()).length).to.equal(5);
    const pictured = people.filter(({picture}) => picture !== null);
    expect(pictured.length).to.equal(25);
    const texts = await Promise.all(pictured.map((person) => pictureText(directory, person)));
    expect(texts.every((text, i) => text?.includes(`${pictured[i]?.id} 1 240`))).to.equal(true);
    expect((await system.requests()).length).to.equal(7);
  });

  it('reads a photo below every size of the list, and leaves out only what is refused', async () => {
    const system = startSystem('microsoft');
    const directory = microsoftDirectory(system.options);
    await system.order('edge', {id: id(2), edgePx: 120});
    await system.order('refuse', {path: `/users/${id(3)}`, status: 403});
    await system.order('refuse', {path: `/users/${id(4)}/photo`, status: 403});
    await system.order('change', {id: id(5), accountEnabled: false});
    const people = await read(directory, upTo(50).map(id));
    const left = [id(3), id(5)];
    expect(people.map((person) => person.id)).to.deep.equal(
      upTo(50)
        .map(id)
        .filter((one) => !left.includes(one)),
    );
    expect(people.find((person) => person.id === id(4))?.picture).to.equal(null);
    expect(await pictureText(directory, {id: id(2)})).to.contain(`${id(2)} 1 120`);
  });

  it('requests again only those of a batch that have to wait', async () => {
    const system = startSystem('microsoft');
    await system.order('busy', {id: id(3), times: 2});
    const people = await read(microsoftDirectory(system.options), upTo(10).map(id));
    expect(people.length).to.equal(10);
    expect((await system.requests()).length).to.equal(2);
  });

  it('leaves out who is not known, and gives a new picture a new version', async () => {
    const system = startSystem('microsoft');
    const directory = microsoftDirectory(system.options);
    expect((await read(directory, [id(2), 'nobody', id(999)])).map((person) => person.id)).to.deep.equal([id(2)]);
    const before = await readOne(directory, id(2));
    await system.order('photo', {id: id(2)});
    expect((await readOne(directory, id(2))).pictureVersion).not.to.equal(before.pictureVersion);
    expect(await pictureText(directory, {id: id(1)}), 'no photo: 404').to.equal(null);
  });

  it('waits when the whole batch has to, and passes a refusal on', async () => {
    const system = startSystem('microsoft');
    const directory = microsoftDirectory(system.options);
    await system.order('fail', {status: 429, headers: {'retry-after': '1'}});
    expect((await read(directory, [id(2)])).length).to.equal(1);
    await system.order('fail', {status: 403});
    expect(await read(directory, [id(2)]).catch((error: unknown) => error)).to.include({code: 'forbidden'});
  });

  it('requests no picture whose callers have all aborted', async () => {
    const system = startSystem('microsoft');
    const directory = microsoftDirectory(system.options);
    const calledOff = new AbortController();
    const reading = directory.picture?.({id: id(2)}, {sizePx: 48, signal: calledOff.signal});
    calledOff.abort();
    expect(await reading?.catch((error: unknown) => error)).to.include({name: 'AbortError'});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await system.requests()).to.deep.equal([]);
  });
});
