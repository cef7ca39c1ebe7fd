// Asks a directory as little as possible: what is wanted in the same tick is one question, its answer is shared and kept
// for a while, and a question that nobody waits for any more is called off.
import {timerMs} from '../shared/timers.js';
import type {Directory, DirectoryNews} from './directory.js';
import type {FoundPerson} from './person-request.js';
import type {Person} from '../person.js';

export interface LookupOptions {
  /** How long an answer is good for. Pictures are asked for again only where their version has changed. */
  readonly keepMs?: number;
  /** How long it is remembered that somebody is not known. */
  readonly keepMissMs?: number;
  /** How long to wait before a failed question is asked again. */
  readonly retryMs?: number;
  /** Edge of the pictures to fetch, in px. */
  readonly pictureSize?: number;
  /** Told of every question that failed. */
  onError?(thrown: unknown): void;
}

/** How many pictures are held of people whom nothing on the page shows. */
const UNSEEN_PICTURES = 100;

type Listener = (found: FoundPerson) => void;

/** What is known about one id, and who wants to know. */
interface Entry {
  readonly listeners: Set<Listener>;
  person?: Person | null;
  picture?: Blob;
  /** The version `picture` is of; `undefined` before it has been fetched. */
  pictureOf?: string | null;
  freshUntil: number;
  question?: Question;
  fetching?: AbortController;
}

/** One call to the directory. */
interface Question {
  readonly ids: readonly string[];
  readonly calledOff: AbortController;
}

export class Lookup {
  readonly #directory: Directory;
  readonly #options: Required<LookupOptions>;
  readonly #entries = new Map<string, Entry>();
  readonly #wanted = new Set<string>();
  /** Nobody looks at them any more, the latest last. */
  readonly #unseen = new Set<string>();
  readonly #stopNews?: () => void;
  #tick?: ReturnType<typeof setTimeout>;
  #expiry?: ReturnType<typeof setTimeout>;

  constructor(directory: Directory, options: LookupOptions = {}) {
    this.#directory = directory;
    const defaults = {keepMs: 300_000, keepMissMs: 60_000, retryMs: 15_000, pictureSize: 192, onError: () => {}};
    this.#options = {...defaults, ...options};
    this.#stopNews = directory.subscribe?.((news) => this.#hear(news));
  }

  /** Calls the listener with what is known about the person, now and whenever that changes. Returns the way to stop. */
  watch(personId: string, listener: Listener): () => void {
    const id = String(personId);
    const entry = this.#entry(id);
    entry.listeners.add(listener);
    if (entry.person) listener(foundIn(entry, entry.person));
    if (entry.freshUntil <= Date.now()) this.#want(id, entry);
    else if (entry.person) void this.#fetchPicture(entry, entry.person);
    return () => this.#unwatch(id, entry, listener);
  }

