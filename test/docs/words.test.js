// Titles of tests name a subject and an outcome in plain words; comments name the thing. docs/glossary.md has the words.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import ts from 'typescript';
import {filesBelow} from '../../scripts/test/run-node-tests.js';

/** Persons without a name, code that speaks or listens, and names that were replaced before 1.0. */
const inTitles =
  /\b(somebody|nobody|anybody|whoever|tells?|told|hears?|says so|late half|breathes?|practises?|deeds?)\b/i;
const inComments = /\b(somebody|nobody|anybody|whoever|hears of|looks on|late half|breathes?|practises?|deeds?)\b/i;
const filesIn = (folder) => ['.ts', '.tsx', '.js'].flatMap((ending) => filesBelow(folder, ending));

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** The titles of the tests and suites in a file, as written there. */
function titlesOf(file) {
  const source = parse(file);
  const titles = [];
  const visit = (node) => {
    const isTest = ts.isCallExpression(node) && /^(it|test|describe)(\.\w+)?$/.test(node.expression.getText(source));
    if (isTest && node.arguments.length > 1) titles.push(node.arguments[0].getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** The comments in a file that fill lines of their own. */
const commentsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\s*(\/\/|\/\*\*|\*)/.test(line));

test('titles of tests have none of the words that say nothing of subject and outcome', () => {
  const titles = filesIn('test')
    .filter((file) => /\.test\.(ts|js)$/.test(file))
    .flatMap((file) => titlesOf(file).map((title) => `${file}: ${title}`));
  assert.ok(titles.length > 1400, `${titles.length} titles found`);
  assert.deepEqual(
    titles.filter((title) => inTitles.test(title.slice(title.indexOf(': ')))),
    [],
  );
});

test('comments have none of the words that were replaced before 1.0', () => {
  const comments = ['src', 'demo', 'stories', 'scripts', 'bench', 'test'].flatMap((folder) =>
    filesIn(folder).flatMap((file) => commentsOf(file).map((comment) => `${file}: ${comment.trim()}`)),
  );
  assert.ok(comments.length > 3000, `${comments.length} lines of comments found`);
  assert.deepEqual(
    comments.filter((comment) => inComments.test(comment)),
    [],
  );
});
