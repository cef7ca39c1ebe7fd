// Counts what passed and failed in each browser and says it in one plain line at the end.

/** A reporter; the exit code of the run stays the runner's own. */
export function countingReporter() {
  const counts = new Map();
  const count = (browser, suite) => {
    const own = counts.get(browser) ?? {passed: 0, failed: 0, skipped: 0};
    counts.set(browser, own);
    for (const test of suite.tests) own[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    for (const inner of suite.suites) count(browser, inner);
  };
  return {
    onTestRunFinished({sessions}) {
      for (const {browser, testResults, passed} of sessions) {
        if (testResults) count(browser.name, testResults);
        else if (!passed) count(browser.name, {tests: [{passed: false}], suites: []});
      }
      const total = {passed: 0, failed: 0, skipped: 0};
      for (const [browser, own] of counts) {
        console.log(`${browser}: ${own.passed} passed, ${own.failed} failed, ${own.skipped} skipped`);
        for (const key of Object.keys(total)) total[key] += own[key];
      }
      console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    },
  };
}
