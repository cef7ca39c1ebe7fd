// What a look-up knows about one id.
import {notifyAll} from '../../shared/listeners.js';
import type {Person} from '../person.js';
import type {PersonResult} from './person-source.js';

export type Listener = (found: PersonResult) => void;

/** What is known about one id, and its listeners. */
export interface Entry {
  readonly id: string;
  readonly listeners: Set<Listener>;
  person?: Person | null;
  picture?: Blob;
  /** The version of `picture`; `undefined` before it has been fetched. */
  pictureVersion?: string | null;
  freshUntil: number;
  batch?: Batch;
  /** The running fetch of the bytes of that version. */
  fetching?: {readonly version: string | null; readonly abort: AbortController};
  /** When bytes that could not be fetched may be fetched again. */
  pictureRetryAt?: number;
  /** The person was looked up once more because the picture failed, and no picture has loaded since. */
  wasRenewed?: boolean;
}

/** One call to the directory. */
export interface Batch {
  readonly ids: readonly string[];
  readonly abort: AbortController;
}

/** `null` if the directory has no versions for its pictures. */
export function versionOf({pictureVersion}: Person): string | null {
  return pictureVersion ?? null;
}

export function toResult({id, person, picture}: Entry): PersonResult {
  return person ? {person, picture} : {person: {id}, isUnknown: true};
}

export function notify(entry: Entry): void {
  notifyAll(entry.listeners, toResult(entry));
}
