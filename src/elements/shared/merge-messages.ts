// Messages of a locale or of the host in place of others.
import {attempt} from '../../shared/attempt.js';

type MessageFunction = (...facts: unknown[]) => unknown;

/**
 * A copy of messages with other ones in their place, one by one, also in a group inside. Where one of these is `undefined`, or a function
 * that throws, the message itself counts.
 */
export function mergeMessages<Messages extends object>(base: Messages, own: object | null | undefined): Messages {
  const merged = {...base} as Record<string, unknown>;
  if (own) attempt(own, () => Object.assign(merged, own));
  for (const [name, standard] of Object.entries(base) as [string, unknown][]) {
    const message = (merged[name] ??= standard);
    if (message === standard) continue;
    if (typeof standard === 'object') merged[name] = mergeMessages(standard as object, message as object);
    else if (typeof standard === 'function')
      merged[name] = (...facts: unknown[]) =>
        attempt(Object(message) as object, () => (message as MessageFunction)(...facts)) ??
        (standard as MessageFunction)(...facts);
  }
  return merged as Messages;
}
