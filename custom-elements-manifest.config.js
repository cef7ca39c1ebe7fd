// custom-elements.json: what editors, Storybook and framework typings read. Only what is public goes in: the elements, their
// events, and the modules that register them.
const isPublic = (member) =>
  member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#');
const lifecycle = new Set([
  ...['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'],
  ...['formAssociatedCallback', 'formDisabledCallback', 'formResetCallback', 'formStateRestoreCallback'],
  ...['render', 'update', 'updated', 'willUpdate', 'firstUpdated', 'shouldUpdate', 'styles', 'shadowRootOptions'],
  ...['formAssociated', 'constructor'],
]);

const isEvent = ({kind, name}) => kind === 'class' && name.endsWith('Event');
/** Where the module lies in the package. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** An event carries what its constructor takes: `constructor(readonly url: string)`. */
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
        // A parameter with a default value has no type of its own to read; all of those are text.
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

/** What each type alias and each member of an interface stands for, as written: `AvatarShape`, `Output['type']`. */
const aliases = new Map();

/** Collects them before the modules are analysed, so that readers of the manifest see values, not names of types. */
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

/** `AvatarShape | undefined` with its values in place of the name: names of types that list text are followed to the texts. */
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

const onlyPublic = {
  name: 'only-public',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.schemaVersion = '2.1.0';
    const definitions = manifest.modules
      .flatMap(({exports = []}) => exports)
      .filter(({kind}) => kind === 'custom-element-definition');
    const tags = new Map(definitions.map(({name, declaration}) => [declaration.name, name]));
    for (const module of manifest.modules) {
      // Events that elements exchange among themselves are declared beside them and are not public.
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
        // The analyzer also finds our `dispatchEvent(new SomeEvent(argument))` and takes the argument for the event's name.
        declaration.events = declaration.events?.filter(({name}) => name.includes('-'));
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !lifecycle.has(member.name));
        for (const each of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
          // The analyzer does not know what Infinity is.
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
  ],
  exclude: ['src/**/*.styles.ts', 'src/define/bundle.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [collectAliases, eventFields, onlyPublic],
};
