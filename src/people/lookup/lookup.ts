// Reads a directory with few requests: the ids of one tick are one request, its result is shared and cached, and a request is aborted
// when its last listener is removed.
import {notifyAll} from '../../shared/listeners.js';
import {timerMs} from '../../shared/timing/timers.js';
import type {Directory, DirectoryChange} from '../directory.js';
import type {PersonResult} from './person-source.js';
import type {Person} from '../person.js';

/** How long records are cached and how pictures are fetched. */
export interface LookupOptions {
  /**
   * How long a record is used before it is read again, in ms. A picture is fetched again only if its version has changed.
   *
   * @default 300_000
   */
  readonly ttlMs?: number;
  /**
   * How long a person that the directory does not have is not looked up again, in ms.
   *
   * @default 60_000
   */
  readonly missTtlMs?: number;
  /**
   * How long to wait before a failed look-up is repeated, in ms.
   *
   * @default 15_000
   */
  readonly retryMs?: number;
  /**
   * Edge of the pictures to fetch, in pixels.
   *
   * @default 192
   */
  readonly pictureSizePx?: number;
  /**
   * Called with the error of every look-up that failed. What it throws goes to `reportError`.
   *
   * @default none
   */
  onError?(thrown: unknown): void;
}

/** How many pictures of people that nothing on the page shows are kept. */
const UNSEEN_PICTURES = 100;

type Listener = (found: PersonResult) => void;

/** What is known about one id, and its listeners. */
interface Entry {
  readonly listeners: Set<Listener>;
  person?: Person | null;
  picture?: Blob;
  /** The version of `picture`; `undefined` before it has been fetched. */
  pictureVersion?: string | null;
  freshUntil: number;
  batch?: Batch;
  fetching?: AbortController;
}

/** One call to the directory. */
interface Batch {
  readonly ids: readonly string[];
  readonly abort: AbortController;
}

export class PersonLookup {
  readonly #directory: Directory;
  readonly #options: Required<LookupOptions>;
  readonly #entries = new Map<string, Entry>();
  readonly #queue = new Set<string>();
  /** The ids without listeners, the latest last. */
  readonly #unseen = new Set<string>();
  readonly #unsubscribe?: () => void;
  #flushTimer?: ReturnType<typeof setTimeout>;
  #evictTimer?: ReturnType<typeof setTimeout>;

  constructor(directory: Directory, options: LookupOptions = {}) {
    this.#directory = directory;
    const defaults = {ttlMs: 300_000, missTtlMs: 60_000, retryMs: 15_000, pictureSizePx: 192, onError: () => {}};
    this.#options = {...defaults, ...options};
    this.#unsubscribe = directory.subscribe?.((news) => this.#onDirectoryChange(news));
  }

  /** Calls the listener with what is known about the person, now and after every change. Returns a function that stops it. */
  observe(personId: string, listener: Listener): () => void {
    const id = String(personId);
    const entry = this.#entry(id);
    entry.listeners.add(listener);
    if (entry.person) notifyAll([listener], toResult(entry, entry.person));
    if (entry.freshUntil <= Date.now()) this.#enqueue(id, entry);
    else if (entry.person) void this.#fetchPicture(entry, entry.person);
    return () => this.#unobserve(id, entry, listener);
  }

  /** Aborts every request and deletes every entry. */
  close(): void {
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#evictTimer);
    this.#unsubscribe?.();
    for (const {batch, fetching} of this.#entries.values()) {
      batch?.abort.abort();
      fetching?.abort();
    }
    this.#entries.clear();
    this.#queue.clear();
  }

