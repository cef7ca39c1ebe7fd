// Messages of the host in place of the English ones.
import {attempt} from '../../shared/attempt.js';

type MessageFunction = (...facts: unknown[]) => unknown;

/** The English messages with those of the host in their place. Where one is `undefined`, or a function that throws, the English one counts. */
export function mergeMessages<Messages extends object>(
  english: Messages,
  ...own: readonly (object | null | undefined)[]
): Messages {
  const merged = {...english} as Record<string, unknown>;
  for (const messages of own) if (messages) attempt(messages, () => Object.assign(merged, messages));
  for (const [name, standard] of Object.entries(english) as [string, unknown][]) {
    const message = (merged[name] ??= standard);
    if (typeof standard === 'function' && message !== standard)
      merged[name] = (...facts: unknown[]) =>
        attempt(Object(message) as object, () => (message as MessageFunction)(...facts)) ??
        (standard as MessageFunction)(...facts);
  }
  return merged as Messages;
}
