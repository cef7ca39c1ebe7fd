// When queued saves are tried again: now, every now and then, when the browser is back online, and when a page is looked at again.
// Each wait is stretched by chance, so that the tabs and the people of an office do not come back in step.
import {timerMs} from '../../shared/timers.js';

interface ScheduleOptions {
  readonly intervalMs: number;
  /** After coming back online everybody would send at once: each waits up to so long. */
  readonly spreadMs: number;
  /** Sends what is due. Resolves with how long the server has asked to wait. */
  run(): Promise<number>;
}

/** Returns the way to stop. */
export function startSchedule({intervalMs, spreadMs, run}: ScheduleOptions): () => void {
  const stop = new AbortController();
  const {signal} = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (ms: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(round, timerMs(ms));
  };
  const round = () => {
    next(intervalMs * (0.75 + Math.random() / 2));
    // A server that asks for less than the usual wait is asked again as soon as it likes; for more, by the rounds that find it.
    void run().then(
      (waitMs) => waitMs > 0 && waitMs < intervalMs && next(waitMs + Math.random() * spreadMs),
      () => {}, // A browser that stores nothing has nothing to send.
    );
  };
  const soon = () => next(Math.random() * spreadMs);
  if (typeof addEventListener === 'function') {
    addEventListener('online', soon, {signal});
    addEventListener('pageshow', soon, {signal});
  }
  round();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
