// Measures how often tests fail: runs files again and again and says the rate of each test. A rate above 0 fails.
//   npm run test:flaky                                              the files below, where time or the network decides
//   npm run test:flaky -- --runs=20 test/upload/retry.test.ts       any files; `--runs` is how often, 5 if it is not said
//   npm run test:flaky -- all                                       every file
// BROWSERS=firefox names the browsers of the `.test.ts` files; all that are installed if it is not said.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {countOf, duration, totalLine} from '../../test/support/runner/test-results.js';
import {runBrowserTests} from './run-browser-tests.js';
import {nodeTestFiles, runNodeTests} from './run-node-tests.js';

/** They wait for servers, timers or frames. Add a file here when one of its tests has failed without a reason. */
const timingSensitive = [
  'test/upload/network-faults.test.ts',
  'test/upload/responses/response-after-abort.test.ts',
  'test/upload/adapters/http-adapter.test.ts',
  'test/upload/adapters/http-adapter-responses.test.ts',
  'test/upload/retry.test.ts',
  'test/upload/outbox/outbox.test.ts',
  'test/elements/avatar-editor/save/offline-queue.test.ts',
  'test/e2e/slow-network.test.js',
];

/** Half of the time limit of a test in a browser. */
const NEAR_LIMIT_MS = 15_000;

const options = process.argv.slice(2);
const runs = Number(options.find((option) => option.startsWith('--runs='))?.slice(7) ?? 5);
if (!(runs > 0)) throw new Error('--runs is a number above 0');
const named = options.filter((option) => !option.startsWith('--'));
const files = named.includes('all')
  ? ['test/**/*.test.ts', ...nodeTestFiles()]
  : named.length
    ? named
    : timingSensitive;
const missing = files.filter((file) => !file.includes('*') && !existsSync(file));
if (missing.length) throw new Error(`There is no ${missing.join(', ')}`);
const inBrowsers = files.filter((file) => file.endsWith('.ts'));
const inNode = files.filter((file) => file.endsWith('.js'));

/** Every result by test. @type {Map<string, import('../../test/support/runner/test-results.js').TestResult[]>} */
const byTest = new Map();
const startedAt = Date.now();
execFileSync(process.execPath, ['test/fixtures/make.js'], {stdio: 'inherit'});
for (let run = 1; run <= runs; run++) {
  console.log(`Run ${run} of ${runs} (${duration(Date.now() - startedAt)})`);
  const results = [
    ...(inBrowsers.length ? runBrowserTests({FILES: inBrowsers.join(',')}) : []),
    ...(inNode.length ? await runNodeTests(inNode) : []),
  ];
  for (const result of results) {
    const test = `${result.runner}  ${result.file}  ${result.name}`;
    byTest.set(test, [...(byTest.get(test) ?? []), result]);
  }
}

const longest = (results) => Math.max(...results.map(({ms}) => ms));
const nearLimit = [...byTest].filter(([, results]) => longest(results) > NEAR_LIMIT_MS);
if (nearLimit.length) console.log(`Tests that once took more than ${NEAR_LIMIT_MS / 1000} s:`);
for (const [test, results] of nearLimit) console.log(`  ${(longest(results) / 1000).toFixed(1)} s  ${test}`);

const flaky = [...byTest].filter(([, results]) => countOf(results).failed);
console.log(`${flaky.length} of ${byTest.size} tests failed at least once in ${runs} runs.`);
for (const [test, results] of flaky) {
  const {failed} = countOf(results);
  console.error(`  ${failed} of ${runs} (${Math.round((100 * failed) / runs)} %)  ${test}`);
}
console.log(totalLine(countOf([...byTest.values()].flat())));
if (flaky.length || !byTest.size) process.exitCode = 1;
