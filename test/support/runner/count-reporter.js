// Shows the progress of a run, one line for each file, and what passed and failed in one plain line at the end.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {countOf, progress, slowest, totalLine} from './test-results.js';

/** Every test of a session in its suites, as `outer inner test`. */
const testsOf = ({suites, tests}, names = []) => [
  ...tests.map((test) => ({...test, name: [...names, test.name].join(' ')})),
  ...suites.flatMap((suite) => testsOf(suite, [...names, suite.name].filter(Boolean))),
];

/** @returns {import('./test-results.js').TestResult[]} */
function resultsOf({browser, testFile, testResults, passed}) {
  const file = path.relative(process.cwd(), testFile);
  const results = (testResults ? testsOf(testResults) : []).map((test) => ({
    runner: browser.name,
    file,
    name: test.name,
    outcome: test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed',
    ms: Math.round(test.duration ?? 0),
  }));
  // A file that could not be loaded or that ended with an error outside of its tests.
  if (!passed && !results.some(({outcome}) => outcome === 'failed'))
    results.push({runner: browser.name, file, name: 'the file itself', outcome: 'failed', ms: 0});
  return results;
}

/** A reporter; the exit code of the run stays the runner's own. `TEST_REPORT=<file>` keeps every result as JSON. */
export function countReporter() {
  return {
    start({sessions, testFiles, browserNames, startTime}) {
      const all = testFiles.length * browserNames.length;
      const startedAt = new Map();
      let finished = 0;
      sessions.on('session-status-updated', (session) => {
        if (!startedAt.has(session.id)) startedAt.set(session.id, Date.now());
        if (session.status !== 'FINISHED') return;
        const results = resultsOf(session);
        const subject = `${session.browser.name} ${path.relative(process.cwd(), session.testFile)}`;
        console.log(progress(++finished, all, subject, results, startedAt.get(session.id), startTime));
      });
    },
    onTestRunFinished({sessions}) {
      const results = sessions.flatMap(resultsOf);
      console.log(`Slowest tests:\n${slowest(results)}`);
      for (const runner of new Set(results.map((result) => result.runner)))
        console.log(`${runner}: ${totalLine(countOf(results.filter((result) => result.runner === runner)))}`);
      console.log(totalLine(countOf(results)));
      if (process.env.TEST_REPORT) writeFileSync(process.env.TEST_REPORT, JSON.stringify(results));
    },
  };
}
