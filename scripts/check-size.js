// Fails when what a page has to load became too large: minified and gzipped, with lit and everything else it imports, without
// what is loaded only once it is needed (`import()`). Reads dist/. Budgets in bytes. `npm run check:size -- badge group` checks
// those alone.
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const importing = (...names) => names.map((name) => `import 'avatar-elements/${name}';`).join('\n');
const budgets = [
  {what: 'badge', page: importing('define/avatar-badge'), maxBytes: 8_500},
  {what: 'group', page: importing('define/avatar-badge', 'define/avatar-group'), maxBytes: 11_000},
  {what: 'editor', page: importing('define/avatar-editor'), maxBytes: 32_000},
  {what: 'everything', page: importing('define'), maxBytes: 45_000},
  {
    what: 'pipeline',
    page: "import {toAvatar} from 'avatar-elements/image'; globalThis.toAvatar = toAvatar;",
    workers: ['image/worker.js'],
    maxBytes: 12 * 1024,
  },
];

/** The output files that are there before anything asks for more. */
function loadedAtOnce(outputs, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const {path, kind, external} of outputs[entry].imports) {
    if (kind === 'import-statement' && !external) loadedAtOnce(outputs, path, seen);
  }
  return seen;
}

async function measure(page, workers = []) {
  const {outputFiles, metafile} = await build({
    stdin: {
      contents: page,
      resolveDir: '.',
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
    // This repo's own tsconfig.json maps the package's name to its sources.
    tsconfigRaw: {},
    define: {'process.env.NODE_ENV': '"production"'},
  });
  const {outputs} = metafile;
  const entry = Object.keys(outputs).find((name) => outputs[name].entryPoint === 'page.js');
  const needed = loadedAtOnce(outputs, entry);
  const size = (files) => files.reduce((sum, {contents}) => sum + gzipSync(contents, {level: 9}).length, 0);
  const ownWorkers = workers.map((name) => ({contents: readFileSync(`dist/${name}`)}));
  const isNeeded = ({path}) => [...needed].some((name) => path.endsWith(name));
  return {
    now: size([...outputFiles.filter(isNeeded), ...ownWorkers]),
    later: size(outputFiles.filter((file) => !isNeeded(file))),
  };
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !budgets.some(({what}) => what === name));
if (unknown.length) throw new Error(`There is no budget for ${unknown.join(', ')}.`);

let tooLarge = false;
for (const {what, page, workers, maxBytes} of budgets.filter(({what}) => !names.length || names.includes(what))) {
  const {now, later} = await measure(page, workers);
  const verdict = now <= maxBytes ? 'fits' : 'TOO LARGE';
  tooLarge ||= now > maxBytes;
  console.log(`${what}: ${now} bytes gzipped of ${maxBytes}, ${later} more on demand: ${verdict}`);
}
if (tooLarge) process.exit(1);
