// When queued saves are sent: now, at an interval, when the browser is back online, and when a page is shown again. Each wait has a
// random part, so that tabs and devices do not send at the same time.
import {timerMs} from '../../shared/timing/timers.js';

interface ScheduleOptions {
  readonly intervalMs: number;
  /** The longest random wait after the browser is back online, in ms. */
  readonly spreadMs: number;
  /** Sends what is due. Resolves with the time that the server has asked to wait, in ms. */
  run(): Promise<number>;
}

/** Returns a function that stops the schedule. */
export function startSchedule({intervalMs, spreadMs, run}: ScheduleOptions): () => void {
  const stop = new AbortController();
  const {signal} = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = (ms: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(round, timerMs(ms));
  };
  const round = () => {
    // Without a valid interval, saves are sent by the events only.
    if (intervalMs > 0) next(intervalMs * (0.75 + Math.random() / 2));
    // If the server asks for a wait shorter than the interval, the next run starts after that wait. A longer wait is checked by the
    // regular runs.
    void run().then(
      (waitMs) => waitMs > 0 && waitMs < intervalMs && next(waitMs + Math.random() * spreadMs),
      () => {}, // A browser without storage has nothing to send.
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
