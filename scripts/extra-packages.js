// Folders with packages of their own: what few tasks need stays out of the root's `npm ci`. `node scripts/extra-packages.js bench`
// installs a folder's, `all` every folder's; without names it lists them.
import {execFileSync} from 'node:child_process';
import {copyFileSync, existsSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

export const extraFolders = {
  bench: 'what is measured and compared',
  stories: 'Storybook',
  'test/tools': 'servers, parsers and checkers for tests',
  'test/types/frameworks': 'frameworks and packages that typings are checked against',
  'test/webkit': 'the driver of WebKit',
};

const lockOf = (folder) => path.join(root, folder, 'package-lock.json');
const installedLockOf = (folder) => path.join(root, folder, 'node_modules', '.installed-lock.json');

/** Whether the packages that the folder's lock file names are installed. */
export const isInstalled = (folder) =>
  existsSync(installedLockOf(folder)) &&
  readFileSync(installedLockOf(folder), 'utf8') === readFileSync(lockOf(folder), 'utf8');

/** Installs them unless they are there. No package runs a script of its own. */
export function install(folder) {
  if (isInstalled(folder)) return;
  console.log(`Installs the packages of ${folder}/: ${extraFolders[folder]}.`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: path.join(root, folder),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // What is compiled there imports this package by its name.
  const link = path.join(root, folder, 'node_modules', 'avatar-elements');
  if (folder === 'test/types/frameworks') symlinkSync(root, link, 'junction');
  copyFileSync(lockOf(folder), installedLockOf(folder));
}

/** For tests that need the folder: `false`, or the sentence that says why they are left out. */
export const skipWithout = (folder) =>
  !isInstalled(folder) &&
  `needs ${extraFolders[folder]}: run \`node scripts/extra-packages.js ${folder}\` (CI runs this test)`;

if (process.argv[1] === import.meta.filename) {
  const names = process.argv.slice(2);
  const wanted = names[0] === 'all' ? Object.keys(extraFolders) : names;
  const unknown = wanted.filter((name) => !(name in extraFolders));
  if (unknown.length) throw new Error(`There is no folder of packages ${unknown.join(', ')}.`);
  if (!wanted.length) {
    for (const [folder, holds] of Object.entries(extraFolders)) {
      console.log(`${folder}: ${holds} (${isInstalled(folder) ? 'installed' : 'not installed'})`);
    }
  }
  for (const folder of wanted) install(folder);
}
