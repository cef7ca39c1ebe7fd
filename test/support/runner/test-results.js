// What the runs in browsers and in Node say of their tests, in the same words.

/**
 * One test. `runner` is the browser, or Node.
 * @typedef {{runner: string, file: string, name: string, outcome: 'passed' | 'failed' | 'skipped', ms: number}} TestResult
 */

/** @param {readonly TestResult[]} results */
export function countOf(results) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  for (const {outcome} of results) counts[outcome]++;
  return counts;
}

/** The line that .ci/run adds up. */
export const totalLine = ({passed, failed, skipped = 0}) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/** Minutes and seconds. */
export const duration = (ms) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;

/** `[12/71] Chromium test/flow.test.ts: 9 passed, 0 failed, 1.2 s (0:34)`; the last is the time since the run began. */
export const progress = (finished, all, subject, results, startedAt, runStartedAt) =>
  `[${finished}/${all}] ${subject}: ${totalLine(countOf(results))}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s (${duration(Date.now() - runStartedAt)})`;

/** The tests that took longest: those come close to their time limit first. @param {readonly TestResult[]} results */
export const slowest = (results, count = 10) =>
  [...results]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ms, runner, file, name}) => `  ${(ms / 1000).toFixed(1)} s  ${runner}  ${file}  ${name}`)
    .join('\n');
