// The typings that come with the package, for every framework, with `skipLibCheck: false`: what is right compiles, and each
// line marked `@ts-expect-error` is one. They are read from dist/, so the package has to be built.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';

const folders = readdirSync('test/types', {withFileTypes: true}).filter((entry) => entry.isDirectory());

for (const {name} of folders) {
  test(`${name}: right use compiles, wrong use does not`, () => {
    const {stdout, status} = spawnSync('npx', ['--no-install', 'tsc', '-p', `test/types/${name}`], {encoding: 'utf8'});
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}
