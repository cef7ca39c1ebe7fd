// Writes docs/reference.md: every function, class, constant and type of every entry, from the source and its docstrings.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import ts from 'typescript';
import {describeAdapters} from './generate-adapter-docs.js';
import {createReader, entryModules, plain, unitOf} from './read-exports.js';

const cell = (text = '') => plain(text).replaceAll('|', '\\|');
const inline = (text) => `\`${plain(text)}\``;
const code = (text) => inline(cell(text));
/** A type on one line, without comments and `readonly`. */
const typeOf = (text) => plain(text.replace(/\/\*[^]*?\*\//g, '').replaceAll('readonly ', '')).replace(/^\| /, '');
const isValue = (text) => /^('[^']*'|\{[^}]*\}|\[[^\]]*\]|[\d_]+|Infinity|true|false)$/.test(text);
const isElement = (name) => /^(Avatar(Badge|Group|Editor|Provider)|ProfileCard)$/.test(name);
const tagOf = (name) => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** Entries in the order of the page; a name that several of them export is described with the first. */
const documented = ['.', './image', './upload', './people', './server', './server/node', './testing'];

function table(headings, rows) {
  if (!rows.length) return '';
  return [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n') + '\n';
}

/** What the page says of each exported name of the documented entries. */
export function readReference(modules = entryModules()) {
  const reader = createReader(modules.map(({file}) => file));
  const {checker} = reader;
  const entries = documented.map((key) => modules.find((module) => module.key === key));
  const exported = entries.map((entry) => ({...entry, names: reader.exportsOf(entry.file)}));
  const publicNames = new Set(exported.flatMap(({names}) => names.map(({name}) => name)));

  /** A parameter that is taken apart is named after its type: `session` for `{scope, owner}: Partial<Session>`. */
  function parameterName(node, type) {
    if (ts.isIdentifier(node.name)) return node.name.text;
    const [, noun = 'options'] = /^(?:Partial<)?(\w+)>?$/.exec(type) ?? [];
    return noun.endsWith('Options') ? 'options' : noun[0].toLowerCase() + noun.slice(1);
  }

  function parameter(node, comments) {
    const type = typeOf(reader.typeText(checker.getSymbolAtLocation(node.name) ?? node.symbol, node, publicNames));
    const name = parameterName(node, type);
    const initial = node.initializer && plain(node.initializer.getText());
    const isOptional = Boolean(node.questionToken ?? node.initializer);
    const value = initial && initial !== '{}' && isValue(initial) ? initial : undefined;
    const description = comments.get(name);
    return {name, type, isOptional, unit: unitOf(name), description, default: isOptional ? value : 'required'};
  }

  /** The texts of `@param name …`, by name. */
  const parameterComments = (symbol) =>
    new Map(reader.tags(symbol, 'param').map((text) => /^(\w+)\s+(?:- )?([^]*)/.exec(text)?.slice(1) ?? [text, '']));

  function call(symbol, declaration) {
    const parameters = declaration.parameters.map((node) => parameter(node, parameterComments(symbol)));
    const signature = checker.getSignatureFromDeclaration(declaration);
    const returned = declaration.type?.getText() ?? checker.typeToString(checker.getReturnTypeOfSignature(signature));
    return {parameters, returned: typeOf(returned)};
  }

  function describe({name, symbol}) {
    const [declaration] = symbol.declarations;
    const facts = {
      name,
      symbol,
      description: reader.documentation(symbol),
      throws: reader.tags(symbol, 'throws').map(plain),
      examples: reader.tags(symbol, 'example').map((text) => text.replace(/^```\w*\n|\n?```\s*$/g, '').trim()),
    };
    if (ts.isFunctionDeclaration(declaration)) return {...facts, kind: 'function', ...call(symbol, declaration)};
    if (ts.isVariableDeclaration(declaration)) {
      return {...facts, kind: 'value', type: reader.typeText(symbol, declaration, publicNames)};
    }
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const constructed = checker.getTypeOfSymbol(symbol).getConstructSignatures()[0];
    // A class, or a type and a constant of one name.
    if (constructed) {
      if (isElement(name)) return {...facts, kind: 'element'};
      if (name.endsWith('Event')) return {...facts, kind: 'event'};
      const {parameters = []} = constructed.declaration ? call(symbol, constructed.declaration) : {};
      const statics = reader.membersOf(checker.getTypeOfSymbol(symbol), publicNames);
      const members = [
        ...reader.membersOf(type, publicNames),
        ...statics.map((each) => ({...each, name: `${name}.${each.name}`})),
      ];
      return {...facts, kind: 'class', parameters, members};
    }
    if (ts.isInterfaceDeclaration(declaration)) {
      return {...facts, kind: 'type', members: reader.membersOf(type, publicNames)};
    }
    return {...facts, kind: 'type', members: [], type: typeOf(declaration.type.getText())};
  }

  const seen = new Set();
  const described = exported.map(({specifier, file, names}) => {
    const isNew = ({symbol}) => !seen.has(symbol);
    const own = names.filter(isNew).map(describe);
    const others = names.filter((found) => !isNew(found)).map(({name}) => name);
    for (const {symbol} of names) seen.add(symbol);
    return {specifier, intro: /^\/\/ ((?:.*\n\/\/ )*.*)/.exec(readFileSync(file, 'utf8'))[1], own, others};
  });
  return {described, reader, modules};
}

/** What a reader would miss: one sentence each. */
export const referenceGaps = ({described}) =>
  described
    .flatMap(({own}) => own)
    .flatMap(({name, kind, description, examples, members = []}) => {
      const options = name.endsWith('Options') ? members : [];
      return [
        ...(description ? [] : [`${name} has no description`]),
        ...(kind !== 'function' || examples.length ? [] : [`${name} has no @example`]),
        ...options.flatMap((option) => [
          ...(option.description ? [] : [`${name}: ${option.name} has no description`]),
          ...(option.default ? [] : [`${name}: ${option.name} has no @default`]),
        ]),
      ];
    });

/** Links of headings as GitHub makes them. */
function createSlugs() {
  const counts = new Map();
  return (heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  };
}

const kinds = {function: 'Functions', class: 'Classes', value: 'Constants', type: 'Types'};

/** A table of parameters or members; a column of which every cell would be empty is left out. */
function listing(heading, things, typeCell) {
  const hasDefaults = things.some(({default: value}) => value && value !== 'required');
  const hasDescriptions = things.some(({description}) => description);
  const valueCell = (value = 'none') => (isValue(value) ? code(value) : cell(value));
  return table(
    [heading, 'Type', ...(hasDefaults ? ['Default'] : []), ...(hasDescriptions ? ['What it is'] : [])],
    things.map(({name, type, unit, description, default: value, isOptional}) => [
      code(`${name}${isOptional ? '?' : ''}`),
      typeCell(type) + (unit && type === 'number' ? `, in ${unit}` : ''),
      ...(hasDefaults ? [valueCell(value)] : []),
      ...(hasDescriptions ? [cell(description)] : []),
    ]),
  );
}

/** docs/reference.md. */
export async function referencePage(reference = readReference(), adapters = describeAdapters()) {
  const {described, reader, modules} = reference;
  const gaps = referenceGaps(reference);
  if (gaps.length) throw new Error(gaps.join('\n'));
  const slugOf = createSlugs();
  slugOf('Reference of functions and options');
  slugOf('Contents');
  const links = new Map();
  const optionPages = new Map(
    adapters.map(({call, optionsType}) => [optionsType, `adapters.md#${createSlugs()(call)}`]),
  );
  const sections = described.map((entry) => {
    const group = (kind) => entry.own.filter((found) => found.kind === kind && !optionPages.has(found.name));
    const groups = Object.keys(kinds).map((kind) => ({kind, found: group(kind)}));
    const slug = slugOf(entry.specifier);
    for (const {kind, found} of groups.filter(({found}) => found.length)) {
      slugOf(kinds[kind]);
      for (const {name} of found) links.set(name, `#${slugOf(name)}`);
    }
    return {...entry, slug, groups};
  });
  for (const [name, link] of optionPages) links.set(name, link);

  const linked = (name) => (links.has(name) ? `[${code(name)}](${links.get(name)})` : code(name));
  const typeCell = (type) => (/^\w+$/.test(type) ? linked(type) : code(type));

  function block({name, kind, parameters, returned, type, members, description, throws, examples}) {
    const list = parameters?.map((each) => `${each.name}${each.isOptional ? '?' : ''}: ${each.type}`).join(', ');
    const signature = {
      function: () => `${name}(${list}): ${returned}`,
      class: () => `new ${name}(${list})`,
      value: () => `${name}: ${type}`,
      type: () => type && `type ${name} = ${type}`,
    }[kind]();
    /** The signature says as much. */
    const isPlain = (parameters ?? []).every((each) => !each.description && !links.has(each.type));
    return [
      `#### ${code(name)}`,
      description,
      signature && inline(signature),
      isPlain ? '' : listing('Parameter', parameters, typeCell),
      listing('Member', members ?? [], typeCell),
      throws.map((text) => `Throws ${text.replace(/\.?$/, '.')}`).join(' '),
      ...examples.map((example) => `\`\`\`js\n${example}\n\`\`\``),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  function section({specifier, intro, own, others, groups}) {
    const of = (kind) => own.filter((found) => found.kind === kind).map(({name}) => name);
    const listed = (names, link) => names.map((name) => link(name)).join(', ');
    return [
      `## ${code(specifier)}`,
      intro.replaceAll('\n// ', ' '),
      of('element').length && `Elements: ${listed(of('element'), (name) => `[${code(name)}](api.md#${tagOf(name)})`)}.`,
      of('event').length && `[Event classes](api.md#event-classes): ${listed(of('event'), code)}.`,
      others.length && `Also exported here: ${listed(others, linked)}.`,
      ...groups
        .filter(({found}) => found.length)
        .flatMap(({kind, found}) => [`### ${kinds[kind]}`, ...found.map(block)]),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  const contents = sections.map(({specifier, slug, groups}) => {
    const names = groups.flatMap(({kind, found}) => (kind === 'type' ? [] : found));
    return `- [${code(specifier)}](#${slug}): ${names.map(({name}) => linked(name)).join(', ')}`;
  });

  const others = modules.filter(({key}) => !documented.includes(key));
  const rows = others.map(({specifier, file}) => {
    const names = reader.exportsOf(file).map(({name}) => name);
    if (names.includes('tag')) return [code(specifier), 'a locale, for `setLocale` and `<avatar-provider>`'];
    if (file.endsWith('bundle.ts')) return [code(specifier), 'all of `/image`, `/people` and `/upload`'];
    const what = names.map((name) => (isElement(name) ? `[${code(name)}](api.md#${tagOf(name)})` : code(name)));
    return [code(specifier), what.join(', ') || 'nothing: it runs'];
  });
  const page = [
    `# Reference of functions and options

Written from the types and docstrings of the source by \`npm run manifest\`. Elements, their properties and events are in the
[API reference](api.md), the options of the adapters on [a page of their own](adapters.md).

## Contents

${contents.join('\n')}
- [Other modules](#other-modules)`,
    ...sections.map(section),
    `## Other modules\n\n${table(['Module', 'Exports'], rows)}`,
  ].join('\n\n');
  return format(page, {...(await resolveConfig('docs/reference.md')), filepath: 'docs/reference.md'});
}

if (process.argv[1] === import.meta.filename) writeFileSync('docs/reference.md', await referencePage());
