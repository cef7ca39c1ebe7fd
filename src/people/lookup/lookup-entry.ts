// What a look-up knows about one id.
import {embeddedPicture} from '../../shared/pictures/embedded-picture.js';
import {notifyAll} from '../../shared/listeners.js';
import {isEmbedded} from '../../shared/url.js';
import type {Person} from '../person.js';
import type {PersonResult} from './person-source.js';
import {withoutPicture} from './readable-person.js';

export type Listener = (found: PersonResult) => void;

/** What is known about one id, and its listeners. */
export interface Entry {
  readonly id: string;
  readonly listeners: Set<Listener>;
  person?: Person | null;
  picture?: Blob;
  /** The `data:` address in the record, which elements do not get: they get its bytes as `picture`. */
  embedded?: string;
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

/** Sets the person. A picture that is embedded in the record becomes bytes, which elements check before they decode them. */
export function setPerson(entry: Entry, person: Person | null): void {
  const address = person?.picture;
  const embedded = typeof address === 'string' && isEmbedded(address) ? address : undefined;
  const hasAddress = address !== undefined && embedded === undefined;
  if (hasAddress || embedded !== entry.embedded) entry.picture = entry.pictureVersion = undefined;
  entry.embedded = embedded;
  entry.person = person && embedded !== undefined ? withoutPicture(person) : person;
}

export function toResult(entry: Entry): PersonResult {
  const {id, person, embedded} = entry;
  if (!person) return {person: {id}, isUnknown: true};
  if (embedded !== undefined) entry.picture ??= embeddedPicture(embedded);
  return {person, picture: entry.picture, address: embedded ?? person.picture};
}

export function notify(entry: Entry): void {
  if (entry.listeners.size) notifyAll(entry.listeners, toResult(entry));
}
