// What `npm ci` at the root costs a stranger: how much it installs, on which Node versions, and which packages run scripts.
import assert from 'node:assert/strict';
import {lstatSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {satisfies} from '../support/runner/node-range.js';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const packages = Object.entries(read('package-lock.json').packages).filter(([name]) =>
  name.startsWith('node_modules/'),
);

const allows = (list, value) =>
  !list || list.includes(value) || list.every((entry) => entry.startsWith('!') && entry !== `!${value}`);
const isForLinux = ([, {os, cpu, libc}]) => allows(os, 'linux') && allows(cpu, 'x64') && allows(libc, 'glibc');

/** Bytes that the files below a folder fill, in blocks of 4 KB. Caches of tools (`.vite`, `.cache`) and links are left out. */
function bytesOf(folder) {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => !(entry.isDirectory() && entry.name.startsWith('.') && entry.name !== '.bin'))
    .map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return bytesOf(file);
      return entry.isFile() ? Math.ceil(lstatSync(file).size / 4096) * 4096 : 0;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

describe('npm ci', () => {
  test('installs at most 568 packages on Linux x64, half of what it once was', () => {
    const count = packages.filter(isForLinux).length;
    assert.ok(count > 100 && count <= 568, `${count} packages`);
  });

  test('fills node_modules with at most 440 MB', () => {
    const megabytes = bytesOf('node_modules') / 1e6;
    assert.ok(megabytes > 50 && megabytes <= 440, `${megabytes.toFixed(0)} MB`);
  });

  // npm leaves out optional packages that need another Node version, without a warning.
  const required = packages.filter(([, {engines, optional}]) => engines?.node && !optional);
  // Ranges begin and end at the versions that they name, and at the first version after each of these.
  const named = required.flatMap(([, {engines}]) => engines.node.match(/\d+(\.\d+)*/g) ?? []);
  const versions = [...new Set([...named, ...manifest.engines.node.match(/\d+(\.\d+)*/g)])].flatMap((text) => {
    const [major, minor = 0, patch = 0] = text.split('.').map(Number);
    return [
      `${major}.${minor}.${patch}`,
      `${major}.${minor}.${patch + 1}`,
      `${major}.${minor + 1}.0`,
      `${major + 1}.0.0`,
    ];
  });

  test('warns of no package on a Node version that `engines` allows', () => {
    const allowed = versions.filter((version) => satisfies(version, manifest.engines.node));
    assert.ok(allowed.length > 5);
    const excluded = allowed.flatMap((version) =>
      required
        .filter(([, {engines}]) => !satisfies(version, engines.node))
        .map(([name, {engines}]) => `${name} needs Node ${engines.node}, not ${version}`),
    );
    assert.deepEqual(excluded, []);
  });

  test('warns on every Node version from 20 on that `engines` does not allow', () => {
    const refused = versions.filter(
      (version) => Number.parseInt(version) >= 20 && !satisfies(version, manifest.engines.node),
    );
    assert.ok(refused.length > 2);
    for (const version of refused)
      assert.ok(
        required.some(([, {engines}]) => !satisfies(version, engines.node)),
        `every package takes Node ${version}, so \`engines\` may take it too`,
      );
  });

  test('the README and CONTRIBUTING.md name the Node versions that `engines` allows', () => {
    assert.equal(read('package-lock.json').packages[''].engines.node, manifest.engines.node);
    const words = manifest.engines.node.replace(/[\^>=]/g, '').replaceAll(' || ', ', ');
    for (const file of ['README.md', 'CONTRIBUTING.md'])
      assert.ok(readFileSync(file, 'utf8').includes(`Node ${words} or newer`), `${file} names Node ${words} or newer`);
  });

  test('runs scripts of no package but these two, which send nothing to anyone', () => {
    const withScripts = packages.filter(([, {hasInstallScript}]) => hasInstallScript).map(([name]) => name);
    assert.deepEqual(withScripts.sort(), ['node_modules/esbuild', 'node_modules/rs-module-lexer']);
    assert.deepEqual(Object.keys(manifest.allowScripts).sort(), ['esbuild', 'rs-module-lexer']);
  });
});

test('Node ranges are read as npm reads them', () => {
  const cases = {
    '>=20.19': ['20.19.0', '22.0.0'],
    '^20.19.0 || ^22.13.0 || >=24': ['20.19.0', '20.20.1', '22.13.0', '24.0.0'],
    '>= 0.8': ['20.19.0'],
    '6.* || 8.* || >= 10.*': ['8.1.0', '20.19.0'],
    '18 || 20 || >=22': ['18.3.0', '20.19.0', '22.0.0'],
    '>=20.0.0 <21': ['20.19.0'],
    '>18': ['19.0.0'],
    '20 - 22': ['20.0.0', '22.9.0'],
    '~20.19.1': ['20.19.1'],
    '*': ['20.19.0'],
    '': ['20.19.0'],
    '>=0.6.x': ['20.19.0'],
  };
  const refused = {
    '>=20.19': ['20.18.9', '18.20.0'],
    '^20.19.0 || ^22.13.0 || >=24': ['20.18.0', '21.0.0', '22.12.0', '23.0.0'],
    '18 || 20 || >=22': ['19.0.0', '21.5.0'],
    '>=20.0.0 <21': ['21.0.0', '22.0.0'],
    '>18': ['18.5.0'],
    '20 - 22': ['23.0.0', '19.9.0'],
    '~20.19.1': ['20.19.0', '20.20.0'],
    '^20.19.5': ['20.19.0'],
  };
  for (const [range, versions] of Object.entries(cases)) {
    for (const version of versions) assert.ok(satisfies(version, range), `${version} is in "${range}"`);
  }
  for (const [range, versions] of Object.entries(refused)) {
    for (const version of versions) assert.ok(!satisfies(version, range), `${version} is not in "${range}"`);
  }
  assert.throws(() => satisfies('20.19.0', 'latest'));
});
