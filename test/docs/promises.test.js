// Every promise of docs/security.md names tests that are there, by file and title; every fault in docs/backends/faults.md has one.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';

const read = (file) => readFileSync(file, 'utf8');

/** The titles in a test file; what a template fills in is `…`. */
function titlesOf(file) {
  const calls = read(file).matchAll(/\b(?:it|test|describe)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gs);
  return [...calls].map(([, quote, title]) =>
    (quote === '`' ? title.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…') : title).replace(/\\(.)/g, '$1'),
  );
}

/** What one row says of its tests: files, each with titles. */
function testsOf(cell) {
  return cell.split(/; (?=`)/).map((part) => {
    const [, file] = /^`([^`]+)`: /.exec(part) ?? [];
    return {file, titles: [...part.matchAll(/“([^”]+)”/g)].map(([, title]) => title)};
  });
}

const missing = (cell) =>
  testsOf(cell).flatMap(({file, titles}) => {
    if (!file || !existsSync(file)) return [`there is no file in: ${cell}`];
    if (!titles.length) return [`no title of ${file} is named`];
    const known = titlesOf(file);
    return titles.filter((title) => !known.includes(title)).map((title) => `${file} has no “${title}”`);
  });

describe('promises', () => {
  const rows = ['docs/security.md', 'docs/backends/faults.md'].flatMap((page) => {
    const [, table] = /\| how it is tested.*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(read(page));
    return table
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .map((cells) => [cells[1], cells.at(-2)]);
  });

  test('there are some', () => assert.ok(rows.length > 20, `${rows.length} promises`));

  for (const [promise, tests] of rows) {
    test(`${promise}: its tests are there`, () => assert.deepEqual(missing(tests), []));
  }

  test('a test that is not there is noticed', () => {
    assert.deepEqual(missing('`test/docs/promises.test.js`: “there are some”'), []);
    assert.equal(missing('`test/docs/promises.test.js`: “there are none”').length, 1);
    assert.equal(missing('`test/docs/no-such.test.js`: “there are some”').length, 1);
    assert.equal(missing('by hand').length, 1);
  });

  test('every fault of the table has a test', () => {
    const [, faults] = /\| fault .*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(read('docs/backends/faults.md'));
    const source = read('test/upload/network-faults.test.ts');
    const names = faults
      .trim()
      .split('\n')
      .map((row) => row.split('|')[1].trim());
    assert.ok(names.length > 15);
    assert.deepEqual(
      names.filter((name) => !source.includes(`  '${name}': {`) && !source.includes(`  ${name}: {`)),
      [],
    );
  });
});

test('docs/backends/contract.md lists every case of the adapter contract', () => {
  const sources = ['adapter-contract', 'adapter-contract-faults']
    .map((name) => read(`src/testing/${name}.ts`))
    .join('\n');
  const names = [...sources.matchAll(/^ {4}(?:async )?'([^']+)'(?:\(|: \{)/gm)].map(([, name]) => name);
  const listed = [...read('docs/backends/contract.md').matchAll(/^\| ([a-z][^|]+?) +\|/gm)].map(([, name]) => name);
  assert.ok(names.length > 12, `${names.length} cases`);
  assert.deepEqual(listed.filter((name) => name !== 'case').sort(), names.sort());
});
