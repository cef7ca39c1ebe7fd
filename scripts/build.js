// Builds the package into dist/ and refreshes custom-elements.json.
import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';

const run = (command, ...args) => execFileSync('npx', ['--no-install', command, ...args], {stdio: 'inherit'});

rmSync('dist', {recursive: true, force: true});
for (const mode of ['library', 'node', 'worker', 'animation-worker', 'bundle'])
  run('vite', 'build', '--mode', mode, '--logLevel', 'warn');
run('tsc', '-p', 'tsconfig.build.json');
run('cem', 'analyze', '--quiet');
await import('./editor-data.js');
