// All tests: the elements and stages in every browser that is installed, then what runs in Node, on the package as built.
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';

const nodeTests = ['test/node', 'test/e2e'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => `${folder}/${file}`),
);

const steps = [
  ['node', 'test/fixtures/make.js'],
  ['npm', 'run', 'build'],
  ['npx', '--no-install', 'web-test-runner'],
  ['node', '--test', '--test-concurrency=1', ...nodeTests],
];

for (const [command, ...args] of steps) {
  const {status} = spawnSync(command, args, {stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 1);
}
