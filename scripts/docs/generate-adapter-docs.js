// Writes docs/adapters.md: the options of every function of avatar-elements/upload, from the docstrings of their types.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';
import ts from 'typescript';
import {createReader, plain} from './read-exports.js';

const entry = path.resolve('src/upload/index.ts');

const cell = (text) => plain(text).replaceAll('|', '\\|');
const code = (text) => `\`${cell(text)}\``;

function readAdapters() {
  const {checker, exportsOf, documentation, membersOf} = createReader([entry]);
  const exported = exportsOf(entry);
  const publicNames = new Set(exported.map(({name}) => name));

  /** A function that takes options: its last parameter is a type named `…Options`. */
  function describe({name, symbol}) {
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isFunctionDeclaration(declaration)) return undefined;
    const last = declaration.parameters.at(-1);
    if (!last?.type || !/Options$/.test(last.type.getText())) return undefined;
    const others = declaration.parameters.slice(0, -1).map((parameter) => parameter.name.getText());
    const isOptional = Boolean(last.initializer ?? last.questionToken);
    return {
      name,
      call: `${name}(${[...others, isOptional ? 'options?' : 'options'].join(', ')})`,
      optionsType: last.type.getText(),
      description: documentation(symbol),
      options: membersOf(checker.getTypeAtLocation(last.type), publicNames, path.dirname(entry)),
    };
  }

  return exported.map(describe).filter(Boolean);
}

/** What a reader would miss: one sentence each. */
export function gapsIn(functions) {
  return functions.flatMap(({name, description, options}) => [
    ...(description ? [] : [`${name} has no description`]),
    ...options.flatMap((option) => [
      ...(option.description ? [] : [`${name}: ${option.name} has no description`]),
      ...(option.default ? [] : [`${name}: ${option.name} has no @default`]),
    ]),
  ]);
}

/** Every function with options that the entry exports, in the order of the names. */
export const describeAdapters = () => readAdapters().sort((one, other) => (one.name < other.name ? -1 : 1));

const isValue = (text) => /^('[^']*'|\{[^}]*\}|[\d_]+|Infinity|true|false)$/.test(text);
/** A value as code; words as they are. */
const defaultCell = (text) => (isValue(text) ? code(text) : cell(text));

function section({call, optionsType, description, options}) {
  const rows = options.map(({name, type, unit, description, default: value}) =>
    [code(name), code(type) + (unit ? `, in ${unit}` : ''), defaultCell(value), cell(description)].join(' | '),
  );
  return [
    `## ${code(call)}`,
    '',
    description,
    ...(optionsType === 'CheckedFetchOptions' ? ['', 'All options of `fetch` are taken too.'] : []),
    '',
    '| Option | Type | Default | What it does |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

/** docs/adapters.md. */
export async function adaptersPage(functions = describeAdapters()) {
  const gaps = gapsIn(functions);
  if (gaps.length) throw new Error(gaps.join('\n'));
  const intro = `# Options of the adapters

Written from the docstrings of \`avatar-elements/upload\` by \`npm run manifest\`. Which adapter fits which server is said in
[connect your backend](backends/README.md); their types and errors are in the [reference](reference.md). Addresses of adapters are URI templates: \`{personId}\` is replaced by the person's id.
`;
  const page = [intro, ...functions.map(section)].join('\n');
  return format(page, {...(await resolveConfig('docs/adapters.md')), filepath: 'docs/adapters.md'});
}

if (process.argv[1] === import.meta.filename) writeFileSync('docs/adapters.md', await adaptersPage());
