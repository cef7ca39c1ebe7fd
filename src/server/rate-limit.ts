// How often the picture of one person may be changed: a fixed number in each minute, counted in this process.

const WINDOW_MS = 60_000;
const MAX_COUNTED_PEOPLE = 10_000;

/** Counts one change for the key. Returns the ms to wait where the limit is reached, otherwise 0. */
export type RateLimit = (key: string) => number;

export function createRateLimit(changesPerMinute: number, now: () => number = Date.now): RateLimit {
  const counted = new Map<string, {endsAt: number; changes: number}>();
  return (key) => {
    const time = now();
    let entry = counted.get(key);
    if (!entry || entry.endsAt <= time) {
      entry = {endsAt: time + WINDOW_MS, changes: 0};
      counted.delete(key);
      counted.set(key, entry);
      // The oldest window first, so that memory stays bounded.
      for (const [oldKey, old] of counted) {
        if (counted.size <= MAX_COUNTED_PEOPLE && old.endsAt > time) break;
        counted.delete(oldKey);
      }
    }
    entry.changes += 1;
    return entry.changes > changesPerMinute ? entry.endsAt - time : 0;
  };
}
