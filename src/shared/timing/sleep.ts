import {timerMs} from './timers.js';

/** Resolves after the wait, or as soon as the window fires `wakeEvent`. Rejects when aborted. */
export function sleep(ms: number, signal: AbortSignal, wakeEvent?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      if (wakeEvent) removeEventListener(wakeEvent, done);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(done, timerMs(ms));
    signal.addEventListener('abort', done);
    if (wakeEvent) addEventListener(wakeEvent, done);
    if (signal.aborted) done();
  });
}
