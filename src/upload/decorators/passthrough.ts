import type {AvatarAdapter} from '../avatar-adapter.js';

/** What an adapter around another one leaves as it is. */
export function passthrough(adapter: AvatarAdapter): Pick<AvatarAdapter, 'output' | 'endpoint' | 'outbox' | 'version'> {
  const {output, endpoint, outbox, version} = adapter;
  return {output, endpoint, outbox, ...(version && {version: (...about) => version.apply(adapter, about)})};
}
