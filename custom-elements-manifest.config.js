// custom-elements.json: what editors, Storybook and framework typings read. Only what is public goes in.
const isPublic = (member) =>
  member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#');
const lifecycle = new Set([
  ...['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'],
  ...['formAssociatedCallback', 'formDisabledCallback', 'formResetCallback', 'formStateRestoreCallback'],
  ...['render', 'update', 'updated', 'willUpdate', 'firstUpdated', 'shouldUpdate', 'styles', 'shadowRootOptions'],
]);

const onlyPublic = {
  name: 'only-public',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter((member) => isPublic(member) && !lifecycle.has(member.name));
        if (!declaration.members?.length) delete declaration.members;
      }
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/define/*.ts', 'src/events.ts'],
  exclude: ['src/**/*.styles.ts', 'src/define/bundle.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [onlyPublic],
};
