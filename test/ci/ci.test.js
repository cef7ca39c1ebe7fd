// .ci/run with stages of its own: what fails is named at the end and hides nothing, and the last line counts everything.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {filesBelow, nodeTestFiles} from '../../scripts/test/run-node-tests.js';

const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-ci-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const script = readFileSync('.ci/run', 'utf8');

/** A copy of .ci/run with these stages. */
function runStages(stages, ...args) {
  const own = script.replace(/^stages=\($[^]*?^\)$/m, `stages=(\n${stages.map((stage) => `"${stage}"`).join('\n')}\n)`);
  assert.notEqual(own, script);
  mkdirSync(path.join(folder, '.ci'), {recursive: true});
  writeFileSync(path.join(folder, '.ci/run'), own);
  chmodSync(path.join(folder, '.ci/run'), 0o755);
  const {status, stdout} = spawnSync(path.join(folder, '.ci/run'), args, {encoding: 'utf8'});
  return {status, lines: stdout.trimEnd().split('\n'), stdout};
}

writeFileSync(
  path.join(folder, 'counts.sh'),
  'echo "1 passed, 0 failed"; echo "$1 passed, $2 failed, 1 skipped"; exit "$3"\n',
);

test('runs every stage after one that failed, names it and counts all tests in the last line', () => {
  const {status, lines} = runStages([
    'one nothing sh counts.sh 5 0 0',
    'two nothing sh counts.sh 7 2 1',
    'three nothing true',
  ]);
  assert.equal(status, 1);
  assert.equal(lines.at(-1), '13 passed, 2 failed');
  assert.ok(lines.includes('Failed: two'));
  for (const name of ['one', 'two', 'three']) assert.ok(lines.some((line) => line.startsWith(`=== ${name}: `)));
});

test('counts a stage that fails without a failed test as one', () => {
  const {status, lines} = runStages(['one nothing sh counts.sh 5 0 3', 'two nothing no-such-command']);
  assert.equal(status, 1);
  assert.equal(lines.at(-1), '5 passed, 2 failed');
  assert.ok(lines.includes('Failed: one two'));
});

test('runs the stages that are named, and no other', () => {
  const {status, lines, stdout} = runStages(['one nothing false', 'two nothing sh counts.sh 4 0 0'], 'two');
  assert.equal(status, 0);
  assert.equal(lines.at(-1), '4 passed, 0 failed');
  assert.doesNotMatch(stdout, /=== one/);
  assert.equal(runStages(['one nothing true'], 'three').status, 2);
});

test('lists its stages for the workflow, whose smoke tests exist', () => {
  const names = spawnSync('.ci/run', ['--list'], {encoding: 'utf8'}).stdout.trim().split('\n');
  assert.ok(names.includes('bare'));
  assert.equal(new Set(names).size, names.length);
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');
  assert.match(workflow, /\.ci\/run --list/);
  const files = /FILES: (\S+)/.exec(workflow)[1].split(',');
  assert.deepEqual(
    files.filter((file) => !existsSync(file)),
    [],
  );
});

test('no test has a second try', () => {
  assert.match(readFileSync('web-test-runner.config.js', 'utf8'), /retries: 0\b/);
  const files = [...nodeTestFiles(), ...filesBelow('test', '.test.ts')];
  const withRetries = files.filter((file) => /\b(this|suite|test)\.retries\(/.test(readFileSync(file, 'utf8')));
  assert.ok(files.length > 50);
  assert.deepEqual(withRetries, []);
});
