// Builds the package. `npm run build` runs it once for each mode:
//   worker:  the image workers, each in one self-contained file, because bundlers copy a worker without its imports
//   library: every entry as ES modules, one file per source file, lit and the other dependencies left to the host's bundler
//   node:    the same for servers, in dist/node: Lit elements all, which servers know how to render; build.js leaves there what differs
//   bundle:  everything in one file, for a plain <script type="module">
import {readdirSync, readFileSync} from 'node:fs';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import manifest from './package.json' with {type: 'json'};
import {minifyTemplates} from './scripts/minify-templates-plugin.js';
import {resolveNodeVariants} from './scripts/resolve-node-variants-plugin.js';

const entryFolders = ['define', 'development', 'locales', 'types'];
const entries = [
  ...['index', 'image/index', 'upload/index', 'people/index', 'react/index', 'testing/index'],
  ...entryFolders.flatMap((folder) =>
    readdirSync(`src/${folder}`)
      // The ready-made file imports the workers, whose self-contained files stay as they are.
      .filter((file) => file.endsWith('.ts') && file !== 'bundle.ts')
      .map((file) => `${folder}/${file.replace('.ts', '')}`),
  ),
];

const dependencies = Object.keys({...manifest.dependencies, ...manifest.peerDependencies});
const isDependency = (id: string) => dependencies.some((name) => id === name || id.startsWith(`${name}/`));

const workerUrl = /new URL\(\s*('\.\/[\w-]+\.js'), import\.meta\.url\)/;
type Transform = (code: string, id: string) => {code: string; map: null} | undefined;

const changed = (code: string, pattern: RegExp, by: string): ReturnType<Transform> =>
  pattern.test(code) ? {code: code.replace(pattern, by), map: null} : undefined;

/** Fails the build where a plugin patched one of these modules not: a moved file must not lose its patch without a word. */
function mustPatch(modules: readonly string[], {transform, ...plugin}: Plugin & {transform: Transform}): Plugin {
  const left = new Set(modules);
  return {
    ...plugin,
    transform(code, id) {
      const result = transform(code, id);
      if (result) for (const module of left) if (id.includes(module)) left.delete(module);
      return result;
    },
    buildEnd(error) {
      if (!error && left.size) this.error(`${plugin.name} did not patch ${[...left].join(', ')}`);
    },
  };
}

/** The modules that name the files of the workers. */
const workerClients = ['image/worker/clients.ts', 'image/worker/animation-client.ts'];

/**
 * Keeps `new Worker(new URL('./entry.js', import.meta.url))` literal in the output: that is the one form every host's
 * bundler and a page without a bundler understand. Vite would resolve it now, so it is told not to look.
 */
const literalWorkerUrls = mustPatch(workerClients, {
  name: 'literal-worker-urls',
  enforce: 'pre',
  transform: (code) => changed(code, workerUrl, 'new URL(/* @vite-ignore */ $1, import.meta.url)'),
  renderChunk: (code) => changed(code, /\/\* @vite-ignore \*\/\s*/, ''),
});

const workerFiles: Readonly<Record<string, string>> = {
  'worker/start/core-source.ts': 'entry',
  'worker/start/animation-source.ts': 'animation-entry',
};

/** Gives the modules that hold a worker's code as text that code. `codeOf` gets the worker's name. */
const workerSources = (codeOf: (name: string) => string): Plugin =>
  mustPatch(Object.keys(workerFiles), {
    name: 'worker-sources',
    enforce: 'pre',
    transform(_code, id) {
      const [, name] = Object.entries(workerFiles).find(([file]) => id.endsWith(file)) ?? [];
      return name ? {code: `export const source = ${codeOf(name)};`, map: null} : undefined;
    },
  });

const builtWorker = (name: string) =>
  JSON.stringify(readFileSync(`dist/image/worker/${name}.js`, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
/** The ready-made file is its own worker, so a module that imports it is enough. */
const importOfBundle = (name: string) =>
  `'import ' + JSON.stringify(import.meta.url.replace(/#.*/, '') + '#${name}.js')`;

const shared = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    // What is imported one by one is readable as it is; maps were two thirds of the package.
    sourcemap: false,
    minify: false,
    reportCompressedSize: false,
  },
} satisfies UserConfig;

/** As in src/; what the bundler itself adds goes into one folder. */
const fileNameOf = ({name}: {name: string}) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`;

/** Next.js renders these on the server too, but runs their effects in the page only. */
const bannerOf = ({name}: {name: string}) => (name.startsWith('react/') ? "'use client';" : '');

const library = (outDir: string, plugins: readonly Plugin[]): UserConfig => ({
  ...shared,
  plugins: [literalWorkerUrls, ...plugins, minifyTemplates],
  build: {
    ...shared.build,
    outDir,
    lib: {entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])), formats: ['es']},
    rollupOptions: {
      external: isDependency,
      output: {preserveModules: true, preserveModulesRoot: 'src', entryFileNames: fileNameOf, banner: bannerOf},
      checks: {pluginTimings: false},
    },
  },
});

/** The ready-made file is its own worker; what stands behind the # tells it which. */
const selfAsWorker = mustPatch(workerClients, {
  name: 'self-as-worker',
  enforce: 'pre',
  transform: (code) => changed(code, workerUrl, 'new URL($1.replace("./", "#"), import.meta.url)'),
});

/** browser-image-compression names a CDN for its own worker mode, which is never used: not even the address ships. */
const withoutCdnAddresses: Plugin = {
  name: 'without-cdn-addresses',
  transform: (code) => (code.includes('//cdn.') ? code.replace(/https:\/\/cdn\.[^"'`\s]*/g, '') : undefined),
};

const singleFile = (name: string, entry: string, plugins: readonly Plugin[] = []): UserConfig => ({
  ...shared,
  plugins: [...plugins, withoutCdnAddresses, minifyTemplates],
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    ...shared.build,
    lib: {entry, formats: ['es'], fileName: () => `${name}.js`},
    rollupOptions: {
      output: {codeSplitting: false, minify: true},
    },
  },
});

export default defineConfig(({mode}) => {
  if (mode === 'worker') return singleFile('image/worker/entry', 'src/image/worker/entry.ts');
  if (mode === 'animation-worker')
    return singleFile('image/worker/animation-entry', 'src/image/worker/animation-entry.ts');
  if (mode === 'bundle')
    return singleFile('avatar-elements.bundle', 'src/define/bundle.ts', [workerSources(importOfBundle), selfAsWorker]);
  return mode === 'node'
    ? library('dist/node', [resolveNodeVariants, workerSources(builtWorker)])
    : library('dist', [workerSources(builtWorker)]);
});