  #entry(id: string): Entry {
    let entry = this.#entries.get(id);
    if (!entry) this.#entries.set(id, (entry = {listeners: new Set(), freshUntil: 0}));
    return entry;
  }

  #unobserve(id: string, entry: Entry, listener: Listener): void {
    entry.listeners.delete(listener);
    if (entry.listeners.size) return;
    this.#queue.delete(id);
    entry.fetching?.abort();
    this.#releasePictures(id);
    const {batch} = entry;
    const isWanted = (other: string): boolean => Boolean(this.#entries.get(other)?.listeners.size);
    if (batch && !batch.ids.some(isWanted)) batch.abort.abort();
  }

  /** Keeps only the last pictures without listeners. Others are fetched again if they are needed. */
  #releasePictures(id: string): void {
    this.#unseen.delete(id);
    this.#unseen.add(id);
    for (const other of this.#unseen) {
      if (this.#unseen.size <= UNSEEN_PICTURES) return;
      this.#unseen.delete(other);
      const entry = this.#entries.get(other);
      if (entry && !entry.listeners.size) entry.picture = entry.pictureVersion = undefined;
    }
  }

  #enqueue(id: string, entry: Entry): void {
    if (entry.batch && !entry.batch.abort.signal.aborted) return;
    this.#queue.add(id);
    this.#flushTimer ??= setTimeout(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    this.#flushTimer = undefined;
    const ids = [...this.#queue];
    this.#queue.clear();
    if (!ids.length) return;
    const abort = new AbortController();
    const batch: Batch = {ids, abort};
    for (const id of ids) this.#entry(id).batch = batch;
    try {
      const people = await this.#directory.people(ids, {signal: abort.signal});
      abort.signal.throwIfAborted();
      const byId = new Map(people.map((person) => [String(person.id), person]));
      for (const id of ids) this.#store(id, byId.get(id) ?? null);
    } catch (thrown) {
      if (!abort.signal.aborted) this.#fail(ids, thrown);
    } finally {
      for (const id of ids) {
        const entry = this.#entries.get(id);
        if (entry?.batch === batch) entry.batch = undefined;
      }
      this.#evictStale();
    }
  }

  #store(id: string, person: Person | null): void {
    const {ttlMs, missTtlMs} = this.#options;
    const entry = this.#entry(id);
    entry.person = person;
    entry.freshUntil = Date.now() + (person ? ttlMs : missTtlMs);
    if (!person) return;
    // Without a version only the directory knows whether the picture changed, so it is fetched again.
    if (person.pictureVersion === undefined) entry.pictureVersion = undefined;
    else if (entry.pictureVersion !== undefined && entry.pictureVersion !== versionOf(person))
      entry.picture = undefined;
    notify(entry, person);
    if (entry.listeners.size) void this.#fetchPicture(entry, person);
  }

  #fail(ids: readonly string[], thrown: unknown): void {
    for (const id of ids) this.#entry(id).freshUntil = Date.now() + this.#options.retryMs;
    notifyAll([this.#options.onError], thrown);
  }

  /** Fetches the bytes, unless the person has an address that an `<img>` can load. */
  async #fetchPicture(entry: Entry, person: Person): Promise<void> {
    const version = versionOf(person);
    if (!this.#directory.picture || person.picture !== undefined || entry.pictureVersion === version) return;
    entry.fetching?.abort();
    const {signal} = (entry.fetching = new AbortController());
    try {
      const picture = await this.#directory.picture(person, {sizePx: this.#options.pictureSizePx, signal});
      if (signal.aborted || entry.person !== person) return;
      entry.pictureVersion = version;
      entry.picture = picture ?? undefined;
      notify(entry, person);
    } catch (thrown) {
      if (!signal.aborted) notifyAll([this.#options.onError], thrown);
    }
  }

  #onDirectoryChange({personId, person}: DirectoryChange): void {
    for (const id of personId === '*' ? this.#entries.keys() : [String(personId)]) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      if (person !== undefined) this.#store(id, person);
      else this.#refresh(id, entry);
    }
  }

  #refresh(id: string, entry: Entry): void {
    entry.freshUntil = 0;
    entry.pictureVersion = undefined;
    if (entry.listeners.size) this.#enqueue(id, entry);
  }

  /** Deletes expired entries without listeners, and requests expired ones with listeners again. */
  #evictStale(): void {
    clearTimeout(this.#evictTimer);
    const now = Date.now();
    let next = Infinity;
    for (const [id, entry] of this.#entries) {
      if (entry.freshUntil > now) next = Math.min(next, entry.freshUntil);
      else if (!entry.listeners.size) this.#entries.delete(id);
      else if (!entry.batch) this.#enqueue(id, entry);
    }
    if (next < Infinity) this.#evictTimer = setTimeout(() => this.#evictStale(), timerMs(next - now));
  }
}

/** `null` if the directory has no versions for its pictures. */
function versionOf({pictureVersion}: Person): string | null {
  return pictureVersion ?? null;
}

function toResult(entry: Entry, person: Person): PersonResult {
  return {person, picture: entry.picture};
}

function notify(entry: Entry, person: Person): void {
  notifyAll(entry.listeners, toResult(entry, person));
}
