import type {AvatarAdapter} from '../avatar-adapter.js';

/** The members of an adapter that a decorator does not change. */
export function passthrough(adapter: AvatarAdapter): Pick<AvatarAdapter, 'output' | 'endpoint' | 'outbox' | 'version'> {
  const {output, endpoint, outbox, version} = adapter;
  return {output, endpoint, outbox, ...(version && {version: (...about) => version.apply(adapter, about)})};
}
