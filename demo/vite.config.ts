// The demo app: its pages from Vite, its data and pictures from demo/server, in `vite` and in `vite preview`.
import {fileURLToPath} from 'node:url';
import {defineConfig, type Connect, type Plugin, type PreviewServer, type ViteDevServer} from 'vite';
import {startPeopleServer} from './server/load.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where people and pictures are kept. Another folder through `PEOPLE_FOLDER`; systems outside of the server through `SYSTEMS_URL`. */
const folder = process.env.PEOPLE_FOLDER ?? here('.data');

const contentSecurityPolicy = "default-src 'self'; require-trusted-types-for 'script'";

/** People under /api and /avatars, webhooks under /webhooks. The sync ends with the server. */
async function mount({middlewares, httpServer}: ViteDevServer | PreviewServer): Promise<void> {
  const {handle, stop} = await startPeopleServer({folder, systemsUrl: process.env.SYSTEMS_URL});
  middlewares.use(handle as Connect.NextHandleFunction);
  httpServer?.once('close', () => void stop());
}

const peopleServer: Plugin = {name: 'people-server', configureServer: mount, configurePreviewServer: mount};

export default defineConfig({
  root: here('.'),
  plugins: [peopleServer],
  resolve: {
    // The demo imports the package by its name, as any host does; here that is its source.
    alias: [
      {find: /^avatar-elements$/, replacement: here('../src/index.ts')},
      {find: /^avatar-elements\/(define|image|upload|people)$/, replacement: here('../src/$1/index.ts')},
    ],
  },
  // All at once, so that no dependency is found late and reloads the page.
  optimizeDeps: {entries: ['main.ts', '../src/image/worker/entry.ts', '../src/image/worker/animation-entry.ts']},
  server: {
    fs: {allow: [here('..')]},
    watch: {ignored: ['**/.data/**']},
    // The same, and the socket over which Vite tells of changes.
    headers: {'Content-Security-Policy': `${contentSecurityPolicy}; connect-src 'self' ws:`},
  },
  preview: {headers: {'Content-Security-Policy': contentSecurityPolicy}},
  build: {outDir: here('dist'), emptyOutDir: true, target: 'es2022'},
  worker: {format: 'es'},
});
