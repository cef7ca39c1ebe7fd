// Builds the package into dist/ and refreshes custom-elements.json.
import {execFileSync} from 'node:child_process';
import {cpSync, rmSync} from 'node:fs';
import {removeInternalTypes} from './remove-internal-types.js';
import {shareWithNode} from './share-with-node.js';

const run = (command, ...args) =>
  execFileSync('npx', ['--no-install', command, ...args], {stdio: 'inherit', shell: process.platform === 'win32'});

rmSync('dist', {recursive: true, force: true});
// The workers first: the library holds their code as text, too.
for (const mode of ['worker', 'animation-worker', 'faces-worker', 'library', 'node', 'server', 'bundle'])
  run('vite', 'build', '--mode', mode, '--logLevel', 'warn');
shareWithNode('dist');
// The weights of the face detector, with their licence.
for (const file of ['weights.bin', 'NOTICE.txt', 'LICENSE.txt']) cpSync(`src/faces/${file}`, `dist/faces/${file}`);
cpSync('src/themes', 'dist/themes', {recursive: true});
run('tsc', '-p', 'tsconfig.build.json');
removeInternalTypes('dist');
run('cem', 'analyze', '--quiet');
await import('./generate-ide-data.js');
