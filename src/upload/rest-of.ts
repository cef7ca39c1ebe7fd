import type {AvatarAdapter} from './avatar-adapter.js';

/** What an adapter around another one leaves as it is. */
export function restOf(adapter: AvatarAdapter): Pick<AvatarAdapter, 'output' | 'outbox' | 'version'> {
  const {output, outbox, version} = adapter;
  return {output, outbox, ...(version && {version: (...about) => version.apply(adapter, about)})};
}
