// A conflict after an answer that got lost: is what is stored now our own picture, somebody else's, or still the one before?
import {AvatarError} from '../../errors.js';
import {timerMs} from '../../shared/timers.js';
import {absolutePictureUrl} from '../../shared/url.js';
import {validVersion} from '../../shared/version.js';
import type {AvatarUpload, StoredAvatar} from '../avatar-adapter.js';
import type {LostResponse} from './lost-responses.js';
import type {HttpResponse} from './xhr.js';
import {parseJson, strongEtag} from './response-errors.js';

export interface OwnSaveOptions {
  readonly lost: LostResponse;
  readonly endpoint: string;
  readonly credentials?: 'same-origin' | 'include';
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Asks the store for its version. */
  version?(): Promise<string | null | undefined>;
}

type Version = string | null | undefined;

/** A conflict of a key that is still being worked on, or with nothing: the next try may find it settled. */
export function unsettled({status}: HttpResponse): AvatarError {
  return new AvatarError('server-error', {status});
}

/**
 * What is stored, if it is our own picture: the store says so by the key, has the version it gave to us, or holds our very bytes.
 * Nothing where it is another one. Throws `server-error` where the picture from before is still there: the next try may succeed.
 */
export async function findOwnSave(
  conflict: HttpResponse,
  {file, idempotencyKey, expectedVersion}: AvatarUpload,
  options: OwnSaveOptions,
): Promise<StoredAvatar | undefined> {
  const {lost, endpoint} = options;
  const named = parseJson(conflict) ?? {};
  const current: Version = versionIn(conflict, named) ?? (await options.version?.());
  // An endpoint that has an ETag may show the picture itself.
  const address = typeof named['url'] === 'string' ? named['url'] : options.version && endpoint;
  const url = address ? absolutePictureUrl(address, conflict.url || endpoint) : undefined;
  const stored = (from: string): StoredAvatar => ({url: from, version: current ?? undefined});

  const echoed = conflict.headers.get('idempotency-key') ?? named['idempotencyKey'];
  if (url && echoed === idempotencyKey) return stored(url);
  if (current && current === lost.version) {
    const known = url ?? (lost.location && absolutePictureUrl(lost.location, endpoint));
    if (known) return stored(known);
  }
  if (url && (await holds(url, file, options))) return stored(url);
  if (current !== undefined && current === expectedVersion) throw unsettled(conflict);
  return undefined;
}

/** True where nothing is stored any more. Throws `server-error` where the picture of `expectedVersion` is still there. */
export async function isRemoved(
  conflict: HttpResponse,
  expectedVersion: Version,
  ask?: () => Promise<Version>,
): Promise<boolean> {
  const named = parseJson(conflict) ?? {};
  const current: Version = named['url'] === null ? null : (versionIn(conflict, named) ?? (await ask?.()));
  if (current && current === expectedVersion) throw unsettled(conflict);
  return current === null;
}

function versionIn(conflict: HttpResponse, named: Record<string, unknown>): string | undefined {
  return strongEtag(conflict) ?? validVersion(named['version']);
}

/** True where the address shows the very bytes of the file. Throws where its own server cannot be reached. */
async function holds(url: string, file: File, {credentials, timeoutMs, signal}: OwnSaveOptions): Promise<boolean> {
  const isOwn = new URL(url).origin === location.origin;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timerMs(timeoutMs))]);
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: isOwn ? credentials : 'omit',
      redirect: 'error',
      signal: limit,
    });
    const length = Number(response.headers.get('content-length') ?? file.size);
    if (!response.ok || (length !== file.size && !response.headers.get('content-encoding'))) {
      await response.body?.cancel();
      return false;
    }
    return await sameBytes(await response.blob(), file);
  } catch (cause) {
    signal.throwIfAborted();
    // Another origin may just not let this page read its pictures.
    if (isOwn) throw new AvatarError('network-error', {mayBeStored: true}, {cause});
    return false;
  }
}

async function sameBytes(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [a, b] = await Promise.all([one, other].map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  return a !== undefined && b !== undefined && a.every((byte, i) => byte === b[i]);
}
