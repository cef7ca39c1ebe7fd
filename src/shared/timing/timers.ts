// Timers with any wait: `setTimeout` with more than 2³¹−1 ms would fire at once.

/** The longest wait of `setTimeout`, in ms: almost 25 days. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The wait, in ms, within the limits of a timer. `NaN` and negative values become 0. */
export function timerMs(ms: number): number {
  return ms > 0 ? Math.min(ms, MAX_TIMER_MS) : 0;
}

/** Settles like the promise, or rejects with `reason` after `ms`. */
export async function withinMs<T>(ms: number, work: Promise<T>, reason: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(reason()), timerMs(ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
