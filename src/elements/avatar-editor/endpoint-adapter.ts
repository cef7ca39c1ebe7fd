// What stores pictures at an `endpoint`: the HTTP adapter, which comes with the late half of the editor.
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import type {HttpAdapterOptions} from '../../upload/http-adapter.js';
import {loadWorkshop} from './late.js';

export function endpointAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const adapter = async () => (await loadWorkshop()).httpAdapter(options);
  return {
    upload: async (picture, context) => (await adapter()).upload(picture, context),
    remove: async (target, context) => (await adapter()).remove?.(target, context),
  };
}
