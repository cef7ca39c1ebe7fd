// docs/reference.md is written from the types and docstrings of the source, is fresh and complete.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {describeAdapters} from '../../scripts/docs/generate-adapter-docs.js';
import {readReference, referenceGaps, referencePage} from '../../scripts/docs/generate-reference.js';

const committed = readFileSync('docs/reference.md', 'utf8');

describe('docs/reference.md', () => {
  const reference = readReference();

  test('is fresh', async () => assert.equal(committed, await referencePage(reference), 'run `npm run manifest`'));

  test('has every exported name of the documented entries', () => {
    const optionTypes = describeAdapters().map(({optionsType}) => optionsType);
    const names = reference.described.flatMap(({own}) => own.map(({name}) => name));
    assert.ok(names.length > 150, `${names.length} names`);
    const missing = names.filter((name) => !optionTypes.includes(name) && !committed.includes(`\`${name}\``));
    assert.deepEqual(missing, []);
  });

  test('describes every name, with an example of each function and a default of each option', () =>
    assert.deepEqual(referenceGaps(reference), []));

  test('reports a function without example and an option without description or default', () => {
    const own = [
      {name: 'crop', kind: 'function', description: 'Cuts.', examples: []},
      {name: 'CropOptions', kind: 'type', description: 'Options.', members: [{name: 'sizePx', description: ''}]},
    ];
    assert.deepEqual(referenceGaps({described: [{own}]}), [
      'crop has no @example',
      'CropOptions: sizePx has no description',
      'CropOptions: sizePx has no @default',
    ]);
  });

  test('has a row for every option, with its unit and default', () => {
    const [{members}] = reference.described.flatMap(({own}) => own.filter(({name}) => name === 'LookupOptions'));
    assert.deepEqual(
      members.map(({name, unit}) => [name, unit]),
      [
        ['ttlMs', 'ms'],
        ['missTtlMs', 'ms'],
        ['retryMs', 'ms'],
        ['pictureSizePx', 'pixels'],
        ['onError', undefined],
      ],
    );
    assert.match(committed, /\| `ttlMs\?` +\| `number`, in ms +\| `300_000`/);
  });

  test('links only to headings that are there', () => {
    const slug = (heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-');
    const headings = (page) => {
      const counts = new Map();
      return [...readFileSync(`docs/${page}`, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => {
        const count = counts.get(slug(heading)) ?? 0;
        counts.set(slug(heading), count + 1);
        return count ? `${slug(heading)}-${count}` : slug(heading);
      });
    };
    const pages = new Map(['reference.md', 'api.md', 'adapters.md'].map((page) => [page, headings(page)]));
    const links = [...committed.matchAll(/\]\(([\w.]*)#([^)]+)\)/g)];
    assert.ok(links.length > 200, `${links.length} links`);
    const broken = links.filter(([, page, id]) => !pages.get(page || 'reference.md').includes(id));
    assert.deepEqual(
      broken.map(([link]) => link),
      [],
    );
  });
});
