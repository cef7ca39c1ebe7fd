// What a save goes through, outermost first. Part of the lazy module.
import {AvatarError} from '../../../errors.js';
import {httpAdapter, type HttpAdapterOptions} from '../../../upload/adapters/http-adapter.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import {serializeSaves} from '../../../upload/decorators/serialize-saves.js';
import {withRetry} from '../../../upload/decorators/with-retry.js';
import {withHostUpload, type EventTargetLike} from './with-host-upload.js';

interface SaveTarget {
  readonly adapter?: AvatarAdapter;
  readonly endpoint?: HttpAdapterOptions;
  /** Current URL of the picture, used if the host responds without a URL. */
  readonly src: string;
}

/** The person waits for the outcome: few retries. */
const RETRIES = 2;

/** One save per person at a time; the host may upload the file itself; else the adapter or the endpoint stores it. */
export function adapterStack(element: EventTargetLike, {adapter, endpoint, src}: SaveTarget): AvatarAdapter {
  return serializeSaves(withHostUpload(element, adapter ?? endpointAdapter(endpoint), src));
}

function endpointAdapter(endpoint: HttpAdapterOptions | undefined): AvatarAdapter {
  if (!endpoint) return missingAdapter;
  // At most one time-out of an unresponsive server.
  return withRetry(httpAdapter(endpoint), {retries: RETRIES, giveUpAfterMs: endpoint.timeoutMs});
}

const throwNoAdapter = async () => {
  throw new AvatarError('unknown', {message: 'Set endpoint or adapter, or answer avatar-save with respondWith().'});
};
const missingAdapter: AvatarAdapter = {upload: throwNoAdapter, remove: throwNoAdapter};
