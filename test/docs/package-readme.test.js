// The pages that the package shows on npm: no link in them is dead there.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {addressIn, packageReadme, relativeLinks} from '../../scripts/build/package-readme.js';

const read = (file) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-readme-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const npm = (cwd, ...args) =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
const packedFiles = () => {
  const [{files}] = JSON.parse(npm('.', 'pack', '--json', '--dry-run', '--ignore-scripts'));
  return new Set(files.map(({path: name}) => name));
};
/** The addresses of a text that lead into the repository. */
const intoRepository = (text) =>
  [...text.matchAll(/https?:[^\s)>`]+/g)]
    .map(([address]) => address)
    .filter((address) => address.startsWith(manifest.homepage));

test('a link to a file that is not packed leads to this version in the repository', () => {
  const text = '[a](docs/a.md#part) ![b](docs/b.png) [c](CHANGELOG.md) [d](https://d.dev/e.md) [f](#here)';
  const about = {homepage: 'https://github.com/acme/avatars', version: '1.2.3'};
  assert.equal(
    packageReadme(text, about, (file) => file === 'CHANGELOG.md'),
    '[a](https://github.com/acme/avatars/blob/v1.2.3/docs/a.md#part) ![b](https://github.com/acme/avatars/raw/v1.2.3/docs/b.png) ' +
      '[c](CHANGELOG.md) [d](https://d.dev/e.md) [f](#here)',
  );
});

test('no page in the package has a dead link', () => {
  const packed = packedFiles();
  assert.ok(packed.has('README.md') && packed.has('llms.txt'));
  const pages = {
    'README.md': packageReadme(read('README.md'), manifest, (file) => packed.has(file)),
    'llms.txt': read('llms.txt'),
    'CHANGELOG.md': read('CHANGELOG.md'),
  };
  for (const [name, text] of Object.entries(pages)) {
    for (const target of relativeLinks(text)) assert.ok(packed.has(path.posix.normalize(target)), `${name}: ${target}`);
    const start = addressIn(manifest, '').replace(/blob.*/, '');
    for (const address of intoRepository(text)) {
      const target = address
        .slice(start.length)
        .replace(/^(blob|raw)\/v[\d.]+\//, '')
        .replace(/#.*/, '');
      assert.ok(existsSync(target), `${name}: ${address}`);
    }
  }
  assert.ok(intoRepository(pages['README.md']).length > 10);
  assert.ok(intoRepository(pages['llms.txt']).length > 3);
  // A file that is only named, without an address, is not in the package either.
  assert.deepEqual(
    [...pages['llms.txt'].replace(/https?:\S+/g, '').matchAll(/\bdocs\/[\w./-]+/g)].map(([name]) => name),
    [],
  );
});

test('`npm pack` packs the rewritten page and leaves the repository with its own', () => {
  const {name, version, type, files, homepage, scripts} = manifest;
  const own = {...scripts, build: 'node -e ""'};
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({name, version, type, files, homepage, scripts: own}),
  );
  mkdirSync(path.join(folder, 'scripts'));
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'llms.txt', 'scripts/build/package-readme.js'])
    cpSync(file, path.join(folder, file));
  npm(folder, 'pack');
  const tarball = `${name}-${version}.tgz`;
  const packed = execFileSync('tar', ['-xzOf', tarball, 'package/README.md'], {cwd: folder, encoding: 'utf8'});
  assert.ok(packed.includes(`](${addressIn(manifest, 'docs/api.md')})`));
  assert.ok(packed.includes(`](${addressIn(manifest, 'docs/images/app.png')})`));
  assert.deepEqual(relativeLinks(packed).sort(), ['CHANGELOG.md', 'LICENSE']);
  assert.equal(readFileSync(path.join(folder, 'README.md'), 'utf8'), read('README.md'));
  assert.ok(!existsSync(path.join(folder, 'README.md.before-pack')));
});
