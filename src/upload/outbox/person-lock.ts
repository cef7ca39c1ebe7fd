// One tab at a time sends the saves of a person. In browsers without locks (plain http, sandboxed frames) the lock works only within the
// page, and the row stores until when another tab is sending it.
import {timerMs, withinMs} from '../../shared/timing/timers.js';

interface LockOptions {
  readonly signal?: AbortSignal;
  /** If the lock is not free: do nothing and resolve with `undefined`. */
  readonly ifAvailable?: boolean;
  /** How long to wait for the lock. After that, the call rejects with the error of `onTimeout`. */
  readonly waitMs?: number;
  onTimeout?(): Error;
}

const held = new Map<string, Promise<unknown>>();

/** Runs `work` while this tab holds the lock. */
export async function withPersonLock<T>(
  name: string,
  options: LockOptions,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (options.ifAvailable && held.has(name)) return undefined;
  const waiting = new AbortController();
  const timer = options.waitMs && setTimeout(() => waiting.abort(options.onTimeout?.()), timerMs(options.waitMs));
  const signal = options.signal ? AbortSignal.any([options.signal, waiting.signal]) : waiting.signal;
  let isStarted = false;
  const run = () => {
    isStarted = true;
    if (timer) clearTimeout(timer);
    return inPage(name, work);
  };
  try {
    const locks = browserLocks();
    if (!locks) return await afterPage(name, signal, run);
    if (options.ifAvailable)
      return (await locks.request(name, {ifAvailable: true}, async (lock) => lock && run())) ?? undefined;
    return await locks.request(name, {signal}, run);
  } catch (thrown) {
    if (isStarted || signal.aborted) throw thrown;
    // In some browsers locks always throw: then the save is sent without one.
    return await afterPage(name, signal, run);
  } finally {
    if (timer) clearTimeout(timer);
  }
}

/** True while a tab holds the lock; `undefined` if the browser cannot tell. */
export async function isLocked(name: string): Promise<boolean | undefined> {
  if (held.has(name)) return true;
  try {
    const state = await withinMs(
      1000,
      browserLocks()?.query() ?? Promise.reject(new Error('none')),
      () => new Error('late'),
    );
    return state.held?.some((lock) => lock.name === name) ?? false;
  } catch {
    return undefined;
  }
}

export const hasLocks = (): boolean => browserLocks() !== undefined;

function browserLocks(): LockManager | undefined {
  try {
    return navigator.locks;
  } catch {
    return undefined;
  }
}

async function inPage<T>(name: string, work: () => Promise<T>): Promise<T> {
  const running = work();
  const settled = running.catch(() => {});
  held.set(name, settled);
  try {
    return await running;
  } finally {
    if (held.get(name) === settled) held.delete(name);
  }
}

async function afterPage<T>(name: string, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  for (let other = held.get(name); other; other = held.get(name)) {
    await new Promise<void>((resolve, reject) => {
      const abort = () => reject(signal.reason as Error);
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, {once: true});
      void other?.then(() => {
        signal.removeEventListener('abort', abort);
        resolve();
      });
    });
  }
  signal.throwIfAborted();
  return run();
}
