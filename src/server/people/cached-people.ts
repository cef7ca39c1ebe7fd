// People of several directories, read for all pages together: each system is asked once, not once a page.
import type {Directory, DirectoryChange} from '../../people/directory.js';
import type {Person} from '../../people/person.js';

/** A person, and which directory said so. */
export interface FoundPerson {
  readonly source: string;
  readonly person: Person;
}

interface Entry {
  /** `null`: no directory has the person. */
  readonly found: FoundPerson | null;
  readonly readAt: number;
  /** A change came after it was read: still better than nothing while the system cannot be read. */
  readonly isStale: boolean;
  askedAt: number;
}

/** Options of `CachedPeople`. */
export interface CacheOptions {
  readonly directories: Readonly<Record<string, Directory>>;
  readonly ttlMs: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const MAX_ENTRIES = 100_000;
/** An id that no system has is asked for again after that time, in ms. */
const MISS_TTL_MS = 60_000;
/** After a failure a system is not asked for that time, in ms. */
const PAUSE_MS = 10_000;
const READ_TIMEOUT_MS = 30_000;

/** A question to the directories. */
interface Read {
  readonly ids: Set<string>;
  /** Whose answer was overtaken by a change. */
  readonly overtaken: Set<string>;
  done: Promise<void>;
}

/** What one directory answered. */
interface Answer {
  readonly people: readonly FoundPerson[];
  readonly unread: readonly string[];
}

/** The people that pages ask for. */
export class CachedPeople {
  readonly #options: CacheOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #reads = new Map<string, Read>();
  readonly #pauses = new Map<string, {readonly until: number; readonly error: unknown}>();
  #queued?: Read;

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  /**
   * The known ones of these people, and the ids that could not be read: whether there is such a person is not known.
   * @throws what a directory threw, where none of the people is known
   */
  async find(ids: readonly string[]): Promise<{found: readonly FoundPerson[]; unread: readonly string[]}> {
    const due = ids.filter((id) => this.#isDue(this.#entries.get(id), 1));
    const reads = new Set(due.map((id) => this.#reads.get(id) ?? this.#enqueue(id)));
    const failures: unknown[] = [];
    for (const {done} of reads) await done.catch((error: unknown) => failures.push(error));
    const found = ids.flatMap((id) => {
      const entry = this.#entries.get(id);
      if (entry) entry.askedAt = this.#options.now();
      return entry?.found ?? [];
    });
    if (failures.length && !found.length) throw failures[0];
    return {found, unread: ids.filter((id) => !this.#entries.has(id))};
  }

  /** What was read of the person, or of everyone (`*`), counts no more. */
  invalidate({personId}: DirectoryChange): void {
    const isMeant = (id: string) => personId === '*' || id === personId;
    for (const [id, entry] of this.#entries) if (isMeant(id)) this.#entries.set(id, {...entry, isStale: true});
    for (const [id, read] of this.#reads) {
      if (!isMeant(id)) continue;
      read.overtaken.add(id);
      this.#reads.delete(id);
    }
  }

  /** `part`: of the time that an answer counts. */
  #isDue(entry: Entry | undefined, part: number): boolean {
    if (!entry) return true;
    const {ttlMs, now} = this.#options;
    const countsMs = entry.found ? ttlMs : Math.min(ttlMs, MISS_TTL_MS);
    return entry.isStale || now() - entry.readAt >= countsMs * part;
  }

  /** Everything that is asked for in the same tick is one question, together with what would have to be read again soon. */
  #enqueue(id: string): Read {
    const read = (this.#queued ??= this.#createRead());
    read.ids.add(id);
    this.#reads.set(id, read);
    return read;
  }

  #createRead(): Read {
    const read: Read = {ids: new Set(), overtaken: new Set(), done: Promise.resolve()};
    read.done = Promise.resolve().then(() => {
      this.#queued = undefined;
      this.#addDueSoon(read);
      return this.#run(read);
    });
    return read;
  }

  #addDueSoon(read: Read): void {
    const {ttlMs, now} = this.#options;
    if (![...read.ids].some((id) => this.#entries.has(id))) return;
    for (const [id, entry] of this.#entries) {
      const isWatched = entry.found && now() - entry.askedAt < 2 * ttlMs;
      if (!isWatched || this.#reads.has(id) || !this.#isDue(entry, 0.5)) continue;
      read.ids.add(id);
      this.#reads.set(id, read);
    }
  }

  async #run(question: Read): Promise<void> {
    const {directories, now} = this.#options;
    const readAt = now();
    const ids = [...question.ids];
    try {
      const answers = await Promise.allSettled(
        Object.entries(directories).map(([source, directory]) => this.#ask(source, directory, ids)),
      );
      const failure = answers.find((answer) => answer.status === 'rejected');
      const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const found = read.flatMap(({people}) => people);
      const unread = new Set(read.flatMap(({unread}) => unread));
      // Of two people with the same id the first one is taken.
      const byId = new Map(found.reverse().map((one) => [String(one.person.id), one]));
      for (const id of ids) {
        const one = byId.get(id) ?? null;
        // Without the answer of every system it is not known that there is no such person.
        if (one || !(failure || unread.has(id))) this.#keep(id, one, readAt, question);
      }
      if (failure) throw failure.reason;
    } finally {
      for (const id of ids) if (this.#reads.get(id) === question) this.#reads.delete(id);
    }
  }

  async #ask(source: string, directory: Directory, ids: readonly string[]): Promise<Answer> {
    const {now, onError} = this.#options;
    const pause = this.#pauses.get(source);
    if (pause && now() < pause.until) throw pause.error;
    try {
      const unread: string[] = [];
      const onUnread = (some: readonly string[], error: unknown): void => {
        unread.push(...some.map(String));
        onError(error);
      };
      const people = await directory.people(ids, {signal: AbortSignal.timeout(READ_TIMEOUT_MS), onUnread});
      return {people: people.map((person) => ({source, person})), unread};
    } catch (error) {
      onError(error);
      this.#pauses.set(source, {until: now() + PAUSE_MS, error});
      throw error;
    }
  }

  #keep(id: string, found: FoundPerson | null, readAt: number, read: Read): void {
    const before = this.#entries.get(id);
    const isStale = read.overtaken.has(id);
    // A later question may have been answered first.
    if (before && isStale && before.readAt >= readAt) return;
    this.#entries.delete(id);
    this.#entries.set(id, {found, readAt, isStale, askedAt: before?.askedAt ?? readAt});
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MAX_ENTRIES) break;
      this.#entries.delete(oldest);
    }
  }
}
