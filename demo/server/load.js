// Loads the server with the package's source in the place of the package, as Vite does for the pages. `dist` need not be built.
import {mkdtemp, rm} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = path.join(import.meta.dirname, '../..');

/** @returns {Promise<import('./index.js').createPeopleServer>} */
async function load() {
  // Inside the repository, where Node finds the packages that stay outside the bundle.
  const folder = await mkdtemp(path.join(root, 'node_modules/.demo-server-'));
  try {
    const outfile = path.join(folder, 'index.js');
    await build({
      ...{
        entryPoints: [path.join(root, 'demo/server/index.js')],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
      },
      external: ['sharp', 'p-retry'],
      logLevel: 'error',
    });
    return (await import(pathToFileURL(outfile).href)).createPeopleServer;
  } finally {
    await rm(folder, {recursive: true});
  }
}

let loaded;

/**
 * Starts the demo's server: `handle` for any connect-style server, `stop` to end it. The options are those of `createPeopleServer`.
 * @param {import('./index.js').PeopleServerOptions} options
 */
export async function startPeopleServer(options) {
  return (await (loaded ??= load()))(options);
}
