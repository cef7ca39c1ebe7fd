// A directory that stays in step: what it read and the changes that arrive later add up to one state, locks included.
import {isReleased, mergeChanges, personIn, staleMark, type PersonChange, type Registers} from './change-log.js';
import type {Directory, DirectoryNews} from '../directory.js';
import type {Person} from '../person.js';

/** A directory the host feeds with what its server hears from the system. */
export interface LiveDirectory extends Directory {
  /** Takes in changes, in any order and however often; whoever looks at those people is told. */
  apply(changes: Iterable<PersonChange>): void;
  /** 'Manage this employee manually': unlocks the person and keeps the picture as it is, whatever the system sends. */
  release(personId: string): void;
  /** Lets the system manage the person again: its own latest picture comes back. */
  giveBack(personId: string): void;
}

export interface LiveOptions {
  /** Name of the system, as its people's `managedBy` says it. */
  readonly source: string;
}

export function liveDirectory(directory: Directory, {source}: LiveOptions): LiveDirectory {
  const listeners = new Set<(news: DirectoryNews) => void>();
  /** The bytes read last, and those a person had when they were released. */
  const pictures = new Map<string, Blob | null>();
  const held = new Map<string, Blob | null>();
  /** Changed in place: a copy of everybody for each change would take too long. */
  const people: Map<string, Registers> = new Map();
  let lastByHost = 0;

  const tell = (news: DirectoryNews): void => {
    for (const listener of [...listeners]) listener(news);
  };

  const apply = (changes: Iterable<PersonChange>): void => {
    const changed = mergeChanges(people, changes);
    const news = [...changed].map(([personId, registers]) => {
      const before = staleMark(people, personId);
      people.set(personId, registers);
      const isStale = staleMark(people, personId) !== before;
      return isStale ? {personId} : {personId, person: personIn(people, personId) ?? null};
    });
    news.forEach(tell);
  };

  /** Never twice the same time: what the host does second counts, however fast it is. */
  const byHost = (personId: string) => {
    lastByHost = Math.max(Date.now(), lastByHost + 1);
    return {source, personId, at: lastByHost, key: `host ${lastByHost}`};
  };

  return {
    async people(ids, options) {
      const readAt = Date.now();
      const read = await directory.people(ids, options);
      const records = read.map((person) => recordRead(person, source, readAt));
      for (const [personId, registers] of mergeChanges(people, records)) people.set(personId, registers);
      return read.flatMap(({id}) => personIn(people, id) ?? []);
    },
    ...(directory.picture && {
      async picture(person, options) {
        if (isReleased(people, person.id, source)) return held.get(person.id) ?? null;
        const picture = (await directory.picture?.(person, options)) ?? null;
        pictures.set(person.id, picture);
        return picture;
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
    apply,
    release(personId) {
      const {picture, pictureVersion} = personIn(people, personId) ?? {};
      held.set(personId, pictures.get(personId) ?? null);
      apply([{...byHost(personId), kind: 'release', facts: {picture, pictureVersion}}]);
    },
    giveBack(personId) {
      apply([{...byHost(personId), kind: 'give-back'}]);
    },
  };
}

/** A whole record, as a change of the time the record itself gives; else of when it was asked for. Of two readings the later one counts. */
function recordRead({id, ...facts}: Person, source: string, readAt: number): PersonChange {
  const key = `record ${new Date(readAt).toISOString()}`;
  return {source, personId: id, at: facts.updatedAt ?? readAt, key, kind: 'update', facts, complete: true};
}
