// Serves the measuring pages, the scripts of the implementations and the photos.
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const folder = path.join(import.meta.dirname, 'implementations');
export const implementations = readdirSync(folder).map((file) => file.replace('.js', ''));

async function bundle(entry, alias = {}) {
  const {outputFiles} = await build({
    entryPoints: [entry],
    alias,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** `photos` by address. Every implementation has a page of its own at `/<name>`. */
export async function serve(photos, {names = implementations} = {}) {
  const umd = fileURLToPath(import.meta.resolve('browser-image-compression')).replace(/\.mjs$/, '.js');
  const scripts = new Map([['/browser-image-compression-worker.js', readFileSync(umd, 'utf8')]]);
  for (const name of names) {
    const page = path.join(import.meta.dirname, 'page.js');
    scripts.set(`/${name}.js`, await bundle(page, {implementation: path.join(folder, `${name}.js`)}));
  }
  return listen(photos, scripts);
}

/** The same for pages of one script each, by address. */
export async function serveScripts(photos, entries) {
  const scripts = new Map();
  for (const [url, entry] of Object.entries(entries)) scripts.set(`${url}.js`, await bundle(entry));
  return listen(photos, scripts);
}

async function listen(photos, scripts) {
  for (const worker of ['entry', 'animation-entry'])
    scripts.set(`/${worker}.js`, await bundle(`src/image/worker/${worker}.ts`));
  const server = createServer(({url}, response) => {
    const photo = photos.get(url);
    if (photo) response.writeHead(200, {'content-type': photo.type}).end(photo.bytes);
    else if (scripts.has(url)) response.writeHead(200, {'content-type': 'text/javascript'}).end(scripts.get(url));
    else if (url === '/favicon.ico') response.writeHead(404).end();
    else {
      const page = `<!doctype html><meta charset="utf-8"><body><script type="module" src="${url}.js"></script>`;
      response.writeHead(200, {'content-type': 'text/html'}).end(page);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {address: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}
