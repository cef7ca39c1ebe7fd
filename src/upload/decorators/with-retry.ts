// Retries saves that failed for a temporary reason. Works with any adapter.
import pRetry, {type Options} from 'p-retry';
import {AvatarError, type AvatarErrorCode} from '../../errors.js';
import {requestedDelayMs} from '../../shared/http/retry-after.js';
import {sleep} from '../../shared/timing/sleep.js';
import {timerMs} from '../../shared/timing/timers.js';
import type {AvatarAdapter, RemovalContext} from '../avatar-adapter.js';
import {passthrough} from './passthrough.js';

/** Options of `withRetry`. */
export interface RetryOptions {
  /**
   * How often to try again after the first failure.
   *
   * @default 4
   */
  readonly retries?: number;
  /**
   * The first wait, in ms. Each later one is twice as long; all are lengthened by a random factor between 1 and 2, so that clients do
   * not return at the same time.
   *
   * @default 500
   */
  readonly minDelayMs?: number;
  /**
   * The longest wait, in ms. When a server's `Retry-After` asks for more, there is no further try.
   *
   * @default 30_000
   */
  readonly maxDelayMs?: number;
  /**
   * No further try begins after this time, in ms from the start of the first one.
   *
   * @default Infinity
   */
  readonly giveUpAfterMs?: number;
  /**
   * How long, in ms, to wait for the network to come back before the save fails.
   *
   * @default 120_000
   */
  readonly maxOfflineMs?: number;
  /**
   * Called before each further try, with the error of the last one and the number of the next one (2 is the first repetition).
   *
   * @default none
   */
  onRetry?(error: AvatarError, attempt: number): void;
}

const TRANSIENT_CODES: readonly AvatarErrorCode[] = [
  'network-error',
  'offline',
  'timed-out',
  'too-many-requests',
  'server-error',
];

/** True for an error after which a retry may succeed. Never for another 4xx: the server would reject the save again. */
export function isTransient(thrown: unknown): thrown is AvatarError {
  return thrown instanceof AvatarError && TRANSIENT_CODES.includes(thrown.code);
}

/**
 * The same adapter with retries: network failures, 408, 429 and 5xx are tried again, paused while the browser is offline.
 * @param adapter - The adapter to call
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {httpAdapter, withRetry} from 'avatar-elements/upload';
 *
 * const adapter = withRetry(httpAdapter({url: '/api/people/{personId}/avatar'}));
 */
export function withRetry(adapter: AvatarAdapter, options: RetryOptions = {}): AvatarAdapter {
  const {retries = 4, minDelayMs = 500, maxOfflineMs = 120_000, giveUpAfterMs = Infinity, onRetry} = options;
  const maxDelayMs = timerMs(options.maxDelayMs ?? 30_000);

  const retryOptions = ({signal, onSending}: RemovalContext): Options => ({
    retries,
    minTimeout: timerMs(minDelayMs),
    maxTimeout: maxDelayMs,
    maxRetryTime: timerMs(giveUpAfterMs),
    randomize: true,
    signal,
    async shouldRetry({error, attemptNumber}) {
      if (!isTransient(error)) return false;
      const delayMs = requestedDelayMs(error);
      if (delayMs > maxDelayMs) return false;
      if (!navigator.onLine) await sleep(maxOfflineMs, signal, 'online');
      if (!navigator.onLine) return false;
      await sleep(delayMs, signal);
      onRetry?.(error, attemptNumber + 1);
      onSending?.();
      return true;
    },
  });

  const {remove} = adapter;
  return {
    ...passthrough(adapter),
    async upload(picture, context) {
      return await pRetry(() => adapter.upload(picture, context), retryOptions(context));
    },
    ...(remove && {
      async remove(target, context) {
        await pRetry(() => remove.call(adapter, target, context), retryOptions(context));
      },
    }),
  };
}
