// Every name that an entry of package.json exports has a documented use: an import in a guide, an example, a story or the demo, or
// in an @example of a docstring. A type has one, too, where the declaration of a name with a use leads to it.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import ts from 'typescript';
import {createReader, entryModules} from '../../scripts/docs/read-exports.js';

const generated = ['docs/api.md', 'docs/adapters.md', 'docs/reference.md'];
const filesIn = (folder, ending) =>
  readdirSync(folder, {recursive: true})
    .map((file) => path.join(folder, file))
    .filter((file) => ending.test(file) && !/node_modules|\bdist\b/.test(file));
const pages = ['README.md', ...filesIn('docs', /\.md$/).filter((file) => !generated.includes(file))];
const programs = ['examples', 'stories', 'demo'].flatMap((folder) =>
  filesIn(folder, /\.(m?[jt]sx?|vue|svelte|html|astro)$/),
);
const codeOf = (page) => [...page.matchAll(/^```.*\n([^]*?)^```$/gm)].map(([, code]) => code);

const modules = entryModules();
const reader = createReader(modules.map(({file}) => file));
const exported = modules.flatMap(({specifier, file}) => reader.exportsOf(file).map((found) => ({specifier, ...found})));
const examples = exported.flatMap(({symbol}) => reader.tags(symbol, 'example'));

/** Names in `import {…} from 'avatar-elements…'`, also of `await import(…)` and of modules that are imported whole. */
function importedNames(codes) {
  const names = new Set();
  for (const code of codes) {
    for (const [, list] of code.matchAll(/import (?:type )?\{([^}]*)\} from ['"][^'"]*(?:avatar-elements|\/src\/)/g))
      for (const part of list.split(','))
        names.add(
          part
            .trim()
            .replace(/^type /, '')
            .split(' as ')[0],
        );
    for (const [, list] of code.matchAll(/\{([^}]*)\} = await import\(['"]avatar-elements/g))
      for (const part of list.split(',')) names.add(part.trim().split(':')[0]);
  }
  return names;
}

const codes = [
  ...pages.flatMap((page) => codeOf(readFileSync(page, 'utf8'))),
  ...programs.map((file) => readFileSync(file, 'utf8')),
  ...examples,
];
const imported = importedNames(codes);
const text = [
  ...pages.map((file) => readFileSync(file, 'utf8')),
  ...programs.map((file) => readFileSync(file, 'utf8')),
].join('\n');

const kebab = (name) => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
/** An event class is used where something listens to the event: `AvatarSavedEvent` is `avatar-saved`. */
const isHeard = (name) => name.endsWith('Event') && text.includes(kebab(name.replace(/Event$/, '')));
/** An element is used where its tag is. */
const isPlaced = (name) => /^(Avatar|Profile)[A-Z]/.test(name) && new RegExp(`<${kebab(name)}\\b`).test(text);

/** Every declared type that the types in a declaration name, without the bodies of functions. */
function typesNamedIn(symbol, seen = new Set()) {
  if (seen.has(symbol)) return seen;
  seen.add(symbol);
  const visit = (node) => {
    if (ts.isBlock(node)) return;
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node) || ts.isTypeQueryNode(node)) {
      const name = node.typeName ?? node.expression ?? node.exprName;
      const found = reader.checker.getSymbolAtLocation(name);
      const target = found && found.flags & ts.SymbolFlags.Alias ? reader.checker.getAliasedSymbol(found) : found;
      if (target?.declarations?.some((each) => each.getSourceFile().fileName.includes('/src/')))
        typesNamedIn(target, seen);
    }
    ts.forEachChild(node, visit);
  };
  for (const declaration of symbol.declarations ?? []) ts.forEachChild(declaration, visit);
  // The type of a constant may not be written.
  const inferred = ts.isVariableDeclaration(symbol.valueDeclaration ?? {}) && reader.checker.getTypeOfSymbol(symbol);
  if (inferred?.aliasSymbol) typesNamedIn(inferred.aliasSymbol, seen);
  return seen;
}

const isType = ({symbol}) => !(symbol.flags & ts.SymbolFlags.Value) || symbol.name.endsWith('Event');

/** What has no documented use, of these exports. */
function unusedIn(exports) {
  const isUsed = ({name}) => imported.has(name) || isHeard(name) || isPlaced(name);
  const reached = new Set();
  for (const found of exports.filter(isUsed)) typesNamedIn(found.symbol, reached);
  return exports.filter((found) => !isUsed(found) && !(isType(found) && reached.has(found.symbol)));
}

/** Modules of one shape, imported as a whole: the locales, the typings of the frameworks. */
const isWhole = ({specifier}) => /^avatar-elements\/(locales|types)\//.test(specifier);

describe('exports', () => {
  test('every exported name has a documented use', () => {
    const names = exported.filter((found) => !isWhole(found));
    assert.ok(names.length > 250, `${names.length} names`);
    assert.deepEqual(
      unusedIn(names).map(({specifier, name}) => `${specifier}: ${name}`),
      [],
    );
  });

  test('every module of typings is imported in a page, and a locale is', () => {
    const specifiers = modules.filter(isWhole).map(({specifier}) => specifier);
    const missing = specifiers.filter((specifier) => !text.includes(`'${specifier}'`));
    assert.ok(specifiers.length > 10, specifiers.join(', '));
    assert.deepEqual(
      missing.filter((specifier) => specifier.includes('/types/')),
      [],
    );
    assert.ok(missing.length < specifiers.length);
  });

  test('reports a function that nothing imports', () => {
    const internal = reader.exportsOf('src/people/sync/change-log.ts').map((each) => ({specifier: 'here', ...each}));
    const names = unusedIn(internal).map(({name}) => name);
    assert.ok(names.includes('staleKey') && !names.includes('applyChanges'), names.join(', '));
  });
});
