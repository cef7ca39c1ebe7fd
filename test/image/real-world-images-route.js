// Serves folders of other people's test images to the browser tests, where there are any: `CORPORA=<folder>`, or a folder
// shared/corpora beside this checkout. GET /corpora/ lists them.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const folder = process.env.CORPORA ?? path.resolve(import.meta.dirname, '../../../shared/corpora');
const isPicture = (name) => /\.(png|jpe?g|gif|bmp|webp|avif)$/i.test(name);

export function corporaRoute(context, next) {
  if (!context.path.startsWith('/corpora/')) return next();
  const names = existsSync(folder) ? readdirSync(folder, {recursive: true}).filter(isPicture).sort() : [];
  const name = decodeURIComponent(context.path.slice('/corpora/'.length));
  if (name === '') context.body = names;
  else if (names.includes(name)) context.body = readFileSync(path.join(folder, name));
  else context.status = 404;
}
