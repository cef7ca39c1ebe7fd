// Leaves in dist/node only the modules that differ for servers, and points their other imports to dist/. With two copies of a
// module in one process, `error instanceof AvatarError` would depend on the entry that was imported.
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const specifiers = /(\bfrom |\bimport |\bimport\()"(\.[^"]+\.js)"/g;

/** @param {string} dist the folder of the browser build; `dist/node` holds the whole server build */
export function shareWithNode(dist) {
  const node = path.join(dist, 'node');
  const modules = new Map(
    readdirSync(node, {recursive: true})
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, readFileSync(path.join(node, file), 'utf8')]),
  );
  const importsOf = (file) =>
    [...modules.get(file).matchAll(specifiers)].map(([, , specifier]) =>
      path.posix.join(path.posix.dirname(file), specifier),
    );
  const isSame = (file) =>
    existsSync(path.join(dist, file)) && readFileSync(path.join(dist, file), 'utf8') === modules.get(file);

  // Every module of define/ stays: the pattern in `exports` names them all.
  const shared = new Set([...modules.keys()].filter((file) => !file.startsWith('define/') && isSame(file)));
  // A module that imports one of those that differ is not the same either.
  for (let before = -1; before !== shared.size;) {
    before = shared.size;
    for (const file of shared) if (!importsOf(file).every((imported) => shared.has(imported))) shared.delete(file);
  }

  for (const [file, code] of modules) {
    if (shared.has(file)) rmSync(path.join(node, file));
    else {
      const folder = path.posix.dirname(`node/${file}`);
      const pointed = code.replace(specifiers, (whole, start, specifier) => {
        const imported = path.posix.join(path.posix.dirname(file), specifier);
        if (!shared.has(imported)) return whole;
        return `${start}"${path.posix.relative(folder, imported)}"`;
      });
      writeFileSync(path.join(node, file), pointed);
    }
  }
  removeEmptyFolders(node);
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name));
  }
  if (!readdirSync(folder).length) rmSync(folder, {recursive: true});
}
