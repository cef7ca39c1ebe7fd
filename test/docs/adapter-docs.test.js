// docs/adapters.md and README's numbers are written from the source and from docs/benchmarks.md, and are fresh.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {adaptersPage, describeAdapters, gapsIn} from '../../scripts/docs/generate-adapter-docs.js';
import {readmeWithNumbers} from '../../scripts/docs/generate-readme-numbers.js';

const read = (file) => readFileSync(file, 'utf8');

describe('docs/adapters.md', () => {
  const functions = describeAdapters();

  test('lists every adapter and wrapper that takes options', () => {
    const names = functions.map(({name}) => name);
    const expected = [
      ...['activeStorageAdapter', 'browserAdapter', 'checkedFetch', 'filePondAdapter', 'graphAdapter', 'httpAdapter'],
      ...['pipedriveAdapter', 'presignedAdapter', 'salesforceAdapter', 'tusAdapter', 'withOutbox', 'withRetry'],
    ];
    assert.deepEqual(
      expected.filter((name) => !names.includes(name)),
      [],
    );
    // Whatever else is exported under such a name has to be listed too.
    const exported = [...read('src/upload/index.ts').matchAll(/\b(\w+Adapter|with[A-Z]\w+)(?=[,} ])/g)]
      .map(([, name]) => name)
      .filter((name) => /^[a-z]/.test(name));
    assert.deepEqual(
      exported.filter((name) => !names.includes(name)),
      [],
    );
  });

  test('describes every option, with a default where it may be left out', () =>
    assert.deepEqual(gapsIn(functions), []));

  test('reports an option without description or default', () => {
    const options = [
      {name: 'url', description: '', default: 'required'},
      {name: 'method', description: 'The method.'},
    ];
    assert.deepEqual(gapsIn([{name: 'someAdapter', description: 'Saves.', options}]), [
      'someAdapter: url has no description',
      'someAdapter: method has no @default',
    ]);
  });

  test('is fresh', async () =>
    assert.equal(read('docs/adapters.md'), await adaptersPage(functions), 'run `npm run manifest`'));
});

test('the numbers in README are those of docs/benchmarks.md', async () => {
  const readme = read('README.md');
  assert.equal(readme, await readmeWithNumbers(readme, read('docs/benchmarks.md')), 'run `npm run manifest`');
  assert.match(readme, /on \d{4}-\d{2}-\d{2}/);
});

test('README and the guide promise what the editor takes by default', () => {
  const {modules} = JSON.parse(read('custom-elements.json'));
  const editor = modules
    .flatMap(({declarations = []}) => declarations)
    .find(({tagName}) => tagName === 'avatar-editor');
  const byDefault = (name) => editor.members.find((member) => member.name === name).default;
  assert.equal(byDefault('accept'), "'image/*'");
  const number = (name) => Number(byDefault(name).replaceAll('_', ''));
  const limits = `${number('maxBytes') / 1e6} MB and ${number('maxPixels') / 1e6} megapixels`;
  for (const page of ['README.md', 'docs/guides/getting-started.md'])
    assert.match(read(page), new RegExp(`editor takes every picture that the browser can open, up to ${limits}`), page);
  assert.ok(read('README.md').includes(`square picture of ${number('outputSize')} × ${number('outputSize')} pixels`));
});
