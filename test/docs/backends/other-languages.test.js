import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {describe, test} from 'node:test';
import {blocksOf} from '../../support/markup/run-doc-samples.js';
import {hostile, skip} from './duties.js';

const {PYTHON = 'python3'} = process.env;
const hasPython = spawnSync(PYTHON, ['--version']).status === 0;
const hasDjango = spawnSync(PYTHON, ['-c', 'import django, PIL']).status === 0;

describe('Django', {timeout: 60_000}, () => {
  const blocks = blocksOf('django', 'python');
  const templates = blocksOf('django', 'django');

  test('has each tag of a template on one line, where Django finds it', () => {
    assert.equal(templates.length, 2);
    for (const code of templates) {
      assert.match(code, /\{% if person\.avatar %\}src="\{\{ person\.avatar\.url \}\}"\{% endif %\}/);
      for (const [tag] of code.matchAll(/\{[%{][^]*?[%}]\}/g)) assert.doesNotMatch(tag, /\n/);
    }
  });

  test('is Python', {skip: !hasPython && `${PYTHON} is not installed here`}, () => {
    for (const code of blocks) {
      execFileSync(PYTHON, ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {input: code});
    }
    assert.equal(blocks.length, 2);
  });

  test('keeps the duties', {skip: !hasDjango && `${PYTHON} has no Django and Pillow here`}, () => {
    const sample = ['test/support/markup/django-sample.py', ...Object.keys(hostile)];
    const input = JSON.stringify({view: blocks[0], templates});
    const told = JSON.parse(execFileSync(PYTHON, sample, {input, encoding: 'utf8'}));
    assert.deepEqual(told, {
      ...{first: 201, named: true, stored: {format: 'WEBP', size: [512, 512], exif: 0}},
      without: {get: 404, head: 404, templates: [false, false]},
      served: {
        ...{type: 'image/webp', bytes: true, etag: [true, true], same: [304, '', true], other: 200},
        ...{'signed out': 401, templates: [true, true]},
      },
      unseen: [412, true],
      after: 404,
      ...{stale: [412, true], large: [413, {maxBytes: 2_000_000}]},
      ...{'signed out': 401, 'another person': 403, 'without a token': 403},
      ...{hostile, removed: [204, 204], left: []},
    });
  });
});

describe('the languages that are only read here', {skip}, () => {
  test('Ruby', async () => {
    const {loadPrism} = await import('../../tools/languages.js');
    const parse = await loadPrism();
    for (const code of blocksOf('rails', 'ruby')) assert.deepEqual(parse(code).errors, []);
    assert.equal(blocksOf('rails', 'ruby').length, 3);
  });

  test('PHP', async () => {
    const {
      phpParser: {Engine},
    } = await import('../../tools/languages.js');
    const engine = new Engine({parser: {suppressErrors: false, version: '8.3'}, ast: {withPositions: true}});
    for (const code of blocksOf('laravel', 'php')) engine.parseCode(`<?php\n${code}`, 'sample.php');
    assert.equal(blocksOf('laravel', 'php').length, 2);
    assert.throws(() => engine.parseCode('<?php if (', 'broken.php'));
  });
});
