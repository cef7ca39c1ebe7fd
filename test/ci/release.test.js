// What is checked before a publication, and what the package says of where it comes from.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, test} from 'node:test';
import {releaseProblems} from '../../scripts/check/check-release.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-release-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const at = (homepage) => ({
  homepage,
  repository: {type: 'git', url: `git+${homepage}.git`},
  bugs: {url: `${homepage}/issues`},
});

describe('before a release', () => {
  test('`repository` and `bugs` follow from `homepage`', () => {
    const others = releaseProblems(manifest).filter((problem) => !problem.includes('placeholder'));
    assert.deepEqual(others, []);
    assert.deepEqual(releaseProblems({...at('https://git.example.dev/a/b'), bugs: {url: 'https://other.dev'}}), [
      '"bugs.url" is not https://git.example.dev/a/b/issues.',
    ]);
  });

  test('a placeholder is refused, a real address is not', () => {
    for (const homepage of ['https://example.org/avatar-elements', 'https://git.example.com/a', 'https://a.example/b'])
      assert.match(releaseProblems(at(homepage)).join(), /placeholder/);
    assert.deepEqual(releaseProblems(at('https://github.com/acme/avatar-elements')), []);
  });

  test('a workflow of another repository is refused', () => {
    const homepage = 'https://github.com/acme/avatar-elements';
    assert.deepEqual(releaseProblems(at(homepage), homepage), []);
    assert.match(releaseProblems(at(homepage), 'https://github.com/fork/avatar-elements').join(), /provenance/);
  });

  test('`npm publish` stops at the placeholder, before anything is built or sent', () => {
    const {name, version, type, scripts} = manifest;
    const own = {name, version, type, scripts, ...at('https://example.org/avatar-elements')};
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(own));
    mkdirSync(path.join(folder, 'scripts'));
    cpSync('scripts/check/check-release.js', path.join(folder, 'scripts/check/check-release.js'));
    const {status, stderr} = spawnSync('npm', ['publish', '--dry-run', '--offline'], {
      ...{cwd: folder, encoding: 'utf8', shell: process.platform === 'win32'},
    });
    assert.notEqual(status, 0);
    assert.match(stderr, /still a placeholder/);
    assert.doesNotMatch(stderr, /build\.js/);
  });

  test('the release workflow checks it first', () => {
    const steps = [...readFileSync('.github/workflows/release.yml', 'utf8').matchAll(/- (?:name|uses|run): .*/g)].map(
      ([step]) => step,
    );
    const first = steps.findIndex((step) => step.startsWith('- run:'));
    assert.equal(steps[first], '- run: node scripts/check/check-release.js');
  });
});
