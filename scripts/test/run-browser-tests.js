// Runs web-test-runner in a process of its own and reads what each test did.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/**
 * @param {Record<string, string>} [env] `BROWSERS` and `FILES`, as web-test-runner.config.js reads them
 * @returns {import('../../test/support/runner/test-results.js').TestResult[]} with a failed one if the runner itself failed
 */
export function runBrowserTests(env = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-browser-tests-'));
  const report = path.join(folder, 'report.json');
  const {status} = spawnSync('npx', ['--no-install', 'web-test-runner'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {...process.env, ...env, TEST_REPORT: report},
  });
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  rmSync(folder, {recursive: true, force: true});
  if (status !== 0 && !results.some(({outcome}) => outcome === 'failed'))
    results.push({runner: 'Browsers', file: '', name: 'web-test-runner itself', outcome: 'failed', ms: 0});
  return results;
}
