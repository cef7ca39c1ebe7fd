// The typings that come with the package, for every framework, with `skipLibCheck: false`: what is right compiles, and each
// line marked `@ts-expect-error` is one. They are read from dist/, so the package has to be built.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {skipWithout} from '../../scripts/extra-packages.js';

const foldersIn = (parent) =>
  readdirSync(parent, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !['frameworks', 'node_modules'].includes(entry.name))
    .map(({name}) => `${parent}/${name}`);
const withFrameworks = foldersIn('test/types/frameworks').map((folder) => [
  folder,
  skipWithout('test/types/frameworks'),
]);

for (const [folder, skip] of [...foldersIn('test/types').map((folder) => [folder, false]), ...withFrameworks]) {
  test(`${folder.split('/').at(-1)}: right use compiles, wrong use does not`, {skip}, () => {
    const {stdout, status} = spawnSync('npx', ['--no-install', 'tsc', '-p', folder], {encoding: 'utf8'});
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}
