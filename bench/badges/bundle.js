// One minified script a contender: its element and the measuring page.
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';

const folder = path.join(import.meta.dirname, 'contenders');

export const contenders = readdirSync(folder).map((file) => file.replace('.js', ''));

/** The script of a contender, as text. */
export async function bundle(contender) {
  const {outputFiles} = await build({
    entryPoints: [path.join(import.meta.dirname, 'page.js')],
    alias: {contender: path.join(folder, `${contender}.js`)},
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
