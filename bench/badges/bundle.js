// One minified script an implementation: its element and the measuring page.
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';

const folder = path.join(import.meta.dirname, 'implementations');

export const implementations = readdirSync(folder).map((file) => file.replace('.js', ''));

/** The script of an implementation, as text. */
export async function bundle(implementation) {
  const {outputFiles} = await build({
    entryPoints: [path.join(import.meta.dirname, 'page.js')],
    alias: {implementation: path.join(folder, `${implementation}.js`)},
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
