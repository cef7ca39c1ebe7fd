import {aTimeout, expect} from '@open-wc/testing';
import {PersonLookup, type LookupOptions} from '../../src/people/lookup/lookup.js';
import type {PersonResult} from '../../src/people/lookup/person-source.js';
import type {Directory, DirectoryChange} from '../../src/people/directory.js';
import type {Person} from '../../src/people/person.js';
import {waitUntil} from '../support/wait-until.js';

/** A directory that remembers what it was asked, and answers when it is told to. */
function fakeDirectory(people: Record<string, Partial<Person>> = {}, pictures?: Record<string, Blob | null>) {
  const asked: (readonly string[])[] = [];
  const aborted: (readonly string[])[] = [];
  const pictured: string[] = [];
  let tell: ((news: DirectoryChange) => void) | undefined;
  let failure: Error | undefined;
  const directory: Directory = {
    async people(ids, {signal}) {
      asked.push(ids);
      await new Promise<void>((resolve, reject) => {
        setTimeout(resolve, 60);
        signal.addEventListener('abort', () => {
          aborted.push(ids);
          reject(signal.reason);
        });
      });
      if (failure) throw failure;
      return ids.flatMap((id) => (people[id] ? [{id, name: `Person ${id}`, ...people[id]}] : []));
    },
    subscribe(listener) {
      tell = listener;
      return () => (tell = undefined);
    },
    ...(pictures && {
      picture: async ({id, pictureVersion}: Person) => {
        pictured.push(`${id} ${pictureVersion}`);
        return pictures[id] ?? null;
      },
    }),
  };
  return {
    directory,
    asked,
    aborted,
    pictured,
    tell: (news: DirectoryChange) => tell?.(news),
    fail: (error?: Error) => (failure = error),
    isHeard: () => tell !== undefined,
  };
}

const open: PersonLookup[] = [];
function lookupIn(directory: Directory, options?: LookupOptions): PersonLookup {
  const lookup = new PersonLookup(directory, options);
  open.push(lookup);
  return lookup;
}

