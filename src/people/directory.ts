// The contract between this library and a source of people. A host implements one method.
import type {Person} from './person.js';

/** News about one person, as a directory tells it. */
export interface DirectoryChange {
  /** Whom it is about; `*` where the system only says that something changed. */
  readonly personId: string;
  /** The new record; `null`: the person was removed; `undefined`: the person is looked up again. */
  readonly person?: Person | null;
}

/** A part of everyone in a system. */
export interface PeoplePage {
  readonly people: readonly Person[];
  /** Where the next page begins; left out on the last one. */
  readonly cursor?: string;
}

/** How people are read. */
export interface ReadOptions {
  /** Aborts the reading. */
  readonly signal: AbortSignal;
  /**
   * Called with ids that could not be read although others were: elements go on showing what they have.
   *
   * @default none
   */
  onUnread?(ids: readonly string[], thrown: unknown): void;
}

/** Answers who people are, many at a time. */
export interface Directory {
  /**
   * The people with these ids, in any order; who is not known, or not any more, is left out. Throws `AvatarError`, or the signal's
   * reason, if none could be read.
   */
  people(ids: readonly string[], options: ReadOptions): Promise<readonly Person[]>;
  /** The bytes of a picture that an `<img>` could not load by itself, at least `size` px a side if there are that many; `null` for none. */
  picture?(person: Person, options: {sizePx: number; signal: AbortSignal}): Promise<Blob | null>;
  /**
   * How many calls of `picture` may run at the same time. More than the default is for a directory that makes one request of several.
   *
   * @default 6
   */
  readonly maxPictureRequests?: number;
  /** The people that a text matches, best match first, at most `limit`. Throws like `people`. */
  search?(query: string, options: {limit: number; signal: AbortSignal}): Promise<readonly Person[]>;
  /** Everyone, page by page, at most `limit` people each; from the beginning without a `cursor`. Throws like `people`. */
  list?(options: {cursor?: string | undefined; limit: number; signal: AbortSignal}): Promise<PeoplePage>;
  /** Calls the listener with news that arrives later. Returns the way to stop. */
  subscribe?(listener: (news: DirectoryChange) => void): () => void;
}
