// The app that every tool builds: one page for each thing to try and for each entry of the package, told apart by ?page=.
import {readdirSync, readFileSync} from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** The sub path that the app is served under. */
export const BASE = '/some/app/';

/**
 * Every entry that a bundler of pages is meant for, patterns filled in: not the ready-made file, which has a row of its own, and not the
 * one that needs Node.
 */
export function entriesOf({exports} = manifest) {
  const expand = (entry) => {
    if (!entry.includes('*')) return [entry];
    const [folder] = exports[entry].default.split('*');
    return readdirSync(folder)
      .filter((file) => file.endsWith('.js') && !file.startsWith('bundle'))
      .map((file) => entry.replace('*', file.replace('.js', '')));
  };
  const isOpen = (entry) => exports[entry] !== null && !entry.endsWith('.css');
  return [...new Set(Object.keys(exports).filter(isOpen).flatMap(expand))]
    .filter((entry) => isOpen(entry) && !/json$|(worker|bundle)\.js$|^\.\/server\/node$/.test(entry))
    .sort();
}

/** The page's way to say that it is done: its title. */
const pipeline = (toFile) => `
export default function open() {
  const input = document.body.appendChild(document.createElement('input'));
  input.type = 'file';
  input.addEventListener('change', async () => {
    const file = ${toFile};
    const upload = {personId: 'ada', file, idempotencyKey: crypto.randomUUID()};
    await httpAdapter({url: '/upload/{personId}'}).upload(upload, {signal: new AbortController().signal, onProgress() {}});
    document.title = 'saved';
  });
}`;

const editor = `
export default function open() {
  const editor = document.createElement('avatar-editor');
  Object.assign(editor, {personId: 'ada', endpoint: '/upload/{personId}'});
  editor.addEventListener('avatar-saved', () => (document.title = 'saved'));
  document.body.append(editor);
}`;

const imports = `
import {toAvatar} from 'avatar-elements/image';
import {httpAdapter} from 'avatar-elements/upload';`;

export const pages = {
  editor: `import 'avatar-elements/define';\n${editor}`,
  'editor-alone': `import 'avatar-elements/define/avatar-editor';\n${editor}`,
  photo: imports + pipeline('await toAvatar(input.files[0], {sizePx: 512})'),
  animation: imports + pipeline("await toAvatar(input.files[0], {sizePx: 64, animation: 'keep'})"),
};

const entryPage = (entry) => `import * as entry from 'avatar-elements${entry.slice(1)}';
export default function open() {
  document.title = 'imported ' + Object.keys(entry).length;
}`;

/** The sources of the app; `entries` says which of the package's. */
export function appFiles(entries) {
  const all = {...pages, ...Object.fromEntries(entries.map((entry, i) => [`entry-${i}`, entryPage(entry)]))};
  const routes = Object.keys(all).map((name) => `  '${name}': () => import('./views/${name}.js'),`);
  return {
    'src/main.js': `const routes = {\n${routes.join('\n')}\n};
const name = new URLSearchParams(location.search).get('page') ?? 'editor';
routes[name]().then(({default: open}) => open());\n`,
    ...Object.fromEntries(Object.entries(all).map(([name, code]) => [`src/views/${name}.js`, code])),
  };
}

export const html = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>avatar-elements</title>
    <link rel="icon" href="data:," />
    ${script ? `<script type="module" src="${script}"></script>` : ''}
  </head>
  <body></body>
</html>
`;
