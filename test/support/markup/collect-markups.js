// Collects the markups with an element of this package that stand in tests, stories and docs, so that a test can render all of
// them in both orders of upgrade and covers a new one by itself. What is known only when the code runs becomes a usual value.
import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {filesBelow} from '../../../scripts/test/run-node-tests.js';

const ELEMENT = /<(avatar-(?:badge|group|editor|provider)|profile-card)(?=[\s>])/;
/** Marks an expression whose value is known only when the code runs. */
const UNKNOWN = '\u0001';
const MAX_REPEAT = 6;
/** How many declarations are followed from one to the next. */
const MAX_DEPTH = 4;

/** Used where markup takes the value of an attribute from a variable. */
const usualValues = {
  name: 'Ada Lovelace',
  'person-name': 'Ada Lovelace',
  'person-id': 'ada',
  src: '/test/fixtures/photo.jpg',
  size: '64',
  max: '2',
  total: '9',
  shape: 'rounded',
  status: 'busy',
  endpoint: '/upload/{personId}',
  'managed-by': 'Salesforce',
  label: 'Team',
  popovertarget: 'card',
  id: 'card',
};

/** The declarations of a file by their names; of several with one name the first. */
function declarationsIn(source) {
  const found = new Map();
  const visit = (node) => {
    if ((ts.isVariableDeclaration(node) && node.initializer) || ts.isFunctionDeclaration(node)) {
      const name = node.name?.getText(source);
      if (name && !found.has(name)) found.set(name, ts.isFunctionDeclaration(node) ? node : node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function returnedBy(node) {
  if (!node.body) return undefined;
  if (!ts.isBlock(node.body)) return node.body;
  return node.body.statements.find(ts.isReturnStatement)?.expression;
}

/** The text of an expression, as far as the file alone says it. */
function textOf(node, scope, open = []) {
  if (!node || open.includes(node)) return UNKNOWN;
  const inner = (child) => textOf(child, scope, open);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return inner(node.template);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce((text, {expression, literal}) => {
      const value = inner(expression);
      // In a template of Lit an attribute needs no quotes.
      return text + (text.endsWith('=') ? `"${value}"` : value) + literal.text;
    }, node.head.text);
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) return inner(node.left) + inner(node.right);
    return node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? inner(node.right) || UNKNOWN : UNKNOWN;
  }
  if (ts.isConditionalExpression(node)) return inner(node.whenTrue);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return inner(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(inner).join('');
  if (ts.isIdentifier(node)) {
    const declared = open.length < MAX_DEPTH ? scope.get(node.text) : undefined;
    return declared ? textOf(declared, scope, [...open, declared]) : UNKNOWN;
  }
  if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) return inner(returnedBy(node));
  if (!ts.isCallExpression(node)) return UNKNOWN;
  const {
    expression: called,
    arguments: [first],
  } = node;
  if (!ts.isPropertyAccessExpression(called)) return inner(called);
  const method = called.name.text;
  if (method === 'map') return first ? inner(first) : UNKNOWN;
  if (method === 'repeat') return inner(called.expression).repeat(Math.min(Number(first?.text) || 3, MAX_REPEAT));
  return method === 'join' ? inner(called.expression) : UNKNOWN;
}

/** Every outermost text with an element in it. */
function markupsInCode(text, file) {
  if (!ELEMENT.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const scope = declarationsIn(source);
  const found = [];
  const isText = (node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node);
  const visit = (node) => {
    const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
    const isRepeated = ts.isCallExpression(node) && /\.repeat$/.test(node.expression.getText(source));
    const markup = isText(node) || isSum || isRepeated ? textOf(node, scope) : '';
    if (ELEMENT.test(markup))
      found.push({markup, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1});
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What Storybook renders for a story without a `render` of its own: the component with the arguments as attributes. */
function markupsInArguments(text, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const tag = /component: '([\w-]+)'/.exec(text)?.[1];
  const scope = declarationsIn(source);
  const found = [];
  const visit = (node) => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText(source) === 'args' &&
      ts.isObjectLiteralExpression(node.initializer)
    ) {
      const attributes = node.initializer.properties.filter(ts.isPropertyAssignment).map(({name, initializer}) => {
        const attribute = name.getText(source).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        if (initializer.kind === ts.SyntaxKind.FalseKeyword || ts.isObjectLiteralExpression(initializer)) return '';
        return initializer.kind === ts.SyntaxKind.TrueKeyword
          ? attribute
          : `${attribute}="${textOf(initializer, scope)}"`;
      });
      found.push({
        markup: `<${tag} ${attributes.filter(Boolean).join(' ')}></${tag}>`,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      });
    }
    ts.forEachChild(node, visit);
  };
  if (tag) visit(source);
  return found;
}

const markupsInDocs = (text) =>
  [...text.matchAll(/^```html[^\n]*\n([^]*?)^```$/gm)]
    .filter(([, code]) => ELEMENT.test(code))
    .map(({1: markup, index}) => ({markup, line: text.slice(0, index).split('\n').length + 1}));

/** The body of a page without scripts and styles, and templates of Lit as the HTML they stand for. */
function toPlainMarkup(markup) {
  return (
    markup
      .replace(/<!doctype[^>]*>|<\/?(?:html|head|body|meta|link)\b[^>]*>/gi, '')
      .replace(/<(script|style|title)\b[^]*?<\/\1>/gi, '')
      .replace(/\s[.@][\w-]+=(?:"[^"]*"|[^\s>]+)/g, '')
      .replace(/\s\?([\w-]+)=(?:"[^"]*"|[^\s>]+)/g, ' $1')
      .replace(/\s([\w-]+)=(?:"[^"]*\u0001[^"]*"|[^\s">]*\u0001[^\s">]*)/g, (_, name) =>
        name in usualValues ? ` ${name}="${usualValues[name]}"` : '',
      )
      .replaceAll(UNKNOWN, '')
      // Nothing leaves the machine, and no file is missing.
      .replace(/\b(src|srcset)="(?!data:|javascript:|\/test\/)[^"]+"/g, '$1="/test/fixtures/photo.jpg"')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** A test title, a sentence or a program can name an element too. */
const isMarkup = (markup) =>
  markup.startsWith('<') && /<\/(?:avatar-\w+|profile-card)>/.test(markup) && !/undefined|\{%/.test(markup);

/** @returns {{name: string, markup: string}[]} each distinct markup once, named after the first place it stands in */
export function collectMarkups() {
  const code = [...filesBelow('test', '.ts'), ...filesBelow('test', '.js'), ...filesBelow('stories', '.ts')];
  const sources = [
    ...code.map((file) => [file, markupsInCode]),
    ...filesBelow('stories', '.stories.ts').map((file) => [file, markupsInArguments]),
    ...['README.md', ...filesBelow('docs', '.md')].map((file) => [file, markupsInDocs]),
  ];
  const byMarkup = new Map();
  for (const [file, markupsIn] of sources) {
    for (const {markup, line} of markupsIn(readFileSync(file, 'utf8'), file)) {
      const plain = toPlainMarkup(markup);
      if (isMarkup(plain) && !byMarkup.has(plain)) byMarkup.set(plain, `${file}:${line}`);
    }
  }
  return [...byMarkup].map(([markup, name]) => ({name, markup}));
}

/** Answers GET /markups with all of them. */
export async function markupsRoute(context, next) {
  if (context.path !== '/markups') return next();
  context.body = collectMarkups();
}
