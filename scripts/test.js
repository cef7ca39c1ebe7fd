// All tests: the elements and stages in every browser that is installed, then what runs in Node, on the package as built.
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';

const nodeTests = ['test/node', 'test/e2e'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => `${folder}/${file}`),
);

const run = (command, ...args) => spawnSync(command, args, {stdio: 'inherit'}).status === 0;
const node = (file) => run('node', '--test', file);

function passes() {
  if (!run('node', 'test/fixtures/make.js')) return false;
  if (!run('npm', 'run', 'build')) return false;
  if (!run('npx', '--no-install', 'web-test-runner')) return false;
  const failed = nodeTests.filter((file) => !node(file));
  // A machine of somebody else's is slow at times: what fails there has a second try, and is named.
  if (process.env.CI && failed.length) console.log(`Tried again: ${failed.join(', ')}`);
  return failed.every((file) => process.env.CI && node(file));
}

process.exitCode = passes() ? 0 : 1;
