import {expect} from '@open-wc/testing';
import {salesforceChanges, salesforceDirectory, salesforcePerson} from '../../../src/people/directories/salesforce.js';
import {liveDirectory} from '../../../src/people/sync/live-directory.js';
import {pictureText, read, readOne, startSystem, upTo} from './system.js';

const id = (n: number): string => `0055g00000${String(n).padStart(5, '0')}AAA`;

const event = (changeType: string, fields: object = {}, header: object = {}) => ({
  schema: 'x',
  payload: {
    ChangeEventHeader: {entityName: 'User', recordIds: [id(0)], changeType, commitTimestamp: 1790000000000, ...header},
    ...fields,
  },
  event: {replayId: 42},
});

describe('Salesforce records', () => {
  it('become people, managed by Salesforce, without a picture address', () => {
    const record = {
      Id: id(0),
      Name: 'Ada Lovelace',
      FirstName: 'Ada',
      LastName: 'Lovelace',
      Title: 'Analyst',
      Email: 'ada@example.org',
      MobilePhone: null,
      FullPhotoUrl: 'https://example.file.force.com/profilephoto/005/F',
      LastModifiedDate: '2026-01-15T09:00:00.000+0000',
    };
    expect(salesforcePerson(record)).to.deep.equal({
      id: id(0),
      name: 'Ada Lovelace',
      givenName: 'Ada',
      familyName: 'Lovelace',
      title: 'Analyst',
      email: 'ada@example.org',
      updatedAt: Date.UTC(2026, 0, 15, 9),
      managedBy: 'Salesforce',
    });
    expect(salesforcePerson('nonsense')).to.deep.equal({id: '', managedBy: 'Salesforce'});
  });
});

describe('Salesforce change events', () => {
  it('say what changed, for every record they name', () => {
    const changes = salesforceChanges(event('UPDATE', {Title: 'Director', Phone: null}, {recordIds: [id(0), id(1)]}));
    expect(changes.map(({personId, kind}) => [personId, kind])).to.deep.equal([
      [id(0), 'update'],
      [id(1), 'update'],
    ]);
    expect(changes[0]).to.deep.include({facts: {title: 'Director', phone: ''}, at: 1790000000000});
  });

  it('put a name together where they can, and have it looked up where not', () => {
    const whole = salesforceChanges(event('CREATE', {Name: {FirstName: 'Ada', LastName: 'King'}}));
    expect(whole.map((change) => 'facts' in change && change.facts.name)).to.deep.equal(['Ada King']);
    const part = salesforceChanges(event('UPDATE', {LastName: 'King'}));
    expect(part.map(({kind}) => kind)).to.deep.equal(['update', 'invalidate']);
  });

  it('of the Pub/Sub API have the key of the same event of CometD, whether a client gives the id as BigInt or as bytes', () => {
    const {payload} = event('UPDATE', {Title: 'Director'});
    const keys = [42, '42', 42n, Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 42)].map(
      (replayId) => salesforceChanges({payload, replayId})[0]?.key,
    );
    expect(keys).to.deep.equal(Array(4).fill(`replay ${'42'.padStart(20, '0')}`));
    const large = salesforceChanges({payload, replayId: new Uint8Array(8).fill(255)})[0]?.key;
    expect(large).to.equal('replay 18446744073709551615');
  });

  it('remove, and report gaps', () => {
    expect(salesforceChanges(event('DELETE'))[0]?.kind).to.equal('remove');
    expect(salesforceChanges(event('GAP_UPDATE'))[0]?.kind).to.equal('invalidate');
    expect(salesforceChanges(event('GAP_OVERFLOW'))[0]).to.include({kind: 'invalidate', personId: '*'});
    expect(salesforceChanges(event('UPDATE', {}, {entityName: 'Account'}))).to.deep.equal([]);
    expect(salesforceChanges(null)).to.deep.equal([]);
  });
});

