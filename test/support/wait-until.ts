// eslint-disable-next-line no-restricted-imports -- The one place.
import {waitUntil as waitWithLimit} from '@open-wc/testing';

/** How long a test waits for a condition. Below the time limit of a test, so that the message says what was waited for. */
const LIMIT_MS = 20_000;

/**
 * Waits until the condition holds. The limit is for a busy machine: it decides only how long a test that fails takes, so no test
 * chooses a shorter one.
 * @param message what was waited for
 */
export function waitUntil(condition: () => unknown, message?: string, {interval = 20} = {}): Promise<void> {
  return waitWithLimit(condition, message, {timeout: LIMIT_MS, interval});
}
