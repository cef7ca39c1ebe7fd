// Reads a directory with few requests: ids are gathered into one request, its result is shared and cached, and a request is aborted
// when its last listener is removed. A page that is scrolled makes at most ten requests a second.
import {attempt} from '../../shared/attempt.js';
import {notifyAll} from '../../shared/listeners.js';
import {timerMs} from '../../shared/timing/timers.js';
import type {Directory, DirectoryChange} from '../directory.js';
import {addressLifeMs} from './address-life.js';
import {notify, setPerson, toResult, versionOf, type Batch, type Entry, type Listener} from './lookup-entry.js';
import type {LookupOptions} from './lookup-options.js';
import {pictureRequests} from './picture-requests.js';
import {readablePerson} from './readable-person.js';
import type {Person} from '../person.js';

/** How many pictures of people that nothing on the page shows are kept. */
const UNSEEN_PICTURES = 100;
/** How many people are kept, in all, as long as some of them are not shown. */
const MAX_ENTRIES = 5_000;
/** Between two requests for people. The first one is made at once. */
const GATHER_MS = 100;

export type {LookupOptions} from './lookup-options.js';

export class PersonLookup {
  readonly #directory: Directory;
  readonly #options: Required<LookupOptions>;
  readonly #entries = new Map<string, Entry>();
  readonly #queue = new Set<string>();
  /** The ids without listeners, the latest last. */
  readonly #unseen = new Set<string>();
  readonly #unsubscribe?: () => void;
  readonly #requestPicture: ReturnType<typeof pictureRequests>;
  /** When the last request for people was made, by `performance.now()`. */
  #flushedAt = -Infinity;
  #flushTimer?: ReturnType<typeof setTimeout>;
  #evictTimer?: ReturnType<typeof setTimeout>;

  constructor(directory: Directory, options: LookupOptions = {}) {
    this.#directory = directory;
    const defaults = {ttlMs: 300_000, missTtlMs: 60_000, retryMs: 15_000, pictureSizePx: 192, onError: () => {}};
    this.#options = {...defaults, ...options};
    this.#requestPicture = pictureRequests(directory, this.#options.pictureSizePx);
    this.#unsubscribe = directory.subscribe?.((news) => this.#onDirectoryChange(news));
  }

  /** Calls the listener with what is known about the person, now and after every change. Returns a function that stops it. */
  observe(personId: string, listener: Listener): () => void {
    const id = String(personId);
    const entry = this.#entry(id);
    entry.listeners.add(listener);
    if (entry.person !== undefined) notifyAll([listener], toResult(entry));
    if (entry.freshUntil <= Date.now()) this.#enqueue(id, entry);
    else if (entry.person) void this.#fetchPicture(entry, entry.person);
    return () => this.#unobserve(id, entry, listener);
  }

  /**
   * The picture at the address did not load. Its person is looked up once more, because a signed address may have expired; and not again
   * before one of their pictures has loaded.
   */
  renewPicture(url: string): void {
    for (const [id, entry] of this.#entries) {
      if (entry.person?.picture !== url || entry.wasRenewed) continue;
      entry.wasRenewed = true;
      entry.freshUntil = 0;
      if (entry.listeners.size) this.#enqueue(id, entry);
    }
  }

  /** The picture at the address has loaded: should it fail later, its person is looked up once more. */
  confirmPicture(url: string): void {
    for (const entry of this.#entries.values()) if (entry.person?.picture === url) entry.wasRenewed = false;
  }

  /** Aborts every request and deletes every entry. */
  close(): void {
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#evictTimer);
    this.#unsubscribe?.();
    for (const {batch, fetching} of this.#entries.values()) {
      batch?.abort.abort();
      fetching?.abort.abort();
    }
    this.#entries.clear();
    this.#queue.clear();
  }

  #entry(id: string): Entry {
    let entry = this.#entries.get(id);
    if (!entry) this.#entries.set(id, (entry = {id, listeners: new Set(), freshUntil: 0}));
    return entry;
  }

  #unobserve(id: string, entry: Entry, listener: Listener): void {
    entry.listeners.delete(listener);
    if (entry.listeners.size) return;
    this.#queue.delete(id);
    entry.fetching?.abort.abort();
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
    const waitMs = timerMs(this.#flushedAt + GATHER_MS - performance.now());
    this.#flushTimer ??= setTimeout(() => void this.#flush(), waitMs);
  }

