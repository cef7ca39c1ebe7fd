// The demo app on a free port, with an empty folder of its own for people and pictures.
import {rmSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build, createServer, preview} from 'vite';

const shared = {configFile: path.join(import.meta.dirname, '../../../demo/vite.config.ts'), logLevel: 'error'};

/** No page reloads during a test, also if files are edited meanwhile. */
const quiet = {port: 0, open: false, hmr: false, watch: null};

async function emptyFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'people-'));
  process.env.PEOPLE_FOLDER = path.join(folder, 'data');
  return folder;
}

function running(server, folder) {
  return {
    url: server.resolvedUrls.local[0],
    async stop() {
      await server.close();
      await rm(folder, {recursive: true, maxRetries: 10});
    },
  };
}

/** Starts the demo's own dev server; `stop` ends it and forgets what it stored. */
export async function startDemo() {
  const folder = await emptyFolder();
  const server = await createServer({...shared, server: quiet});
  await server.listen();
  return running(server, folder);
}

let built;

/** `vite build`, once in a process. @returns {Promise<string>} the folder */
async function buildDemo() {
  const outDir = await mkdtemp(path.join(tmpdir(), 'demo-'));
  process.once('exit', () => rmSync(outDir, {recursive: true, force: true}));
  await build({...shared, build: {outDir}});
  return outDir;
}

/** The same for the demo as it is built and shown by `vite preview`; its pages load far sooner. `systemsUrl`: of systems outside of it. */
export async function startBuiltDemo({systemsUrl = ''} = {}) {
  const outDir = await (built ??= buildDemo());
  const folder = await emptyFolder();
  process.env.SYSTEMS_URL = systemsUrl;
  return running(await preview({...shared, build: {outDir}, preview: {port: 0}}), folder);
}
