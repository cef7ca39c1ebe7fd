// Writes docs/adapters.md: the options of every function of avatar-elements/upload, from the docstrings of their types.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';
import ts from 'typescript';

const entry = path.resolve('src/upload/index.ts');
/** What a number counts is the end of its name. */
const units = {Ms: 'ms', Bytes: 'bytes', Px: 'pixels'};

const utilities = new Set(['Readonly', 'Partial', 'Promise', 'NonNullable']);

const plain = (text) => text.replace(/\s+/g, ' ').trim();
const cell = (text) => plain(text).replaceAll('|', '\\|');
const code = (text) => `\`${cell(text)}\``;

function createReader() {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent({...config, include: [], files: [entry]}, ts.sys, process.cwd());
  const program = ts.createProgram([entry], {...options, types: [], noEmit: true});
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
  const publicNames = new Set(exported.map(({name}) => name));

  const documentation = (symbol) => plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)));

  /** The type as it is written, but with names that no entry exports replaced by what they stand for. */
  function typeText(symbol, declaration) {
    const node = declaration.type;
    if (ts.isMethodSignature(declaration)) {
      const parameters = declaration.parameters.map((parameter) => parameter.getText()).join(', ');
      return `(${parameters}) => ${node?.getText() ?? 'void'}`;
    }
    const isHidden =
      ts.isTypeReferenceNode(node) &&
      !utilities.has(node.typeName.getText()) &&
      !publicNames.has(node.typeName.getText());
    if (!isHidden) return node.getText().replaceAll('readonly ', '');
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, declaration));
    return checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias);
  }

  function option(symbol) {
    const [declaration] = symbol.declarations;
    const tag = symbol.getJsDocTags(checker).find(({name}) => name === 'default');
    const unit = Object.entries(units).find(([ending]) => symbol.name.endsWith(ending))?.[1];
    const isOptional = Boolean(symbol.flags & ts.SymbolFlags.Optional);
    return {
      name: symbol.name,
      type: typeText(symbol, declaration),
      unit,
      description: documentation(symbol),
      default: isOptional ? tag && plain(ts.displayPartsToString(tag.text)) : 'required',
    };
  }

  /** A function that takes options: its last parameter is a type named `…Options`. */
  function describe(name) {
    const found = exported.find((symbol) => symbol.name === name);
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isFunctionDeclaration(declaration)) return undefined;
    const last = declaration.parameters.at(-1);
    if (!last?.type || !/Options$/.test(last.type.getText())) return undefined;
    const others = declaration.parameters.slice(0, -1).map((parameter) => parameter.name.getText());
    const isOptional = Boolean(last.initializer ?? last.questionToken);
    const options = checker
      .getPropertiesOfType(checker.getTypeAtLocation(last.type))
      .filter(({declarations: [own]}) => own.getSourceFile().fileName.startsWith(path.dirname(entry)));
    return {
      name,
      call: `${name}(${[...others, isOptional ? 'options?' : 'options'].join(', ')})`,
      optionsType: last.type.getText(),
      description: documentation(symbol),
      options: options.map(option),
    };
  }

  return exported.map(({name}) => describe(name)).filter(Boolean);
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
export const describeAdapters = () => createReader().sort((one, other) => (one.name < other.name ? -1 : 1));

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
[connect your backend](backends/README.md). Addresses of adapters are URI templates: \`{personId}\` is replaced by the person's id.
`;
  const page = [intro, ...functions.map(section)].join('\n');
  return format(page, {...(await resolveConfig('docs/adapters.md')), filepath: 'docs/adapters.md'});
}

if (process.argv[1] === import.meta.filename) writeFileSync('docs/adapters.md', await adaptersPage());
