// Removes the declarations that no type of an entry leads to: an app can import neither them nor their modules.
import {readFileSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';

/** The declarations in the folder that the entries of package.json lead to. */
export function findPublicTypes(folder, {exports} = JSON.parse(readFileSync('package.json', 'utf8'))) {
  const all = findTypes(folder);
  const found = new Set();
  const follow = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, module] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\b\s*\(?["'](\.[^"']+)\.js["']/g))
      follow(`${path.posix.join(path.posix.dirname(file), module)}.d.ts`);
  };
  for (const types of Object.values(exports).flatMap((conditions) => conditions?.types ?? [])) {
    const [start, end] = path.posix.normalize(types).split('*');
    for (const file of all) if (end ? file.startsWith(start) && file.endsWith(end) : file === start) follow(file);
  }
  return found;
}

export function findTypes(folder) {
  return readdirSync(folder, {recursive: true})
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => file.endsWith('.d.ts'));
}

export function removeInternalTypes(folder) {
  const found = findPublicTypes(folder);
  if (!found.size) throw new Error(`no declarations of entries in ${folder}`);
  for (const file of findTypes(folder)) if (!found.has(file)) rmSync(file);
}
