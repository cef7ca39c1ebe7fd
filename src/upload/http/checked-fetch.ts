// `fetch` that rejects with error codes, for a host's own requests around an upload (signing, confirming, removing).
import {AvatarError} from '../../errors.js';
import {timerMs} from '../../shared/timing/timers.js';
import {DEFAULT_TOTAL_TIMEOUT_MS} from './xhr.js';
import {responseError} from './response/response-errors.js';

/** What `fetch` takes, with a time limit. */
export interface CheckedFetchOptions extends RequestInit {
  /**
   * How long, in ms, the request may take in total.
   *
   * @default 600_000
   */
  timeoutMs?: number;
}

/**
 * As `fetch`, but an answer that is not a yes rejects with its code, and so does no answer within `timeoutMs` (10 minutes by
 * default). No redirect is followed, unless `redirect` says so, and then only to the same origin.
 * @param input - The address
 * @throws AvatarError with the code of the response, `timed-out`, `offline` or `network-error`; the signal's reason
 * @example
 * import {checkedFetch} from 'avatar-elements/upload';
 *
 * const response = await checkedFetch('/api/people/ada/avatar', {method: 'DELETE', signal, timeoutMs: 30_000});
 */
export async function checkedFetch(
  input: string | URL,
  {timeoutMs = DEFAULT_TOTAL_TIMEOUT_MS, ...init}: CheckedFetchOptions = {},
): Promise<Response> {
  const limit = AbortSignal.timeout(timerMs(timeoutMs));
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  let response: Response;
  try {
    response = await fetch(input, {redirect: 'manual', ...init, signal});
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    if (limit.aborted) throw new AvatarError('timed-out', {timeoutMs, mayBeStored: true}, {cause});
    throw new AvatarError(navigator.onLine ? 'network-error' : 'offline', {}, {cause});
  }
  const asked = new URL(input, document.baseURI);
  const strayed = response.redirected && new URL(response.url).origin !== asked.origin;
  if (response.type === 'opaqueredirect' || strayed) {
    throw new AvatarError('invalid-response', {status: response.status, reason: 'redirected'});
  }
  if (response.ok) return response;
  const {status, headers, url, redirected} = response;
  throw responseError({status, headers, url, redirected, text: await response.text()});
}
