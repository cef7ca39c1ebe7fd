// The adapter for `endpoint`: the HTTP adapter with retry. Both are loaded with the lazy module.
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import type {HttpAdapterOptions} from '../../../upload/adapters/http-adapter.js';
import {loadModule} from '../lazy/load.js';

/** The person waits for the outcome: few retries, and at most one time-out of an unresponsive server. */
const RETRY_OPTIONS = {retries: 2, giveUpAfterMs: 30_000};

export function endpointAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const adapter = async () => {
    const {httpAdapter, withRetry} = await loadModule();
    return withRetry(httpAdapter(options), RETRY_OPTIONS);
  };
  return {
    upload: async (picture, context) => (await adapter()).upload(picture, context),
    remove: async (target, context) => (await adapter()).remove?.(target, context),
  };
}
