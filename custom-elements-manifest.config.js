import {existsSync, readFileSync} from 'node:fs';

// custom-elements.json, which is read by code editors, Storybook and framework typings. Contains only what is public: the elements,
// their events, and the modules that define them.
const isPublic = (member) =>
  member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#');
const lifecycle = new Set([
  ...['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'],
  ...['formAssociatedCallback', 'formDisabledCallback', 'formResetCallback', 'formStateRestoreCallback'],
  ...['render', 'update', 'updated', 'willUpdate', 'firstUpdated', 'shouldUpdate', 'styles', 'shadowRootOptions'],
  ...['formAssociated', 'constructor'],
]);

const isEvent = ({kind, name}) => kind === 'class' && name.endsWith('Event');
/** The path of the module in the package. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The fields of an event are the parameters of its constructor: `constructor(readonly url: string)`. */
const eventFields = {
  name: 'event-fields',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node) || !node.name?.text.endsWith('Event')) return;
    const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
    const fields = parameters
      .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent))
      .map((parameter) => ({
        kind: 'field',
        name: parameter.name.getText(),
        // A parameter with a default value has no declared type; all of these are strings.
        type: {text: (parameter.type?.getText() ?? 'string') + (parameter.questionToken ? ' | undefined' : '')},
        description: ts
          .getJSDocCommentsAndTags(parameter)
          .map(({comment}) => comment)
          .join(' '),
        readonly: true,
      }));
    const declaration = moduleDoc.declarations.find(({name}) => name === node.name.text);
    declaration.members = [...fields, ...(declaration.members ?? [])];
  },
};

/** The text of each type alias and of each interface member: `AvatarShape`, `Output['type']`. */
const aliases = new Map();

/** Collects them before the modules are analysed, so that the manifest contains values instead of names of types. */
const collectAliases = {
  name: 'collect-aliases',
  collectPhase({ts, node}) {
    if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type.getText());
    if (ts.isInterfaceDeclaration(node)) {
      for (const {name, type} of node.members) {
        if (name && type) aliases.set(`${node.name.text}['${name.getText()}']`, type.getText());
      }
    }
  },
};

/** `AvatarShape | undefined` with the values instead of the name. Names of types that are unions of strings are resolved recursively. */
function withValues(text) {
  const follow = (part) => {
    if (/^'.*'$/.test(part)) return part;
    const parts = aliases
      .get(part)
      ?.split('|')
      .map((each) => each.trim())
      .filter(Boolean);
    const values = parts?.map(follow);
    return values?.every(Boolean) ? values.join(' | ') : undefined;
  };
  return text
    .split(' | ')
    .map((part) => follow(part) ?? part)
    .join(' | ');
}

/** The entries of a table or list in a source file, each with the comment above it. */
function entriesOf(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [...text.matchAll(/\/\*\* (.+) \*\/\n {2}'?([\w-]+)'?(?:: ('?)(.+)\3)?,\n/g)].map(
    ([, description, name, quote, value]) => ({
      description,
      name,
      ...(quote && !value.includes('--_') && {default: value}),
    }),
  );
}

const editorParts = entriesOf('src/elements/shared/parts/editor-parts.ts');
const cardParts = entriesOf('src/elements/shared/parts/card-parts.ts');
const isNew = ({name}) => name !== 'base' && !cardParts.some((part) => part.name === name);
const parts = {
  'avatar-editor': editorParts,
  // The editor in the dialog of a card exports its parts.
  'profile-card': [...cardParts, ...editorParts.filter(isNew)],
};
const tokens = entriesOf('src/elements/shared/styles/tokens.styles.ts').map((token) => ({
  ...token,
  name: `--avatar-${token.name}`,
}));
const isPersonColor = ({name}) => /^--avatar-(background|text|palette-.*)$/.test(name);

const onlyPublic = {
  name: 'only-public',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.schemaVersion = '2.1.0';
    const definitions = manifest.modules
      .flatMap(({exports = []}) => exports)
      .filter(({kind}) => kind === 'custom-element-definition');
    const tags = new Map(definitions.map(({name, declaration}) => [declaration.name, name]));
    const personColors = manifest.modules
      .flatMap(({declarations = []}) => declarations)
      .flatMap(({tagName, name, cssProperties = []}) =>
        (tagName ?? tags.get(name)) === 'avatar-badge' ? cssProperties.filter(isPersonColor) : [],
      );
    for (const module of manifest.modules) {
      // Events between elements are declared in the files of the elements and are not public.
      const hasPublicEvents = /^src\/[^/]+$/.test(module.path);
      module.declarations = (module.declarations ?? []).filter(
        (each) => tags.has(each.name) || (hasPublicEvents && isEvent(each)),
      );
      const kept = new Set(module.declarations.map(({name}) => name));
      module.exports = module.exports?.filter(
        ({kind, name}) => kind === 'custom-element-definition' || (kind === 'js' && kept.has(name)),
      );
      for (const declaration of module.declarations) {
        if (tags.has(declaration.name)) declaration.tagName = tags.get(declaration.name);
        if (parts[declaration.tagName]) {
          declaration.cssParts = parts[declaration.tagName];
          declaration.cssProperties.push(...personColors, ...tokens);
        }
        // The analyzer also finds `dispatchEvent(new SomeEvent(argument))` and uses the argument as the name of the event.
        declaration.events = declaration.events?.filter(({name}) => name.includes('-'));
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !lifecycle.has(member.name));
        // Without a name of its own, an attribute has that of the property in lower case.
        for (const attribute of declaration.attributes ?? []) attribute.name = attribute.name.toLowerCase();
        for (const member of declaration.members ?? [])
          if (member.attribute) member.attribute = member.attribute.toLowerCase();
        for (const each of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
          // The analyzer does not know the type of `Infinity`.
          if (!each.type && each.default === 'Infinity') each.type = {text: 'number'};
          if (each.type?.text) each.type.text = withValues(each.type.text);
        }
        if (!declaration.members?.length) delete declaration.members;
      }
    }
    manifest.modules = manifest.modules
      .filter(({declarations, exports}) => declarations.length || exports?.length)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const point = (node) => {
      if (typeof node.module === 'string') node.module = published(node.module);
      for (const value of Object.values(node)) if (value && typeof value === 'object') point(value);
    };
    for (const module of manifest.modules) {
      module.path = published(module.path);
      point(module);
    }
  },
};

export default {
  globs: [
    'src/elements/**/*.ts',
    'src/define/*.ts',
    'src/events.ts',
    'src/profile-events.ts',
    'src/respondable-event.ts',
    'src/image/stages/types.ts',
    'src/shared/output.ts',
  ],
  exclude: ['src/**/*.styles.ts', 'src/define/bundle.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [collectAliases, eventFields, onlyPublic],
};
