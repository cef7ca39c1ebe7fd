// Waits that a browser can keep: a longer one than 2³¹−1 ms would be over at once.

/** The longest wait of `setTimeout`, in ms: almost 25 days. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The wait, in ms, as a timer can keep it; `NaN` and what is below zero is 0. */
export function timerMs(ms: number): number {
  return ms > 0 ? Math.min(ms, MAX_TIMER_MS) : 0;
}

/** The promise, or a rejection with `reason` once it has not settled for so long. */
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
