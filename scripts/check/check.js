// Everything that is found without running the code. ESLint takes about as long as the others together, so they run beside it;
// those one after another, because `manifest` writes files that `format` reads.
import {execFile} from 'node:child_process';
import {duration} from '../../test/support/runner/test-results.js';
import {mapWithConcurrency} from '../concurrency.js';

const lanes = [['lint'], ['types', 'circles', 'locales', 'format', 'manifest']];
const options = {shell: process.platform === 'win32', maxBuffer: 50_000_000};

/** Runs one check and shows its output in one piece. */
function runCheck(name) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', `check:${name}`], options, (error, stdout, stderr) => {
      const outcome = error ? 'FAILED' : 'passed';
      console.log(`${stdout}${stderr}check:${name} ${outcome} in ${duration(Date.now() - startedAt)}`);
      if (error) process.exitCode = 1;
      resolve();
    });
  });
}

await mapWithConcurrency(lanes, async (names) => {
  for (const name of names) await runCheck(name);
});
