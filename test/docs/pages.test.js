import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {benchmarksPage} from '../../bench/build-benchmarks-page.js';
import {apiPage, llmsText} from '../../scripts/docs/generate-api-docs.js';
import {skipWithout} from '../../scripts/extra-packages.js';
import {read, pages, fence, manifest, elements} from '../support/markup/doc-blocks.js';

let folder;
before(() => (folder = mkdtempSync(path.resolve('.tmp-docs-'))));
after(() => rmSync(folder, {recursive: true, force: true}));

describe('pages', () => {
  test('every link within the repository leads somewhere', () => {
    const broken = pages.flatMap(({file, text}) =>
      [...text.replace(fence, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .filter(([, target]) => !existsSync(path.join(path.dirname(file), target)))
        .map(([, target]) => `${file}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  test('the API page and llms.txt say what custom-elements.json says', async () => {
    assert.equal(read('docs/api.md'), await apiPage(manifest));
    assert.equal(read('llms.txt'), llmsText(manifest, JSON.parse(read('package.json'))));
  });

  for (const page of ['docs/accessibility.md', 'docs/security.md']) {
    test(`every row of ${page} that says how it is tested names a file that is there`, () => {
      const [, table] = /\| how it is tested.*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(read(page));
      const rows = table.trim().split('\n');
      assert.ok(rows.length > 6);
      for (const row of rows) {
        const named = [
          ...row
            .split('|')
            .at(-2)
            .matchAll(/`((?:test|stories|scripts|src)\/[\w./-]+\.\w+)`/g),
        ];
        assert.ok(named.length > 0, `no file in: ${row}`);
        for (const [, file] of named) assert.ok(existsSync(file), `${file} in: ${row}`);
      }
    });
  }

  test('no source builds markup from text', () => {
    const sources = readdirSync('src', {recursive: true}).filter((file) => file.endsWith('.ts'));
    const unsafe = /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/;
    assert.deepEqual(
      sources.filter((file) => unsafe.test(read(path.join('src', file)).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''))),
      [],
    );
  });

  test('migration tables name what the peers have', {skip: skipWithout('bench')}, () => {
    const declarations = (file) =>
      JSON.parse(read(`bench/node_modules/${file}`)).modules.flatMap(({declarations = []}) => declarations);
    const peers = {
      'docs/migration/shoelace-avatar.md': [
        ...declarations('@shoelace-style/shoelace/dist/custom-elements.json').filter(
          ({tagName}) => tagName === 'sl-avatar',
        ),
        ...declarations('@awesome.me/webawesome/dist/custom-elements.json').filter(
          ({tagName}) => tagName === 'wa-avatar',
        ),
      ].flatMap(({tagName, ...facts}) => [
        tagName,
        ...['attributes', 'events', 'slots', 'cssParts', 'cssProperties'].flatMap((kind) =>
          (facts[kind] ?? []).map(({name}) => name),
        ),
      ]),
      'docs/migration/cropperjs.md': [
        ...read('bench/node_modules/cropperjs/dist/cropper.d.ts').matchAll(/[$\w]+/g),
      ].map(([word]) => word),
    };
    const inPeersColumn = (page, column) =>
      [...read(page).matchAll(/^\| .+$/gm)]
        .slice(2)
        .flatMap(([row]) => [...row.split('|')[column].matchAll(/`([^`]+)`/g)])
        .flatMap(([, code]) => [...code.replace(/=?"[^"]*"|…/g, '').matchAll(/(?:--|\$)?[a-z][\w-]*/gi)])
        .map(([name]) => name);
    const shoelace = inPeersColumn('docs/migration/shoelace-avatar.md', 1);
    assert.deepEqual(
      shoelace.filter((name) => !peers['docs/migration/shoelace-avatar.md'].includes(name)),
      [],
    );
    const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const second = inPeersColumn('docs/migration/cropperjs.md', 2).filter(
      (name) => !/^(cropper-|toBlob|change)/.test(name),
    );
    assert.ok(second.length > 8);
    assert.deepEqual(
      second.filter((name) => !peers['docs/migration/cropperjs.md'].includes(camel(name))),
      [],
    );
  });

  test('migration tables from Uppy and FilePond name what is compiled against them', () => {
    const compiled = read('test/types/frameworks/migration/migration.ts');
    // Not installed here, because nothing of theirs is named but themselves.
    const others = ['@uppy/compressor', '@uppy/webcam', '@uppy/tus'];
    for (const [peer, page] of [
      ['@uppy/core', 'docs/migration/uppy.md'],
      ['filepond', 'docs/migration/filepond.md'],
    ]) {
      const [major] = JSON.parse(read('test/types/frameworks/package.json')).dependencies[peer].split('.');
      assert.match(read(page), new RegExp(`are those of \\w+ ${major}\\.`), `${page} says of which version`);
      const named = [...read(page).matchAll(/^\| ([^|]+)/gm)]
        .flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code))
        .filter((code) => !others.includes(code));
      const words = named.flatMap((code) => (code.startsWith('@') ? code : (code.match(/[a-z][\w-]*/gi) ?? [])));
      assert.ok(words.length > 8, words.join(', '));
      const missing = words.filter((word) => !compiled.includes(word));
      assert.deepEqual(missing, [], page);
    }
  });

  test('the theming playground takes its controls from the custom properties in custom-elements.json', async () => {
    const {cssArgTypes} = await import('../../stories/support/arg-types.js');
    const properties = elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name));
    assert.ok(properties.length > 10);
    assert.deepEqual(Object.keys(cssArgTypes(elements)).sort(), [...new Set(properties)].sort());
    assert.match(read('stories/recipes/theming.stories.ts'), /cssArgTypes/);
  });

  test('the benchmarks page shows the results that are kept', async () => {
    assert.equal(read('docs/benchmarks.md'), await benchmarksPage(), 'npm run bench -- <anything> writes it anew');
  });

  test('files of the repository that a page names in code exist', () => {
    const named = /`((?:src|test|stories|examples|scripts|demo|docs)\/[\w./-]+?)`/g;
    const missing = pages.flatMap(({file, text}) =>
      [...text.matchAll(named)].filter(([, target]) => !existsSync(target)).map(([, target]) => `${file}: ${target}`),
    );
    assert.deepEqual(missing, []);
  });
});
