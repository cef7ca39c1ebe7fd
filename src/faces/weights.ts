// Fetches the weights of the net once for the page.
import {AvatarError} from '../errors.js';
import {codeOfStatus} from '../shared/http/status-code.js';
import {loadOnce} from '../shared/loading/load-once.js';
import {configuredUrl} from './configure.js';

/** A request that failed is repeated with the next call. @throws AvatarError `network-error`, `invalid-response` or a status's code */
export const loadWeights = loadOnce(fetchWeights);

async function fetchWeights(): Promise<ArrayBuffer> {
  const url = configuredUrl('weightsUrl') ?? new URL('./weights.bin', import.meta.url);
  const response = await fetch(url).catch((cause: unknown) => {
    throw new AvatarError('network-error', {}, {cause});
  });
  const {ok, status, headers} = response;
  if (!ok) throw new AvatarError(codeOfStatus(status), {status});
  // Servers of single-page apps answer with the page in the place of a missing file.
  if (headers.get('content-type')?.startsWith('text/html'))
    throw new AvatarError('invalid-response', {status, reason: 'html'});
  return response.arrayBuffer();
}
