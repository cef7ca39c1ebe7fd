// The index of docs/decisions lists every page, the numbers have no gap, and each page has a date and a status.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';

const folder = new URL('../../docs/decisions/', import.meta.url);
const read = (file) => readFileSync(new URL(file, folder), 'utf8');
const pages = readdirSync(folder)
  .filter((file) => /^\d{4}-/.test(file))
  .sort();

test('numbers the decisions without a gap', () => {
  assert.deepEqual(
    pages.map((file) => Number(file.slice(0, 4))),
    pages.map((_, index) => index + 1),
  );
});

test('gives each decision its number, a date and a status, and a line in the index', () => {
  const index = read('README.md');
  assert.ok(pages.length > 10);
  for (const file of pages) {
    const text = read(file);
    assert.match(text, new RegExp(`^# ${Number(file.slice(0, 4))}\\. `), file);
    assert.match(text, /^Date: \d{4}-\d\d-\d\d · Status: \w+/m, file);
    assert.ok(index.includes(`(${file})`), `${file} is missing in the index`);
  }
});
