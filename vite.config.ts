// Builds the package. `npm run build` runs it once for each mode:
//   worker:  the workers, each in one self-contained file, because bundlers copy a worker without its imports
//   library: every entry as ES modules, one file per source file, without lit and the other dependencies: the host's bundler adds them
//   node:    the same for servers, in dist/node: all elements are Lit elements, which servers can render; build.js keeps only what differs
//   server:  `avatar-elements/server`, each entry in one file, so that it shares no file with what pages load
//   bundle:  everything in one file, for a plain <script type="module">
import {readdirSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import manifest from './package.json' with {type: 'json'};
import {minifyTemplates} from './scripts/build/minify-templates-plugin.js';
import {resolveNodeVariants} from './scripts/build/resolve-node-variants-plugin.js';

const entryFolders = ['define', 'development', 'locales', 'types'];
const entries = [
  ...['index', 'image/index', 'upload/index', 'people/index', 'faces/index', 'react/index', 'testing/index'],
  ...entryFolders.flatMap((folder) =>
    readdirSync(`src/${folder}`)
      // bundle.ts imports the workers; their self-contained files stay unchanged.
      .filter((file) => file.endsWith('.ts') && file !== 'bundle.ts')
      .map((file) => `${folder}/${file.replace('.ts', '')}`),
  ),
];

const dependencies = Object.keys({...manifest.dependencies, ...manifest.peerDependencies});
const isDependency = (id: string) => dependencies.some((name) => id === name || id.startsWith(`${name}/`));

const fileUrl = /new URL\(\s*('\.\/[\w-]+\.(?:js|bin)'), import\.meta\.url\)/;
type Transform = (code: string, id: string) => {code: string; map: null} | undefined;

const changed = (code: string, pattern: RegExp, by: string): ReturnType<Transform> =>
  pattern.test(code) ? {code: code.replace(pattern, by), map: null} : undefined;

/** Fails the build if a plugin did not patch one of these modules, for example because the file was moved. */
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

/** The modules that contain the addresses of the image workers. */
const imageWorkerClients = ['image/worker/clients.ts', 'image/worker/animation-client.ts'];
/** The same for all files that are addressed and not imported. */
const fileClients = [...imageWorkerClients, 'faces/worker/client.ts', 'faces/weights.ts'];

/**
 * Keeps `new URL('./entry.js', import.meta.url)` literal in the output: every host's bundler, and a page without a bundler,
 * understand only this form. Vite would resolve it, so it must not see it.
 */
const literalFileUrls = mustPatch(fileClients, {
  name: 'literal-file-urls',
  enforce: 'pre',
  transform: (code) => changed(code, fileUrl, 'new URL(/* @vite-ignore */ $1, import.meta.url)'),
  renderChunk: (code) => changed(code, /\/\* @vite-ignore \*\/\s*/, ''),
});

/** The modules for the code of a worker as text, with the worker's path in dist/. */
type WorkerFiles = Readonly<Record<string, string>>;
const imageWorkerFiles: WorkerFiles = {
  'image/worker/start/core-source.ts': 'image/worker/entry.js',
  'image/worker/start/animation-source.ts': 'image/worker/animation-entry.js',
};
const workerFiles: WorkerFiles = {...imageWorkerFiles, 'faces/worker/worker-source.ts': 'faces/worker/faces-worker.js'};

/** Inserts the code of a worker, as text, into the module for it. `codeOf` gets the worker's path. */
const workerSources = (files: WorkerFiles, codeOf: (file: string) => string): Plugin =>
  mustPatch(Object.keys(files), {
    name: 'worker-sources',
    enforce: 'pre',
    transform(_code, id) {
      const [, file] = Object.entries(files).find(([module]) => id.endsWith(module)) ?? [];
      return file ? {code: `export const source = ${codeOf(file)};`, map: null} : undefined;
    },
  });

const builtWorker = (file: string) =>
  JSON.stringify(readFileSync(`dist/${file}`, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
/** The bundle contains the image workers too, so a module that imports the bundle is enough. */
const importOfBundle = (file: string) =>
  `'import ' + JSON.stringify(import.meta.url.replace(/#.*/, '') + '#${basename(file)}')`;

const shared = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    // The modules are readable without source maps, which were two thirds of the package.
    sourcemap: false,
    minify: false,
    reportCompressedSize: false,
  },
} satisfies UserConfig;

/** The same names as in src/. Files that the bundler adds go into one folder. */
const fileNameOf = ({name}: {name: string}) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`;

/** Next.js renders these on the server too, but runs their effects only in the page. */
const bannerOf = ({name}: {name: string}) => (name.startsWith('react/') ? "'use client';" : '');

const library = (outDir: string, plugins: readonly Plugin[]): UserConfig => ({
  ...shared,
  plugins: [literalFileUrls, ...plugins, minifyTemplates],
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

/** The bundle starts itself as a worker; the part after # names which one. */
const selfAsWorker = mustPatch(imageWorkerClients, {
  name: 'self-as-worker',
  enforce: 'pre',
  transform: (code) => changed(code, fileUrl, 'new URL($1.replace("./", "#"), import.meta.url)'),
});

/** browser-image-compression contains the address of a CDN for its own worker mode, which is never used. The address is removed. */
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

const server: UserConfig = {
  ...shared,
  build: {
    ...shared.build,
    lib: {entry: {index: 'src/server/index.ts', node: 'src/server/node/index.ts'}, formats: ['es']},
    outDir: 'dist/server',
    rollupOptions: {
      external: /^node:/,
      output: {entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js'},
    },
  },
};

export default defineConfig(({mode}) => {
  if (mode === 'worker') return singleFile('image/worker/entry', 'src/image/worker/entry.ts');
  if (mode === 'animation-worker')
    return singleFile('image/worker/animation-entry', 'src/image/worker/animation-entry.ts');
  if (mode === 'faces-worker') return singleFile('faces/worker/faces-worker', 'src/faces/worker/faces-worker.ts');
  if (mode === 'bundle')
    return singleFile('avatar-elements.bundle', 'src/define/bundle.ts', [
      workerSources(imageWorkerFiles, importOfBundle),
      selfAsWorker,
    ]);
  if (mode === 'server') return server;
  return mode === 'node'
    ? library('dist/node', [resolveNodeVariants, workerSources(workerFiles, builtWorker)])
    : library('dist', [workerSources(workerFiles, builtWorker)]);
});
