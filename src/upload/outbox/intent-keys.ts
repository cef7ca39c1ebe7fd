// One idempotency key for one intent: the same picture for the same person keeps its key however often Save is pressed, until it is
// stored or something else is wanted. Servers tell a repeat from a second save by it.
import {onForget} from '../../shared/forget.js';
import {randomId} from '../../shared/random-id.js';

interface Intent {
  /** `null` for a removal. */
  readonly file: File | null;
  readonly key: string;
}

/** The last intent of each person that is not done. */
const intents = new Map<string, Intent>();

/** Abandoned intents beyond this number are forgotten, the oldest first. */
const MAX_INTENTS = 50;

/** The key of what is wanted now. `person` tells people of all scopes apart; without one, nothing is known to be a repeat. */
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

/** It is stored, or was refused for good: the same picture saved later is another intent. */
export function endIntent(person: string, key: string): void {
  if (intents.get(person)?.key === key) intents.delete(person);
}
