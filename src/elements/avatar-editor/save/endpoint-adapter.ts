// What stores pictures at an `endpoint`: the HTTP adapter, made patient; both come with the late half of the editor.
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import type {HttpAdapterOptions} from '../../../upload/adapters/http-adapter.js';
import {loadModule} from '../lazy/load.js';

/** Somebody looks at the ring meanwhile: they are told within seconds, and of a server that does not answer after one time-out. */
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