describe('a look-up', () => {
  afterEach(() => open.splice(0).forEach((lookup) => lookup.close()));

  it('asks once for 500 who want to know about 50', async () => {
    const everyone = Object.fromEntries(Array.from({length: 50}, (_, i) => [String(i), {}]));
    const {directory, asked} = fakeDirectory(everyone);
    const lookup = lookupIn(directory);
    const heard: string[] = [];
    for (let i = 0; i < 500; i++) lookup.observe(String(i % 50), ({person}) => heard.push(person.id));
    await waitUntil(() => heard.length === 500);
    expect(asked.length).to.equal(1);
    expect(asked[0]?.length).to.equal(50);
  });

  it('shares the answer with those who come later, even while it is on its way', async () => {
    const {directory, asked} = fakeDirectory({ada: {}});
    const lookup = lookupIn(directory);
    let heard = 0;
    lookup.observe('ada', () => heard++);
    await aTimeout(10);
    lookup.observe('ada', () => heard++);
    await waitUntil(() => heard === 2);
    lookup.observe('ada', () => heard++);
    expect(heard).to.equal(3);
    await aTimeout(90);
    expect(asked.length).to.equal(1);
  });

  it('asks again when an answer is stale, and remembers for a while who is not known', async () => {
    const {directory, asked} = fakeDirectory({ada: {}});
    const lookup = lookupIn(directory, {ttlMs: 100, missTtlMs: 10_000});
    let heard = 0;
    lookup.observe('ada', () => heard++);
    const unknown: unknown[] = [];
    lookup.observe('nobody', (found) => unknown.push(found));
    await waitUntil(() => heard === 2);
    lookup.observe('nobody', (found) => unknown.push(found));
    await aTimeout(90);
    expect(unknown).to.deep.equal(Array(2).fill({person: {id: 'nobody'}, isUnknown: true}));
    expect(asked.slice(0, 2)).to.deep.equal([['ada', 'nobody'], ['ada']]);
  });

  it('notifies that a person has left, by a change or by a record that is missing, and removes the picture', async () => {
    const people: Record<string, Partial<Person>> = {ada: {pictureVersion: '1'}, bob: {pictureVersion: '1'}};
    const {directory, tell} = fakeDirectory(people, {ada: new Blob(['a']), bob: new Blob(['b'])});
    const lookup = lookupIn(directory);
    const shown: Record<string, PersonResult> = {};
    for (const id of ['ada', 'bob']) lookup.observe(id, (found) => (shown[id] = found));
    await waitUntil(() => shown['ada']?.picture && shown['bob']?.picture);
    tell({personId: 'ada', person: null});
    expect(shown['ada']).to.deep.equal({person: {id: 'ada'}, isUnknown: true});
    delete people['bob'];
    tell({personId: 'bob'});
    await waitUntil(() => shown['bob']?.isUnknown);
    expect(shown['bob']).to.deep.equal({person: {id: 'bob'}, isUnknown: true});
  });

  it('keeps a person who could not be read although others were, reports the failure, and tries again', async () => {
    const failures: unknown[] = [];
    const heard: boolean[] = [];
    let asked = 0;
    let tell: (news: DirectoryChange) => void = () => {};
    const directory: Directory = {
      async people(ids, {onUnread}) {
        asked++;
        if (asked === 2) onUnread?.(['ada'], 'forbidden');
        return ids.filter((id) => id !== 'ada' || asked !== 2).map((id) => ({id, name: `${id} ${asked}`}));
      },
      subscribe: (listener) => ((tell = listener), () => {}),
    };
    const lookup = lookupIn(directory, {retryMs: 50, onError: (thrown) => failures.push(thrown)});
    const names: unknown[] = [];
    lookup.observe('ada', ({person, isUnknown}) => (heard.push(Boolean(isUnknown)), names.push(person.name)));
    lookup.observe('bob', () => {});
    await waitUntil(() => names.length === 1);
    tell({personId: '*'});
    await waitUntil(() => names.length === 2);
    expect([names, heard, failures]).to.deep.equal([['ada 1', 'ada 3'], [false, false], ['forbidden']]);
  });

  it('is aborted when no caller waits any more, and not before', async () => {
    const {directory, asked, aborted} = fakeDirectory({ada: {}, bob: {}});
    const lookup = lookupIn(directory);
    const stopAda = lookup.observe('ada', () => {});
    const stopBob = lookup.observe('bob', () => {});
    await waitUntil(() => asked.length === 1);
    stopAda();
    expect(aborted.length).to.equal(0);
    stopBob();
    expect(aborted).to.deep.equal([['ada', 'bob']]);
    let found = false;
    lookup.observe('ada', () => (found = true));
    await waitUntil(() => found);
  });

  it('requests nothing for a person who was removed within the tick', async () => {
    const {directory, asked} = fakeDirectory();
    lookupIn(directory).observe('ada', () => {})();
    await aTimeout(20);
    expect(asked).to.deep.equal([]);
  });

  it('reports a failure, and tries again later', async () => {
    const {directory, fail} = fakeDirectory({ada: {}});
    const errors: unknown[] = [];
    const lookup = lookupIn(directory, {retryMs: 40, onError: (error) => errors.push(error)});
    const failure = new Error('down');
    fail(failure);
    let found = false;
    lookup.observe('ada', () => (found = true));
    await waitUntil(() => errors.length > 0);
    expect(errors[0]).to.equal(failure);
    fail(undefined);
    await waitUntil(() => found);
  });

  it('fetches a picture once for each version', async () => {
    const blob = new Blob(['picture']);
    const {directory, pictured, tell} = fakeDirectory({ada: {pictureVersion: 'v1'}}, {ada: blob});
    const lookup = lookupIn(directory);
    const pictures: (Blob | undefined)[] = [];
    lookup.observe('ada', ({picture}) => pictures.push(picture));
    await waitUntil(() => pictures.includes(blob));
    tell({personId: 'ada', person: {id: 'ada', name: 'Ada', pictureVersion: 'v1'}});
    await aTimeout(10);
    expect(pictured).to.deep.equal(['ada v1']);
    tell({personId: 'ada', person: {id: 'ada', pictureVersion: 'v2'}});
    await waitUntil(() => pictured.length === 2);
  });

  it('leaves pictures with an address, and those known not to be there, alone', async () => {
    const {directory, pictured} = fakeDirectory({ada: {picture: '/ada.webp'}, bob: {picture: null}}, {});
    const lookup = lookupIn(directory);
    let heard = 0;
    for (const id of ['ada', 'bob']) lookup.observe(id, () => heard++);
    await waitUntil(() => heard === 2);
    expect(pictured).to.deep.equal([]);
  });

  it('passes news on, looks up again who is only said to have changed, and stops listening when closed', async () => {
    const {directory, asked, tell, isHeard} = fakeDirectory({ada: {}, bob: {}});
    const lookup = lookupIn(directory);
    const names: (string | undefined)[] = [];
    lookup.observe('ada', ({person}) => names.push(person.name));
    await waitUntil(() => names.length === 1);
    tell({personId: 'ada', person: {id: 'ada', name: 'Ada King'}});
    expect(names).to.deep.equal(['Person ada', 'Ada King']);
    tell({personId: 'ada'});
    await waitUntil(() => asked.length === 2);
    tell({personId: '*'});
    await waitUntil(() => names.length > 2);
    lookup.close();
    expect(isHeard()).to.equal(false);
  });
});
