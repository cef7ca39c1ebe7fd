// The demo app on a free port, with an empty folder of its own for people and pictures.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createServer} from 'vite';

const configFile = path.join(import.meta.dirname, '../../../demo/vite.config.ts');

/** Nothing reloads while a test looks on, whoever edits files meanwhile. */
const server = {port: 0, open: false, hmr: false, watch: null};

/** Starts the demo's own dev server; `stop` ends it and forgets what it stored. */
export async function startDemo() {
  const folder = await mkdtemp(path.join(tmpdir(), 'people-'));
  process.env.PEOPLE_FOLDER = folder;
  const vite = await createServer({configFile, logLevel: 'error', server});
  await vite.listen();
  return {
    url: vite.resolvedUrls.local[0],
    async stop() {
      await vite.close();
      await rm(folder, {recursive: true});
    },
  };
}
