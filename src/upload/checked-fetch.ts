// For a host's own steps around an upload (signing, confirming, removing): `fetch` that fails with codes.
import {AvatarError} from '../errors.js';
import {serverError} from './server-errors.js';

/** As `fetch`, but an answer that is not a yes rejects with its code, and so does no answer. */
export async function checkedFetch(input: string | URL, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new AvatarError(navigator.onLine ? 'network-failed' : 'offline', {}, {cause});
  }
  if (response.ok) return response;
  const {status, headers, url, redirected} = response;
  throw serverError({status, headers, url, redirected, text: await response.text()});
}
