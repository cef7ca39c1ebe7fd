// Storybook has packages of its own in stories/. `node scripts/storybook/storybook.js dev -p 6006` installs them, checks the types of the
// stories and runs that command; what is built goes into storybook-static/.
import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {install} from '../extra-packages.js';

const root = path.join(import.meta.dirname, '../..');

export function storybook(command, ...options) {
  install('stories');
  const run = (...args) =>
    execFileSync('npx', ['--no-install', ...args], {cwd: path.join(root, 'stories'), stdio: 'inherit'});
  if (command === 'build') execFileSync('npx', ['--no-install', 'tsc', '-p', 'stories'], {cwd: root, stdio: 'inherit'});
  run('storybook', command, ...(command === 'build' ? ['-o', '../storybook-static'] : []), ...options);
}

if (process.argv[1] === import.meta.filename) storybook(...process.argv.slice(2));
