// A directory that is kept up to date: the records that it reads and the changes that arrive later form one state, locks included.
import {notifyAll} from '../../shared/listeners.js';
import {PICTURE_FACTS} from './picture-facts.js';
import {
  getPerson,
  isDetached,
  mergeChanges,
  staleKey,
  withoutChanges,
  type PersonChange,
  type PersonFacts,
  type Registers,
} from './change-log.js';
import type {Directory, DirectoryChange} from '../directory.js';
import type {Person} from '../person.js';

/** A directory the host feeds with what its server hears from the system. */
export interface LiveDirectory extends Directory {
  /** Applies changes, in any order and any number of times; subscribers of those people are notified. */
  applyChanges(changes: Iterable<PersonChange>): void;
  /**
   * 'Manage this employee manually': unlocks the person and keeps the picture as it is, whatever the system sends. Returns what the host
   * stores, to give it to `liveDirectory` again as one of `detached` after a reload.
   */
  detach(personId: string): DetachedPerson;
  /** Lets the system manage the person again: its own latest picture comes back. */
  reattach(personId: string): void;
}

/** A person who was detached, as the host stores them. */
export interface DetachedPerson {
  readonly personId: string;
  /** When, in ms since 1970. */
  readonly at: number;
  /** The facts of the picture at that time. */
  readonly facts: PersonFacts;
  /** The bytes of the picture at that time; `null` if there were none. */
  readonly picture: Blob | null;
}

/** Options of `liveDirectory`. */
export interface LiveOptions {
  /**
   * The people who were detached before: what `detach()` returned, until `reattach()`.
   *
   * @default none
   */
  readonly detached?: Iterable<DetachedPerson>;
  /** Name of the system, as its people's `managedBy` says it. */
  readonly source: string;
}

/**
 * How long an update or a removal counts against a record of an older time: caches of the system may be late. After that what is read
 * wins, so that a forged or mistaken change has no effect for longer.
 */
const CHANGE_TRUST_MS = 5 * 60_000;

/**
 * A directory with the changes that the host hears from its system. Elements that show those people follow.
 * @param directory - Answers look-ups
 * @example
 * import {liveDirectory, salesforceChanges, salesforceDirectory} from 'avatar-elements/people';
 *
 * const salesforce = liveDirectory(salesforceDirectory({fetch, baseUrl: '/salesforce'}), {source: 'Salesforce'});
 * document.querySelector('avatar-provider').directory = salesforce;
 * events.onmessage = ({data}) => salesforce.applyChanges(salesforceChanges(JSON.parse(data)));
 */
export function liveDirectory(directory: Directory, {source, detached = []}: LiveOptions): LiveDirectory {
  const listeners = new Set<(news: DirectoryChange) => void>();
  /** The bytes that were read last, and the bytes at the time of `detach()`. */
  const pictures = new Map<string, Blob | null>();
  const frozenPictures = new Map<string, Blob | null>();
  /** Changed in place: copying the map for each change would be slow. */
  const people: Map<string, Registers> = new Map();
  /** When the last change of that kind to a person arrived, by our own clock. */
  const arrivals = {update: new Map<string, number>(), remove: new Map<string, number>()};
  let lastByHost = 0;

  const applyChanges = (given: Iterable<PersonChange>): void => {
    const changes = [...given];
    const changed = mergeChanges(people, changes);
    for (const change of changes) {
      const kind = change?.kind;
      const personId = String(change?.personId);
      if ((kind === 'update' || kind === 'remove') && changed.has(personId)) arrivals[kind].set(personId, Date.now());
    }
    const news = [...changed].map(([personId, registers]) => {
      const before = staleKey(people, personId);
      people.set(personId, registers);
      const isStale = staleKey(people, personId) !== before;
      return isStale ? {personId} : {personId, person: getPerson(people, personId) ?? null};
    });
    for (const change of news) notifyAll(listeners, change);
  };

  /** The directory has a person whose changes have counted long enough: the record says what is so. */
  const dropChanges = (personId: string, readAt: number): void => {
    for (const kind of ['update', 'remove'] as const) {
      const registers = people.get(personId);
      if (!registers || readAt - (arrivals[kind].get(personId) ?? Infinity) < CHANGE_TRUST_MS) continue;
      arrivals[kind].delete(personId);
      people.set(personId, withoutChanges(registers, source, kind));
    }
  };

  /** A change by the host. Each has a later time than the one before, so that the last one wins. */
  const manualChange = (personId: string) => {
    lastByHost = Math.max(Date.now(), lastByHost + 1);
    return {source, personId, at: lastByHost, key: `host ${lastByHost}`};
  };

  /** Merges complete records into the state. Returns the same people with all later changes. */
  const record = (found: readonly Person[], readAt: number): Person[] => {
    const read = found.map((person) => ({...person, id: String(person.id)}));
    for (const {id} of read) dropChanges(id, readAt);
    const records = read.map((person) => toChange(person, source, readAt));
    for (const [personId, registers] of mergeChanges(people, records)) people.set(personId, registers);
    return read.flatMap(({id}) => getPerson(people, id) ?? []);
  };

  const freeze = ({personId, at, facts, picture}: DetachedPerson): void => {
    frozenPictures.set(personId, picture);
    // The clock of the device that stored it may be ahead of this one's.
    if (at > lastByHost) lastByHost = at;
    applyChanges([{source, personId, at, key: `host ${at}`, kind: 'detach', facts}]);
  };
  for (const person of detached) freeze(person);

  return {
    async people(ids, options) {
      const readAt = Date.now();
      return record(await directory.people(ids, options), readAt);
    },
    maxPictureRequests: directory.maxPictureRequests,
    ...(directory.picture && {
      async picture(person, options) {
        const id = String(person.id);
        if (isDetached(people, id, source)) return frozenPictures.get(id) ?? null;
        const picture = (await directory.picture?.(person, options)) ?? null;
        pictures.set(id, picture);
        return picture;
      },
    }),
    ...(directory.search && {
      async search(query, options) {
        const readAt = Date.now();
        return record((await directory.search?.(query, options)) ?? [], readAt);
      },
    }),
    ...(directory.list && {
      async list(options) {
        const readAt = Date.now();
        const page = (await directory.list?.(options)) ?? {people: []};
        return {...page, people: record(page.people, readAt)};
      },
    }),
    subscribe(listener) {
      listeners.add(listener);
      const stop = directory.subscribe?.(listener);
      return () => {
        listeners.delete(listener);
        stop?.();
      };
    },
    applyChanges,
    detach(givenId) {
      const personId = String(givenId);
      const person: Partial<Person> = getPerson(people, personId) ?? {};
      const facts = Object.fromEntries(PICTURE_FACTS.map((fact) => [fact, person[fact]]));
      const {at} = manualChange(personId);
      const kept = {personId, at, facts, picture: pictures.get(personId) ?? null};
      freeze(kept);
      return kept;
    },
    reattach(personId) {
      applyChanges([{...manualChange(personId), kind: 'reattach'}]);
    },
  };
}

/** A complete record as a change. Its time is that of the record, otherwise that of the request. The later of two records wins. */
function toChange({id, ...facts}: Person, source: string, readAt: number): PersonChange {
  const key = `record ${new Date(readAt).toISOString()}`;
  return {source, personId: id, at: facts.updatedAt ?? readAt, key, kind: 'update', facts, complete: true};
}
