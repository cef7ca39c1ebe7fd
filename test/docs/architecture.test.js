// docs/architecture.md names files; each of them exists, so that the page cannot become outdated without a failing test.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');
const named = [...page.matchAll(/`((?:src\/)?[\w./-]+(?:\.ts|\/))`/g)].map(([, name]) => name);
const files = readdirSync(new URL('src/', root), {recursive: true}).map((file) => `src/${file.replaceAll('\\', '/')}`);

test('every file and folder that the architecture page names exists', () => {
  assert.ok(named.length > 40, `${named.length} names found`);
  const missing = named.filter((name) =>
    /^(?:src|test)\//.test(name)
      ? !existsSync(new URL(name, root))
      : !files.some((file) => file.endsWith(`/${name.replace(/\/$/, '')}`)),
  );
  assert.deepEqual(missing, []);
});

test('every folder directly in src or src/server has a place in the architecture page', () => {
  const folders = ['', 'server/'].flatMap((parent) =>
    readdirSync(new URL(`src/${parent}`, root))
      .filter((name) => statSync(new URL(`src/${parent}${name}`, root)).isDirectory())
      .map((name) => `${parent}${name}`),
  );
  const absent = folders.filter((name) => !page.includes(`src/${name}/`));
  assert.deepEqual(
    absent.filter((name) => !['react', 'types'].includes(name)),
    [],
  );
});

const MAX_FILES = 12;
/** Folders of data, and what tests install. */
const exempt = /(^|\/)(node_modules|locales|fixtures|dist)(\/|$)/;

test(`no folder of code has more than ${MAX_FILES} files`, () => {
  const counts = new Map();
  for (const top of ['src', 'test', 'demo', 'stories', 'bench', 'scripts']) {
    for (const entry of readdirSync(new URL(`${top}/`, root), {recursive: true, withFileTypes: true})) {
      const folder = path.relative(fileURLToPath(root), entry.parentPath).replaceAll('\\', '/');
      if (entry.isFile() && !exempt.test(folder)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  assert.ok(counts.size > 60, `${counts.size} folders found`);
  assert.deepEqual(
    [...counts].filter(([, count]) => count > MAX_FILES),
    [],
  );
});
