// A conflict after a lost response: decides whether the stored picture is that of this save, the previous one, or another one.
import {AvatarError} from '../../../errors.js';
import {sameBytes} from '../../../shared/same-bytes.js';
import {timerMs} from '../../../shared/timing/timers.js';
import {absolutePictureUrl} from '../../../shared/url.js';
import {validVersion} from '../../../shared/http/version.js';
import type {AvatarUpload, StoredAvatar} from '../../avatar-adapter.js';
import type {LostResponse} from '../lost-responses.js';
import type {HttpResponse} from '../xhr.js';
import {findPicture} from './find-picture.js';
import {parseJson, strongEtag} from './response-errors.js';

export interface OwnSaveOptions {
  readonly lost: LostResponse;
  readonly endpoint: string;
  readonly credentials?: 'same-origin' | 'include';
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Reads the stored version. */
  version?(): Promise<string | null | undefined>;
}

type Version = string | null | undefined;

/** The error of a conflict that may be gone at the next attempt: the server still processes the key, or the version is the expected one. */
export function unsettled({status}: HttpResponse): AvatarError {
  return new AvatarError('server-error', {status});
}

/**
 * The stored picture, if it is that of this save: the response repeats the key, the version is the one of the lost response, or the
 * bytes are equal. `undefined` if it is another picture. Throws `server-error` if the previous picture is still stored: the next attempt
 * may succeed.
 */
export async function findOwnSave(
  conflict: HttpResponse,
  {file, idempotencyKey, expectedVersion}: AvatarUpload,
  options: OwnSaveOptions,
): Promise<StoredAvatar | undefined> {
  const {lost, endpoint} = options;
  const named = parseJson(conflict) ?? {};
  const current: Version = versionIn(conflict, named) ?? (await options.version?.());
  // If an endpoint has an ETag, the picture itself may be at that address.
  const address = findPicture(conflict.text)?.url ?? (options.version && endpoint);
  const url = address ? absolutePictureUrl(address, conflict.url || endpoint) : undefined;
  // The store may name no address: the picture is stored all the same.
  const stored = (from = ''): StoredAvatar => ({url: from, version: current ?? undefined});

  const echoed = conflict.headers.get('idempotency-key') ?? named['idempotencyKey'];
  if (echoed === idempotencyKey) return stored(url);
  if (current && current === lost.version) {
    return stored(url ?? (lost.location && absolutePictureUrl(lost.location, endpoint)));
  }
  if (url && (await holds(url, file, options))) return stored(url);
  if (current !== undefined && current === expectedVersion) throw unsettled(conflict);
  return undefined;
}

/** True if nothing is stored any more. Throws `server-error` if the picture of `expectedVersion` is still stored. */
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

/** True if the bytes at the address are those of the file. Throws if the page's own server cannot be reached. */
async function holds(url: string, file: File, {credentials, timeoutMs, signal}: OwnSaveOptions): Promise<boolean> {
  const isOwn = new URL(url).origin === self.origin;
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
    // With another origin the reason may be CORS: the page may not read the picture.
    if (isOwn) throw new AvatarError('network-error', {mayBeStored: true}, {cause});
    return false;
  }
}