  async #flush(): Promise<void> {
    this.#flushTimer = undefined;
    const ids = [...this.#queue];
    this.#queue.clear();
    if (!ids.length) return;
    this.#flushedAt = performance.now();
    const abort = new AbortController();
    const batch: Batch = {ids, abort};
    for (const id of ids) this.#entry(id).batch = batch;
    try {
      const unread = new Set<string>();
      const onUnread = (some: readonly string[], thrown: unknown): void => {
        for (const id of some) unread.add(String(id));
        if (!abort.signal.aborted) this.#fail(ids.filter(unread.has, unread), thrown);
      };
      const people = await this.#directory.people(ids, {signal: abort.signal, onUnread});
      abort.signal.throwIfAborted();
      const byId = new Map(people.map((person) => [attempt(person, () => String(person.id)), person]));
      for (const id of ids) if (byId.has(id) || !unread.has(id)) this.#store(id, byId.get(id) ?? null);
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

  #store(id: string, given: Person | null): void {
    const person = given && readablePerson(given);
    const {ttlMs, missTtlMs} = this.#options;
    const entry = this.#entry(id);
    setPerson(entry, person);
    entry.freshUntil = Date.now() + (person ? Math.min(ttlMs, addressLifeMs(person)) : missTtlMs);
    if (!person) {
      entry.fetching?.abort.abort();
      entry.picture = entry.pictureVersion = undefined;
      return notify(entry);
    }
    if (person.picture !== undefined) entry.fetching?.abort.abort();
    // Without a version only the directory knows whether the picture changed, so it is fetched again.
    if (person.pictureVersion === undefined) entry.pictureVersion = undefined;
    else if (entry.pictureVersion !== undefined && entry.pictureVersion !== versionOf(person))
      entry.picture = undefined;
    notify(entry);
    if (entry.listeners.size) void this.#fetchPicture(entry, person);
  }

  #fail(ids: readonly string[], thrown: unknown): void {
    for (const id of ids) this.#entry(id).freshUntil = Date.now() + this.#options.retryMs;
    notifyAll([this.#options.onError], thrown);
  }

  /** Fetches the bytes, unless the record has an address of the picture, or the picture. A running fetch of the same version goes on. */
  async #fetchPicture(entry: Entry, person: Person): Promise<void> {
    const version = versionOf(person);
    const {fetching, pictureRetryAt = 0} = entry;
    const isKnown = person.picture !== undefined || entry.embedded !== undefined || entry.pictureVersion === version;
    if (!this.#requestPicture || isKnown) return;
    if (fetching?.version === version && !fetching.abort.signal.aborted) return;
    if (pictureRetryAt > Date.now()) return;
    fetching?.abort.abort();
    const abort = new AbortController();
    const {signal} = abort;
    const current = (entry.fetching = {version, abort});
    try {
      const picture = await this.#requestPicture(person, signal);
      const latest = entry.person;
      if (signal.aborted || !latest || versionOf(latest) !== version) return;
      entry.pictureVersion = version;
      entry.picture = picture ?? undefined;
      notify(entry);
    } catch (thrown) {
      if (signal.aborted) return;
      entry.pictureRetryAt = Date.now() + this.#options.retryMs;
      notifyAll([this.#options.onError], thrown);
    } finally {
      abort.abort();
      if (entry.fetching === current) entry.fetching = undefined;
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
    entry.pictureVersion = entry.pictureRetryAt = undefined;
    if (entry.listeners.size) this.#enqueue(id, entry);
  }

  /** Deletes expired entries without listeners, and the first ones of too many; requests expired ones with listeners again. */
  #evictStale(): void {
    clearTimeout(this.#evictTimer);
    const now = Date.now();
    let next = Infinity;
    for (const [id, entry] of this.#entries) {
      const isFresh = entry.freshUntil > now;
      const isSpare = !entry.listeners.size && (!isFresh || this.#entries.size > MAX_ENTRIES);
      if (isSpare) this.#entries.delete(id);
      else if (isFresh) next = Math.min(next, entry.freshUntil);
      else if (!entry.batch) this.#enqueue(id, entry);
    }
    if (next < Infinity) this.#evictTimer = setTimeout(() => this.#evictStale(), timerMs(next - now));
  }
}
