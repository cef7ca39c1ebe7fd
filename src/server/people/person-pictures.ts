// Pictures of people from the systems, kept in a store: each version is fetched once for all pages.
import type {Directory} from '../../people/directory.js';
import type {AvatarRecord, AvatarStore} from '../avatar-store.js';
import {acceptedType, SYSTEM_PICTURES} from '../read-picture.js';
import {digest} from '../shared/digest.js';
import type {FoundPerson} from './cached-people.js';

/** Options of `createPictures`. */
export interface PictureOptions {
  readonly directories: Readonly<Record<string, Directory>>;
  readonly store: AvatarStore;
  readonly ttlMs: number;
  readonly maxBytes: number;
  readonly now: () => number;
}

/** The edges in px that are kept: an address with any other number cannot fill the store. */
const SIZES_PX = [64, 128, 256, 512];
const MAX_REMEMBERED = 100_000;
const FETCH_TIMEOUT_MS = 30_000;

/** Finds the record of a person's picture, at least `sizePx` wide where the system has that; `null` where there is none. */
export type ReadPersonPicture = (found: FoundPerson, sizePx: number) => Promise<AvatarRecord | null>;

/** As `avatarRoutes` and `detach` make them. */
const OWN_VERSION = /^[\da-f]{32}$/;

/** The version in the address of a person's picture; `undefined` where the system does not say which one it is. */
export function pictureVersion(found: FoundPerson): Promise<string> | undefined {
  const {source, person} = found;
  if (person.pictureVersion === undefined) return undefined;
  // An editor names it in `If-Match` when it saves the next picture.
  if (OWN_VERSION.test(person.pictureVersion)) return Promise.resolve(person.pictureVersion);
  const known = versions.get(found) ?? digest(`${source}\n${person.pictureVersion}`);
  versions.set(found, known);
  return known;
}

/** Computed once for each answer of a system, not for each page. */
const versions = new WeakMap<FoundPerson, Promise<string>>();

export function createPictures({directories, store, ttlMs, maxBytes, now}: PictureOptions): ReadPersonPicture {
  /** When a picture without a version was fetched, and which people have none of a version. */
  const fetchedAt = new Map<string, number>();
  const missing = new Map<string, {readonly version?: string; readonly at: number}>();
  const running = new Map<string, Promise<AvatarRecord | null>>();

  async function read(found: FoundPerson, sizePx: number, key: string): Promise<AvatarRecord | null> {
    const version = await pictureVersion(found);
    const stored = await store.read(key);
    const isFresh = version === undefined ? isWithin(fetchedAt.get(key)) : stored?.version === version;
    if (stored && isFresh) return stored;
    const none = missing.get(key);
    if (none && none.version === version && isWithin(none.at)) return null;

    const bytes = await fetchBytes(found, sizePx);
    const type = bytes && (await acceptedType(bytes, {...SYSTEM_PICTURES, maxBytes}));
    if (!bytes || !type) {
      remember(missing, key, {version, at: now()});
      return null;
    }
    const record = {bytes, type, version: version ?? (await digest(bytes))};
    // Another process may have stored the same picture meanwhile.
    if (record.version !== stored?.version) await store.replace(key, record, stored?.version ?? null);
    remember(fetchedAt, key, now());
    return record;
  }

  async function fetchBytes({source, person}: FoundPerson, sizePx: number) {
    const signal = AbortSignal.timeout(FETCH_TIMEOUT_MS);
    const blob = await directories[source]?.picture?.(person, {sizePx, signal});
    return blob && blob.size <= maxBytes ? new Uint8Array(await blob.arrayBuffer()) : null;
  }

  const isWithin = (time: number | undefined) => time !== undefined && now() - time < ttlMs;

  return (found, sizePx) => {
    const {source, person} = found;
    if (person.picture === null) return Promise.resolve(null);
    const edgePx = SIZES_PX.find((edge) => edge >= sizePx) ?? 512;
    const key = JSON.stringify([source, person.id, edgePx]);
    // All pages that ask at the same time wait for one request.
    const one = running.get(key) ?? read(found, edgePx, key).finally(() => running.delete(key));
    running.set(key, one);
    return one;
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_REMEMBERED && oldest !== undefined) map.delete(oldest);
}
