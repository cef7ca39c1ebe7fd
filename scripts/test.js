// All tests: the elements and stages in every browser that is installed, then what runs in Node, on the package as built.
// `--built` takes the dist/ that is there.
import {execFile, spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {inLanes} from './lanes.js';

const nodeTests = ['test/e2e', 'test/node'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => `${folder}/${file}`),
);

const run = (command, ...args) => spawnSync(command, args, {stdio: 'inherit'}).status === 0;

/** What a file says comes out in one piece, because another runs beside it. */
const node = (file) =>
  new Promise((resolve) => {
    execFile('node', ['--test', '--test-reporter=spec', file], {maxBuffer: 50_000_000}, (failure, stdout, stderr) => {
      process.stdout.write(stdout + stderr);
      resolve(!failure);
    });
  });

async function failedOf(files) {
  const failed = [];
  await inLanes(files, async (file) => {
    if (!(await node(file))) failed.push(file);
  });
  return failed;
}

async function passes() {
  if (!run('node', 'test/fixtures/make.js')) return false;
  if (!process.argv.includes('--built') && !run('npm', 'run', 'build')) return false;
  if (!run('npx', '--no-install', 'web-test-runner')) return false;
  let failed = await failedOf(nodeTests);
  // A machine of somebody else's is slow at times: there, and only there, what fails has a second try, and is named.
  if (failed.length && process.env.CI) {
    console.log(`Tried again: ${failed.join(', ')}`);
    failed = await failedOf(failed);
  }
  if (failed.length) console.error(`Failed: ${failed.join(', ')}`);
  return !failed.length;
}

process.exitCode = (await passes()) ? 0 : 1;
