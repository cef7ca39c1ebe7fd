import {expect} from '@open-wc/testing';
import {MANUAL_SOURCE, type PersonChange} from '../../src/people/sync/change-log.js';
import type {Directory, DirectoryChange} from '../../src/people/directory.js';
import {liveDirectory, type LiveDirectory} from '../../src/people/sync/live-directory.js';
import type {Person} from '../../src/people/person.js';

const {signal} = new AbortController();

function salesforceLike(people: Person[]) {
  const inner: Directory = {people: async (ids) => people.filter(({id}) => ids.includes(id))};
  const live = liveDirectory(inner, {source: 'Salesforce'});
  const news: DirectoryChange[] = [];
  live.subscribe?.((item) => news.push(item));
  return {live, news};
}

const ada: Person = {id: 'ada', name: 'Ada', picture: '/old', managedBy: 'Salesforce', updatedAt: 10};
const update = (at: number, facts: object): PersonChange => ({
  source: 'Salesforce',
  personId: 'ada',
  kind: 'update',
  at,
  key: `event ${at}`,
  facts,
});

describe('a live directory', () => {
  it('adds later changes to what it read, and leaves earlier ones out', async () => {
    const {live, news} = salesforceLike([ada]);
    live.applyChanges([update(5, {name: 'Old news'}), update(12, {title: 'Director'})]);
    const [read] = await live.people(['ada'], {signal});
    expect(read).to.include({name: 'Ada', title: 'Director', managedBy: 'Salesforce'});
    live.applyChanges([update(20, {title: 'Countess'})]);
    expect(news.at(-1)?.person).to.include({name: 'Ada', title: 'Countess'});
  });

  it('notifies of each change once', async () => {
    const {live, news} = salesforceLike([ada]);
    live.applyChanges([update(12, {title: 'Director'}), update(12, {title: 'Director'})]);
    live.applyChanges([update(12, {title: 'Director'})]);
    expect(news.length).to.equal(1);
  });

  it('reads a record again that changed without a new date', async () => {
    const people = [ada];
    const {live} = salesforceLike(people);
    await live.people(['ada'], {signal});
    people[0] = {...ada, pictureVersion: '2'};
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await live.people(['ada'], {signal}))[0]).to.include({pictureVersion: '2'});
  });

  describe('given a forged removal', () => {
    const {now} = Date;
    afterEach(() => Object.assign(Date, {now}));
    const forged = (at: number): PersonChange => ({
      source: 'Salesforce',
      personId: 'ada',
      kind: 'remove',
      at,
      key: '~',
    });

    for (const [what, aheadMs] of [
      ['of now', 0],
      ['a little ahead', 30_000],
      ['a year ahead', 365 * 24 * 3600_000],
      ['at the end of time', Number.MAX_VALUE],
    ] as const) {
      it(`shows the person again within minutes, the time ${what}`, async () => {
        const {live} = salesforceLike([ada]);
        await live.people(['ada'], {signal});
        const removal = forged(now() + aheadMs);
        live.applyChanges([removal]);
        expect(await live.people(['ada'], {signal})).to.deep.equal([]);
        Date.now = () => now() + 4 * 60_000;
        expect(await live.people(['ada'], {signal}), 'a late cache of the system').to.deep.equal([]);
        // An older message does not lengthen it.
        live.applyChanges([{...removal, at: Math.min(removal.at, now()) - 1}]);
        Date.now = () => now() + 5 * 60_000 + 1000;
        expect((await live.people(['ada'], {signal}))[0]).to.include({name: 'Ada', picture: '/old'});
        live.applyChanges([update(now() + 5 * 60_000, {title: 'Countess'})]);
        expect((await live.people(['ada'], {signal}))[0]).to.include({title: 'Countess'});
      });
    }

    it('shows the person at once where the system says something later', async () => {
      const {live, news} = salesforceLike([ada]);
      await live.people(['ada'], {signal});
      live.applyChanges([forged(now() + 30_000)]);
      Date.now = () => now() + 61_000;
      live.applyChanges([update(now() + 61_000, {name: 'Ada'})]);
      expect(news.at(-1)?.person).to.include({name: 'Ada'});
    });

    it('keeps a person away who is really gone', async () => {
      const people = [ada];
      const {live} = salesforceLike(people);
      await live.people(['ada'], {signal});
      people.length = 0;
      live.applyChanges([forged(now())]);
      Date.now = () => now() + 24 * 3600_000;
      expect(await live.people(['ada'], {signal})).to.deep.equal([]);
    });

    it('ignores garbled ones', async () => {
      const {live, news} = salesforceLike([ada]);
      await live.people(['ada'], {signal});
      const garbled = [null, undefined, 7, 'remove', {}, {kind: 'remove'}, {kind: 'remove', personId: 'ada'}];
      live.applyChanges([...garbled, {...forged(1), personId: {}}, {...forged(1), source: {}}] as PersonChange[]);
      live.applyChanges([forged(NaN), forged(-1)]);
      expect((await live.people(['ada'], {signal}))[0]).to.include({name: 'Ada'});
      for (const {person} of news) expect(person?.name).to.equal('Ada');
    });
  });

  describe('given a forged update', () => {
    const {now} = Date;
    afterEach(() => Object.assign(Date, {now}));
    const minutes = 60_000;
    const forged = (at: number, facts: object = {name: 'Mallory', picture: '/theirs', phone: '0'}) => update(at, facts);

    for (const [what, aheadMs] of [
      ['of a moment ago', -1000],
      ['of now', 0],
      ['a little ahead', 30_000],
      ['a year ahead', 365 * 24 * 3600_000],
    ] as const) {
      it(`shows what the directory has again within minutes, the time ${what}`, async () => {
        const {live} = salesforceLike([ada]);
        await live.people(['ada'], {signal});
        live.applyChanges([forged(now() + aheadMs)]);
        Date.now = () => now() + 4 * minutes;
        expect((await live.people(['ada'], {signal}))[0], 'a late cache').to.include({name: 'Mallory'});
        Date.now = () => now() + 5 * minutes + 1000;
        expect(await live.people(['ada'], {signal})).to.deep.equal([ada]);
        live.applyChanges([update(now() + 5 * minutes, {title: 'Countess'})]);
        expect((await live.people(['ada'], {signal}))[0]).to.deep.include({...ada, title: 'Countess'});
      });
    }

    it('of a complete record gives way too', async () => {
      const {live} = salesforceLike([ada]);
      await live.people(['ada'], {signal});
      live.applyChanges([{...forged(now(), {name: 'Mallory'}), complete: true} as PersonChange]);
      expect((await live.people(['ada'], {signal}))[0]?.picture).to.equal(undefined);
      Date.now = () => now() + 5 * minutes + 1000;
      expect(await live.people(['ada'], {signal})).to.deep.equal([ada]);
    });

    it('keeps a true one that the directory confirms, and a removal that is younger', async () => {
      const people = [ada];
      const {live} = salesforceLike(people);
      await live.people(['ada'], {signal});
      const at = now();
      live.applyChanges([update(at, {title: 'Countess'})]);
      people[0] = {...ada, title: 'Countess', updatedAt: at};
      Date.now = () => now() + 6 * minutes;
      expect((await live.people(['ada'], {signal}))[0]).to.include({title: 'Countess', name: 'Ada'});
      live.applyChanges([update(now(), {phone: '1'})]);
      Date.now = () => now() + 8 * minutes;
      live.applyChanges([{...forged(at + 10), kind: 'remove'}]);
      Date.now = () => now() + 12 * minutes;
      expect(await live.people(['ada'], {signal})).to.deep.equal([]);
    });

    it('leaves a person detached, with the picture they were given here', async () => {
      const {live} = salesforceLike([ada]);
      await live.people(['ada'], {signal});
      live.detach('ada');
      live.applyChanges([{...update(now() + 10, {picture: '/here'}), source: MANUAL_SOURCE}, forged(now() + 10)]);
      Date.now = () => now() + 6 * minutes;
      const [read] = await live.people(['ada'], {signal});
      expect([read?.name, read?.picture, read?.managedBy]).to.deep.equal(['Ada', '/here', undefined]);
    });
  });

  it('says who has to be looked up again, and who is gone', async () => {
    const {live, news} = salesforceLike([ada]);
    await live.people(['ada'], {signal});
    live.applyChanges([{source: 'Salesforce', personId: 'ada', kind: 'invalidate', at: 30, key: 'gap'}]);
    expect(news.at(-1)).to.deep.equal({personId: 'ada'});
    live.applyChanges([{source: 'Salesforce', personId: 'ada', kind: 'remove', at: 40, key: 'delete'}]);
    expect(news.at(-1)).to.deep.equal({personId: 'ada', person: null});
    expect(await live.people(['ada'], {signal})).to.deep.equal([]);
  });

  it('unlocks a person: the picture stays until they are given back', async () => {
    const {live, news} = salesforceLike([ada]);
    await live.people(['ada'], {signal});
    live.detach('ada');
    expect(news.at(-1)?.person).to.include({picture: '/old'});
    expect(news.at(-1)?.person?.managedBy).to.equal(undefined);
    live.applyChanges([update(50, {picture: '/theirs', title: 'Director'})]);
    expect(news.at(-1)?.person).to.include({picture: '/old', title: 'Director'});
    live.reattach('ada');
    expect(news.at(-1)?.person).to.include({picture: '/theirs', managedBy: 'Salesforce'});
  });

  it('keeps a detached person detached after a reload, with the picture of that time', async () => {
    const system = {
      people: async () => [{id: 'ada', pictureVersion: '2', managedBy: 'Salesforce'}],
      picture: async () => new Blob(['of the system']),
    };
    const options = {signal: new AbortController().signal};
    const textOf = async (live: LiveDirectory) => {
      const [person = {id: ''}] = await live.people(['ada'], options);
      const picture = await live.picture?.(person, {...options, sizePx: 48});
      return {managedBy: person.managedBy, text: await picture?.text()};
    };
    const first = liveDirectory(system, {source: 'Salesforce'});
    await textOf(first);
    // Stored by a device whose clock is ahead.
    const stored = {...first.detach('ada'), at: Date.now() + 1000};
    system.picture = async () => new Blob(['another one']);
    const reloaded = liveDirectory(system, {source: 'Salesforce', detached: [stored]});
    expect(await textOf(reloaded)).to.deep.equal({managedBy: undefined, text: 'of the system'});
    reloaded.reattach('ada');
    expect(await textOf(reloaded)).to.deep.equal({managedBy: 'Salesforce', text: 'another one'});
  });
});