describe('the Salesforce directory', () => {
  it('reads 250 people with 3 queries and their pages', async () => {
    const system = startSystem('salesforce');
    const people = await read(salesforceDirectory(system.options), upTo(250).map(id));
    expect(new Set(people.map((person) => person.id)).size).to.equal(250);
    const requests = await system.requests();
    expect(requests.filter((request) => request.endsWith('/query')).length).to.equal(3);
    expect(requests.length, 'pages of 60: 2 + 2 + 1').to.equal(5);
  });

  it('answers under ids of 15 characters, with the version of the photo, and leaves out who has left', async () => {
    const system = startSystem('salesforce');
    await system.order('change', {id: id(2), IsActive: false});
    const [first, second] = await read(salesforceDirectory(system.options), [id(0).slice(0, 15), id(1), id(2)]);
    expect(first).to.include({id: id(0).slice(0, 15), pictureVersion: '7291'});
    expect(second).to.include({id: id(1), picture: null});
  });

  it('puts nothing into a query that is not an id', async () => {
    const system = startSystem('salesforce');
    expect(await read(salesforceDirectory(system.options), ["x') OR Name LIKE ('%", 'nobody'])).to.deep.equal([]);
    expect(await system.requests()).to.deep.equal([]);
  });

  it('distinguishes a default picture from a real one, and fetches bytes again only for another version', async () => {
    const system = startSystem('salesforce');
    const directory = salesforceDirectory(system.options);
    const [pictured, plain] = [await readOne(directory, id(0)), await readOne(directory, id(1))];
    expect(await pictureText(directory, plain)).to.equal(null);
    expect(await pictureText(directory, pictured)).to.contain(`${id(0)} 1 large`);
    await pictureText(directory, pictured);
    await system.order('photo', {id: id(0)});
    expect(await pictureText(directory, pictured)).to.contain(`${id(0)} 2 large`);
    const bytes = (await system.requests()).filter((request) => request.includes('/profilephoto/'));
    expect(bytes.length).to.equal(2);
  });

  it('notifies of a new photo on its own, with one query for all people shown', async () => {
    const system = startSystem('salesforce');
    const directory = salesforceDirectory({...system.options, photoPollMs: 20});
    const people = await read(directory, upTo(50).map(id));
    for (const person of people) await pictureText(directory, person);
    const before = (await system.requests()).length;
    const news: string[] = [];
    const heard = new Promise<void>((resolve) => {
      const stop = directory.subscribe?.(({personId}) => {
        news.push(personId);
        stop?.();
        resolve();
      });
    });
    await system.order('photo', {id: id(7)});
    await heard;
    const asked = (await system.requests()).slice(before);
    expect(news).to.deep.equal([id(7)]);
    expect(
      asked.every((request) => request.endsWith('/query')),
      asked.join(),
    ).to.equal(true);
    const count = (await system.requests()).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await system.requests()).length, 'nobody listens, nobody asks').to.be.at.most(count + 1);
    const seventh = people.find((person) => person.id === id(7)) ?? people[0];
    expect(seventh && (await pictureText(directory, seventh))).to.contain(`${id(7)} 1 large`);
  });

  it('waits as long as the server asks, tries again after a failure, and reports the one that stays', async () => {
    const system = startSystem('salesforce');
    const directory = salesforceDirectory(system.options);
    await system.order('fail', {status: 429, headers: {'retry-after': '1'}});
    const started = performance.now();
    expect((await read(directory, [id(0)])).length).to.equal(1);
    expect(performance.now() - started).to.be.above(990);
    await system.order('fail', {status: 503});
    expect((await read(directory, [id(0)])).length).to.equal(1);
    await system.order('fail', {status: 401});
    const error = await read(directory, [id(0)]).catch((thrown: unknown) => thrown);
    expect(error).to.include({code: 'unauthorized'});
  });

  it('stops when it is called off', async () => {
    const system = startSystem('salesforce');
    const calledOff = new AbortController();
    const reading = salesforceDirectory(system.options).people([id(0)], {signal: calledOff.signal});
    calledOff.abort();
    const thrown = await reading.catch((error: unknown) => error);
    expect(thrown).to.include({name: 'AbortError'});
  });

  it('keeps the picture of a detached person, and follows Salesforce again when they are reattached', async () => {
    const system = startSystem('salesforce');
    const live = liveDirectory(salesforceDirectory(system.options), {source: 'Salesforce'});
    const locked = await readOne(live, id(0));
    expect(locked.managedBy).to.equal('Salesforce');
    await pictureText(live, locked);
    live.detach(id(0));
    await system.order('photo', {id: id(0)});
    const released = await readOne(live, id(0));
    expect(released.managedBy).to.equal(undefined);
    expect(await pictureText(live, released)).to.contain(`${id(0)} 1 large`);
    live.reattach(id(0));
    expect(await pictureText(live, await readOne(live, id(0)))).to.contain(`${id(0)} 2 large`);
  });
});
