// How many bytes travel: one entry with everything it needs, minified by esbuild, gzipped; lit included, lazy parts left out.
import {gzipSync} from 'node:zlib';
import path from 'node:path';
import {build} from 'esbuild';
import {keep, table} from '../table.js';

const root = path.join(import.meta.dirname, '../..');

/** What is weighed, what it may weigh at most, and the entry. */
const entries = [
  ['lit alone', null, `export {LitElement, html, css} from 'lit'`],
  ['**badge**', 8_500, `import './src/define/avatar-badge.js'`],
  ['**badge and group**', 11_000, `import './src/define/avatar-group.js'`],
  ['**editor**', 32_000, `import './src/define/avatar-editor.js'`],
  ['**all elements**', 45_000, `import './src/define/index.js'`],
  ['shoelace avatar', null, `import '@shoelace-style/shoelace/dist/components/avatar/avatar.js'`],
  ['webawesome avatar', null, `import '@awesome.me/webawesome/dist/components/avatar/avatar.js'`],
  ['vaadin avatar', null, `import '@vaadin/avatar'`],
  ['fluent avatar', null, `import '@fluentui/web-components/avatar.js'`],
  ['ui5 avatar', null, `import '@ui5/webcomponents/dist/Avatar.js'`],
];

async function weigh(contents) {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: root},
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: path.join(root, '.tmp/size'),
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    external: ['*.worker.js'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const files = firstLoaded(metafile);
  const sizes = outputFiles
    .filter((file) => files.has(path.relative(process.cwd(), file.path)))
    .map(({contents: bytes}) => [bytes.length, gzipSync(bytes, {level: 9}).length]);
  return sizes.reduce((sum, [plain, zipped]) => [sum[0] + plain, sum[1] + zipped], [0, 0]);
}

/** The entry and all it imports statically; what it imports later, when somebody needs it, is not counted. */
function firstLoaded({outputs}) {
  const loaded = new Set();
  const load = (file) => {
    if (loaded.has(file) || !outputs[file]) return;
    loaded.add(file);
    for (const {path: next, kind} of outputs[file].imports) if (kind === 'import-statement') load(next);
  };
  load(Object.keys(outputs).find((file) => outputs[file].entryPoint));
  return loaded;
}

export async function run() {
  const rows = [];
  const tooLarge = [];
  for (const [name, limit, contents] of entries) {
    const [plain, zipped] = await weigh(contents);
    rows.push([name, plain.toLocaleString('en'), zipped.toLocaleString('en'), limit?.toLocaleString('en') ?? '']);
    if (limit && zipped > limit) tooLarge.push(name);
  }
  await keep(
    'size',
    `# Bytes

One entry with everything it needs before it can work, lit included; minified by esbuild, gzipped. Parts loaded later, on demand, are not counted.

${table([['entry', 'minified', 'gzipped', 'at most'], ...rows])}`,
  );
  if (tooLarge.length) {
    console.error(`Too large: ${tooLarge.join(', ')}.`);
    process.exitCode = 1;
  }
}
