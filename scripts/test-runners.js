// Tries the test runners an app may have: installs each beside the packed library in an empty folder and runs test/runners/ there.
// The package has to be built. Names of runners as arguments leave only these.
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';

const execute = promisify(execFile);
const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-runners-'));
const vitest = (environment) => ({
  command: ['node_modules/.bin/vitest', 'run', '--globals', '--environment', environment],
  env: {},
});
const runners = {
  'jest + jsdom': {
    command: ['node_modules/.bin/jest', '--config', 'jest.config.js'],
    env: {NODE_OPTIONS: '--experimental-vm-modules'},
  },
  'vitest + jsdom': vitest('jsdom'),
  'vitest + happy-dom': vitest('happy-dom'),
};
const packages = [
  'jest@30.5.2',
  'jest-environment-jsdom@30.5.2',
  'vitest@4.1.12',
  'jsdom@29.1.1',
  'happy-dom@21.0.4',
  '@testing-library/dom@10.4.2',
];

async function run(cwd, env, command, ...args) {
  try {
    const {stdout, stderr} = await execute(command, args, {cwd, env: {...process.env, ...env}, maxBuffer: 50_000_000});
    return stdout + stderr;
  } catch (failure) {
    throw new Error(`${command} ${args.join(' ')}\n${failure.stdout}${failure.stderr}`, {cause: failure});
  }
}

const counts = {passed: 0, failed: 0};
try {
  const packed = await run('.', {}, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', root);
  writeFileSync(path.join(root, 'package.json'), '{"private": true, "type": "module"}');
  writeFileSync(
    path.join(root, 'jest.config.js'),
    "export default {testEnvironment: 'jsdom', transform: {}, testMatch: ['<rootDir>/*.test.js']};\n",
  );
  for (const file of readdirSync('test/runners')) cpSync(`test/runners/${file}`, path.join(root, file));
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--silent', '--ignore-scripts'];
  await run(root, {}, 'npm', ...install, `./${packed.trim().split('\n').at(-1)}`, ...packages);
  const named = process.argv.slice(2);
  for (const [name, {command, env}] of Object.entries(runners)) {
    if (named.length && !named.includes(name)) continue;
    const started = Date.now();
    try {
      await run(root, env, ...command);
      counts.passed++;
      console.log(`${name}: every element rendered and updated, in ${Math.round((Date.now() - started) / 1000)} s`);
    } catch (failure) {
      counts.failed++;
      console.error(`${name}: ${failure.message}`);
    }
  }
} finally {
  rmSync(root, {recursive: true, force: true});
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed || !counts.passed) process.exit(1);
