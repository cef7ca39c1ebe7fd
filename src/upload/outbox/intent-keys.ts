// Idempotency keys. The same picture for the same person keeps its key, even if Save is pressed several times, until it is stored or
// another picture is chosen. Servers recognize a repeated save by this key.
import {onForget} from '../../shared/session/forget.js';
import {randomId} from '../../shared/random-id.js';

interface Intent {
  /** `null` for a removal. */
  readonly file: File | null;
  readonly key: string;
}

/** By person: the last intent that is not finished. */
const intents = new Map<string, Intent>();

/** If there are more, the oldest unfinished intents are deleted. */
const MAX_INTENTS = 50;

/** The key of this save or removal. `person` includes the scope. Without a person every call gets a new key. */
export function intentKey(person: string, file: File | null): string {
  const last = intents.get(person);
  if (person && last?.file === file) return last.key;
  onForget('intents', () => intents.clear());
  const key = randomId();
  intents.delete(person);
  intents.set(person, {file, key});
  for (const oldest of intents.keys()) {
    if (intents.size <= MAX_INTENTS) break;
    intents.delete(oldest);
  }
  return key;
}

/** The save was stored or finally rejected: saving the same picture later is another intent. */
export function endIntent(person: string, key: string): void {
  if (intents.get(person)?.key === key) intents.delete(person);
}
