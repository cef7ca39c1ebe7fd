// Reads what the entries of package.json export, with its types and docstrings: for docs/reference.md, docs/adapters.md and their tests.
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What a number counts is the end of its name. */
const units = {Ms: 'ms', Bytes: 'bytes', Px: 'pixels', Pixels: 'pixels'};
const utilities = new Set(['Readonly', 'Partial', 'Promise', 'NonNullable', 'Record', 'Pick', 'Iterable']);

export const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
export const unitOf = (name) => Object.entries(units).find(([ending]) => name.endsWith(ending))?.[1];

/** Every module that package.json makes importable: its specifier, its key in `exports`, and its source file. */
export function entryModules({exports, name} = JSON.parse(readFileSync('package.json', 'utf8'))) {
  /** Patterns of which the value is `null`: files of a folder that cannot be imported. */
  const hidden = Object.keys(exports).filter((key) => exports[key] === null);
  const isHidden = (key) =>
    hidden.some((other) => key === other || (other.endsWith('*') && key.startsWith(other.slice(0, -1))));
  const sourceOf = ({types}) => types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts');
  const typed = Object.entries(exports).filter(([, conditions]) => conditions?.types);
  const named = new Set(typed.map(([, conditions]) => sourceOf(conditions)));
  return typed.flatMap(([key, conditions]) => {
    const file = sourceOf(conditions);
    if (!key.includes('*')) return [{specifier: path.posix.join(name, key), key, file}];
    const folder = path.posix.dirname(file);
    return readdirSync(folder, {recursive: true})
      .filter((found) => found.endsWith('.ts') && !found.endsWith('.node.ts'))
      .sort()
      .map((found) => ({file: path.posix.join(folder, found), own: key.replace('*', found.slice(0, -'.ts'.length))}))
      .filter(({file, own}) => !named.has(file) && !isHidden(own))
      .map(({file, own}) => ({specifier: path.posix.join(name, own), key, file}));
  });
}

/** Reads modules with the TypeScript compiler. */
export function createReader(files) {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const rootNames = files.map((file) => path.resolve(file));
  const {options} = ts.parseJsonConfigFileContent({...config, include: [], files: rootNames}, ts.sys, process.cwd());
  const program = ts.createProgram(rootNames, {...options, types: [], noEmit: true});
  const checker = program.getTypeChecker();
  const sourceRoot = path.resolve('src') + path.sep;

  const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const documentation = (symbol) => plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  const tags = (symbol, tag) =>
    symbol
      .getJsDocTags(checker)
      .filter(({name}) => name === tag)
      .map(({text}) => ts.displayPartsToString(text));

  /** The exports of a module, without what `stripInternal` leaves out of the package. */
  function exportsOf(file) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path.resolve(file)));
    if (!module) return [];
    return checker
      .getExportsOfModule(module)
      .map((symbol) => ({name: symbol.name, symbol: resolved(symbol)}))
      .filter(({symbol}) => symbol.declarations?.length && !tags(symbol, 'internal').length);
  }

  /** The type as it is written, but with a name that is not public replaced by what it stands for. */
  function typeText(symbol, declaration, publicNames) {
    const node = declaration.type;
    if (ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration)) {
      const parameters = declaration.parameters.map((parameter) => parameter.getText()).join(', ');
      return `(${parameters}) => ${node?.getText() ?? 'void'}`;
    }
    const isHidden =
      node &&
      ts.isTypeReferenceNode(node) &&
      !utilities.has(node.typeName.getText()) &&
      !publicNames.has(node.typeName.getText());
    if (node && !isHidden) return node.getText().replaceAll('readonly ', '');
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, declaration));
    return checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias);
  }

  /** A member of an interface or class: name, type, unit, description and default. */
  function member(symbol, publicNames) {
    const [declaration] = symbol.declarations;
    const isOptional = Boolean(symbol.flags & ts.SymbolFlags.Optional);
    const [value] = tags(symbol, 'default');
    return {
      name: symbol.name,
      type: typeText(symbol, declaration, publicNames),
      unit: unitOf(symbol.name),
      description: documentation(symbol),
      default: value ? plain(value) : isOptional ? undefined : 'required',
      isOptional,
    };
  }

  /** Members that the package itself declares, of a type or of an instance of a class. */
  function membersOf(type, publicNames, within = sourceRoot) {
    return checker
      .getPropertiesOfType(type)
      .filter(({name, declarations: [own] = []}) => {
        const isPrivate =
          own && ts.getCombinedModifierFlags(own) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
        return own?.getSourceFile().fileName.startsWith(within) && !isPrivate && !/^(#|__|prototype$)/.test(name);
      })
      .filter((symbol) => !tags(symbol, 'internal').length)
      .map((symbol) => member(symbol, publicNames));
  }

  return {checker, program, exportsOf, documentation, tags, typeText, membersOf};
}
