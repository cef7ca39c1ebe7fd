// Saves that were sent whole and whose answer never came, by idempotency key: a conflict at the next try may be with oneself.

/** What is known of a save whose answer got lost. */
export interface LostAnswer {
  /** The version that the headers of the answer named, where they arrived. */
  readonly version?: string;
  /** The `Location` they named. */
  readonly location?: string;
}

const lostAnswers = new Map<string, LostAnswer>();

const MAX_LOST_ANSWERS = 100;

export function lostAnswer(key: string | undefined): LostAnswer | undefined {
  return key === undefined ? undefined : lostAnswers.get(key);
}

/** Of several tries the last one that told anything counts. */
export function rememberLostAnswer(key: string | undefined, lost: LostAnswer): void {
  if (key === undefined) return;
  const {version, location} = lostAnswers.get(key) ?? {};
  lostAnswers.delete(key);
  lostAnswers.set(key, {version: lost.version ?? version, location: lost.location ?? location});
  for (const oldest of lostAnswers.keys()) {
    if (lostAnswers.size <= MAX_LOST_ANSWERS) break;
    lostAnswers.delete(oldest);
  }
}

export function forgetLostAnswer(key: string | undefined): void {
  if (key !== undefined) lostAnswers.delete(key);
}
