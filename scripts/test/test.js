// The tests: `npm test` runs Chromium and Node, `npm run test:all` (`--all`) every browser that is installed, and repeats the races
// and the memory test more often.
// `browser` or `node` after it runs one of the two parts; `--built` takes the dist/ that is there. BROWSERS=firefox names browsers.
import {execFileSync, spawnSync} from 'node:child_process';
import {countOf, duration, totalLine} from '../../test/support/runner/test-results.js';
import {runBrowserTests} from './run-browser-tests.js';
import {runNodeTests} from './run-node-tests.js';

const options = process.argv.slice(2);
const runs = (part) => options.includes(part) || !options.some((option) => !option.startsWith('--'));
const build = () =>
  spawnSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit', shell: process.platform === 'win32'});
const startedAt = Date.now();

if (!options.includes('--all')) {
  process.env.BROWSERS ??= 'chromium';
  process.env.SHORT_TESTS ??= '1';
}
execFileSync(process.execPath, ['test/fixtures/make.js'], {stdio: 'inherit'});

const results = [];
if (runs('browser')) results.push(...runBrowserTests());
if (runs('node')) {
  // The tests in Node try the package as built.
  if (!options.includes('--built') && build().status !== 0)
    results.push({runner: 'Node', file: 'scripts/build/build.js', name: 'the build', outcome: 'failed', ms: 0});
  results.push(...(await runNodeTests()));
}

const failed = results.filter(({outcome}) => outcome === 'failed');
for (const {runner, file, name} of failed) console.error(`Failed: ${runner} ${file}: ${name}`);
console.log(`Tests took ${duration(Date.now() - startedAt)} (minutes:seconds).`);
console.log(totalLine(countOf(results)));
if (failed.length || !results.length) process.exitCode = 1;