  /** Calls off every question and forgets every answer. */
  close(): void {
    clearTimeout(this.#tick);
    clearTimeout(this.#expiry);
    this.#stopNews?.();
    for (const {question, fetching} of this.#entries.values()) {
      question?.calledOff.abort();
      fetching?.abort();
    }
    this.#entries.clear();
    this.#wanted.clear();
  }

  #entry(id: string): Entry {
    let entry = this.#entries.get(id);
    if (!entry) this.#entries.set(id, (entry = {listeners: new Set(), freshUntil: 0}));
    return entry;
  }

  #unwatch(id: string, entry: Entry, listener: Listener): void {
    entry.listeners.delete(listener);
    if (entry.listeners.size) return;
    this.#wanted.delete(id);
    entry.fetching?.abort();
    this.#letPicturesGo(id);
    const {question} = entry;
    const isWanted = (other: string): boolean => Boolean(this.#entries.get(other)?.listeners.size);
    if (question && !question.ids.some(isWanted)) question.calledOff.abort();
  }

  /** Pictures of people out of sight are held for a few of them only; the others are fetched again. */
  #letPicturesGo(id: string): void {
    this.#unseen.delete(id);
    this.#unseen.add(id);
    for (const other of this.#unseen) {
      if (this.#unseen.size <= UNSEEN_PICTURES) return;
      this.#unseen.delete(other);
      const entry = this.#entries.get(other);
      if (entry && !entry.listeners.size) entry.picture = entry.pictureOf = undefined;
    }
  }

  #want(id: string, entry: Entry): void {
    if (entry.question && !entry.question.calledOff.signal.aborted) return;
    this.#wanted.add(id);
    this.#tick ??= setTimeout(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    this.#tick = undefined;
    const ids = [...this.#wanted];
    this.#wanted.clear();
    if (!ids.length) return;
    const calledOff = new AbortController();
    const question: Question = {ids, calledOff};
    for (const id of ids) this.#entry(id).question = question;
    try {
      const people = await this.#directory.people(ids, {signal: calledOff.signal});
      calledOff.signal.throwIfAborted();
      const byId = new Map(people.map((person) => [String(person.id), person]));
      for (const id of ids) this.#learn(id, byId.get(id) ?? null);
    } catch (thrown) {
      if (!calledOff.signal.aborted) this.#fail(ids, thrown);
    } finally {
      for (const id of ids) {
        const entry = this.#entries.get(id);
        if (entry?.question === question) entry.question = undefined;
      }
      this.#forgetStale();
    }
  }

  #learn(id: string, person: Person | null): void {
    const {keepMs, keepMissMs} = this.#options;
    const entry = this.#entry(id);
    entry.person = person;
    entry.freshUntil = Date.now() + (person ? keepMs : keepMissMs);
    if (!person) return;
    // Without a version only the directory can tell whether the picture is another one, so it is asked again.
    if (person.pictureVersion === undefined) entry.pictureOf = undefined;
    else if (entry.pictureOf !== undefined && entry.pictureOf !== versionOf(person)) entry.picture = undefined;
    tell(entry, person);
    if (entry.listeners.size) void this.#fetchPicture(entry, person);
  }

  #fail(ids: readonly string[], thrown: unknown): void {
    for (const id of ids) this.#entry(id).freshUntil = Date.now() + this.#options.retryMs;
    this.#options.onError(thrown);
  }

  /** Pictures that an `<img>` can load by itself are left to it. */
  async #fetchPicture(entry: Entry, person: Person): Promise<void> {
    const version = versionOf(person);
    if (!this.#directory.picture || person.picture !== undefined || entry.pictureOf === version) return;
    entry.fetching?.abort();
    const {signal} = (entry.fetching = new AbortController());
    try {
      const picture = await this.#directory.picture(person, {size: this.#options.pictureSize, signal});
      if (signal.aborted || entry.person !== person) return;
      entry.pictureOf = version;
      entry.picture = picture ?? undefined;
      tell(entry, person);
    } catch (thrown) {
      if (!signal.aborted) this.#options.onError(thrown);
    }
  }

  #hear({personId, person}: DirectoryNews): void {
    for (const id of personId === '*' ? this.#entries.keys() : [String(personId)]) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      if (person !== undefined) this.#learn(id, person);
      else this.#refresh(id, entry);
    }
  }

  #refresh(id: string, entry: Entry): void {
    entry.freshUntil = 0;
    entry.pictureOf = undefined;
    if (entry.listeners.size) this.#want(id, entry);
  }

  /** Answers past their time are dropped where nobody looks, and asked for again where somebody does. */
  #forgetStale(): void {
    clearTimeout(this.#expiry);
    const now = Date.now();
    let next = Infinity;
    for (const [id, entry] of this.#entries) {
      if (entry.freshUntil > now) next = Math.min(next, entry.freshUntil);
      else if (!entry.listeners.size) this.#entries.delete(id);
      else if (!entry.question) this.#want(id, entry);
    }
    if (next < Infinity) this.#expiry = setTimeout(() => this.#forgetStale(), timerMs(next - now));
  }
}

/** `null` where the directory gives its pictures no versions. */
function versionOf({pictureVersion}: Person): string | null {
  return pictureVersion ?? null;
}

function foundIn(entry: Entry, person: Person): FoundPerson {
  return {person, picture: entry.picture};
}

function tell(entry: Entry, person: Person): void {
  for (const listener of [...entry.listeners]) listener(foundIn(entry, person));
}
