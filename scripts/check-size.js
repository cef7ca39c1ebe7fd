// Fails when what a page has to load became too large: minified and gzipped, with lit and everything else it imports, without
// what is loaded only once it is needed (`import()`). Reads dist/. Budgets in bytes. `npm run check:size -- badge group` checks
// those alone.
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const budgets = [
  {what: 'badge', imports: ['define/avatar-badge'], maxBytes: 8_500},
  {what: 'group', imports: ['define/avatar-badge', 'define/avatar-group'], maxBytes: 11_000},
  {what: 'editor', imports: ['define/avatar-editor'], maxBytes: 32_000},
  {what: 'everything', imports: ['define'], maxBytes: 45_000},
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

async function measure(imports) {
  const {outputFiles, metafile} = await build({
    stdin: {
      contents: imports.map((name) => `import 'avatar-elements/${name}';`).join('\n'),
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
  const gzipped = ({contents}) => gzipSync(contents, {level: 9}).length;
  const size = (files) => files.reduce((sum, file) => sum + gzipped(file), 0);
  const isNeeded = ({path}) => [...needed].some((name) => path.endsWith(name));
  return {now: size(outputFiles.filter(isNeeded)), later: size(outputFiles.filter((file) => !isNeeded(file)))};
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !budgets.some(({what}) => what === name));
if (unknown.length) throw new Error(`There is no budget for ${unknown.join(', ')}.`);

let tooLarge = false;
for (const {what, imports, maxBytes} of budgets.filter(({what}) => !names.length || names.includes(what))) {
  const {now, later} = await measure(imports);
  const verdict = now <= maxBytes ? 'fits' : 'TOO LARGE';
  tooLarge ||= now > maxBytes;
  console.log(`${what}: ${now} bytes gzipped of ${maxBytes}, ${later} more on demand: ${verdict}`);
}
if (tooLarge) process.exit(1);
