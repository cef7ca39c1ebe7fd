// Ids are compared as texts: a number is the same person as its text, at every public entry.
import {expect} from '@open-wc/testing';
import {removeAvatar, saveAvatar} from '../../src/flow.js';
import {announce, getLatestChange, subscribe} from '../../src/people/avatar-changes.js';
import type {Directory, DirectoryChange} from '../../src/people/directory.js';
import {PersonLookup} from '../../src/people/lookup/lookup.js';
import type {Person} from '../../src/people/person.js';
import {applyChanges, emptyPeople, getPerson, type PersonChange} from '../../src/people/sync/change-log.js';
import {liveDirectory} from '../../src/people/sync/live-directory.js';
import {sessionOf, setScope} from '../../src/shared/session/session.js';
import type {AvatarTarget} from '../../src/upload/avatar-adapter.js';
import {waitUntil} from '../support/wait-until.js';

const {signal} = new AbortController();
let ids = 4200;

const update = (personId: string, at: number, facts: object): PersonChange => ({
  ...{source: 'CRM', personId, kind: 'update', at, key: String(at), facts},
});
const directoryOf = (id: string): Directory => ({
  people: async () => [{id, name: 'Ada', managedBy: 'CRM', picture: '/old', updatedAt: 1}],
});
const targets: unknown[] = [];
const adapter = {
  upload: async ({personId}: AvatarTarget) => {
    targets.push(personId);
    return {url: '/saved.webp'};
  },
  remove: async ({personId}: AvatarTarget) => void targets.push(personId),
};

/** Every entry, with the id in the one form and then in the other. */
const entries: Record<string, (given: string, asked: string) => unknown> = {
  'announce and getLatestChange': (given, asked) => {
    announce({personId: given, url: '/a'});
    return getLatestChange(asked)?.personId;
  },
  subscribe: (given, asked) => {
    let heard: unknown;
    const stop = subscribe(given, (change) => (heard = change?.personId));
    announce({personId: asked, url: '/a'});
    stop();
    return heard;
  },
  'saveAvatar and its announcement': async (given, asked) => {
    await saveAvatar(new File(['a'], 'a.webp'), {personId: given, adapter});
    return getLatestChange(asked)?.url === '/saved.webp' && targets.pop();
  },
  'removeAvatar and its announcement': async (given, asked) => {
    await removeAvatar({personId: given, adapter});
    return getLatestChange(asked)?.url === null && targets.pop();
  },
  'applyChanges and getPerson': (given, asked) =>
    getPerson(applyChanges(emptyPeople, [update(given, 1, {name: 'Ada'})]), asked)?.id,
  'changes of one person in both forms': (given, asked) =>
    [
      ...applyChanges(emptyPeople, [update(given, 1, {name: 'Ada'}), update(asked, 2, {title: 'Countess'})]).keys(),
    ].join(),
  'liveDirectory: a record and a change': async (given, asked) => {
    const live = liveDirectory(directoryOf(given), {source: 'CRM'});
    live.applyChanges([update(asked, Date.now(), {title: 'Countess'})]);
    const [person] = await live.people([asked], {signal});
    return person?.title === 'Countess' && person.id;
  },
  'liveDirectory: detach': async (given, asked) => {
    const live = liveDirectory(directoryOf(given), {source: 'CRM'});
    await live.people([given], {signal});
    live.detach(asked);
    live.applyChanges([update(given, Date.now() + 10, {picture: '/new'})]);
    const [person] = await live.people([given], {signal});
    return person?.picture === '/old' && person.id;
  },
  'a look-up': async (given, asked) => {
    const lookup = new PersonLookup(directoryOf(given));
    let found: Person | undefined;
    lookup.observe(asked, ({person}) => (found = person));
    await waitUntil(() => found, 'the record did not reach the look-up');
    lookup.close();
    return String(found?.id);
  },
  'a change of a directory': async (given, asked) => {
    let notify: (change: DirectoryChange) => void = () => {};
    const subscribeTo: Directory['subscribe'] = (listener) => ((notify = listener), () => {});
    const lookup = new PersonLookup({people: async () => [], subscribe: subscribeTo});
    let found: Person | undefined;
    lookup.observe(given, ({person}) => (found = person));
    notify({personId: asked, person: {id: asked, name: 'Ada'}});
    lookup.close();
    return String(found?.id);
  },
  setScope: (given) => {
    setScope({owner: given});
    const {owner} = sessionOf();
    setScope({});
    return owner;
  },
};

describe('an id as a number', () => {
  for (const [entry, run] of Object.entries(entries)) {
    it(`is the same as its text: ${entry}`, async () => {
      const number = ++ids;
      // A host without types passes what its server sends.
      expect(await run(number as unknown as string, String(number)), 'number, then text').to.equal(String(number));
      const other = ++ids;
      expect(await run(String(other), other as unknown as string), 'text, then number').to.equal(String(other));
    });
  }
});
