// No entry of the package imports what may not be installed. The package has to be built.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
/** What these entries are about: who imports them has it. */
const subjectOf = (entry) => /^\.\/(?:types\/)?(react|preact|vue|solid|svelte)$/.exec(entry)?.[1];
const subjects = {solid: ['solid-js']};
const specifier = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bdeclare module\s+)["'`]([^"'`$\n]+)["'`]/g;
const isPackage = (name) => /^(@[\w.-]+\/)?[a-z][\w.-]*(\/|$)/i.test(name);
const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Packages that the file and everything it reaches import, statically or not, in code or in types. */
function importsOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(specifier)].flatMap(([, name]) => {
    if (isPackage(name)) return [[packageOf(name), file]];
    if (!name.startsWith('.')) return []; // Text, in a minified file.
    const target = path.join(path.dirname(file), name);
    const found = file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target;
    return existsSync(found) ? importsOf(found, seen) : [];
  });
}

const targetsOf = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(targetsOf));

function filesOf(entry) {
  return targetsOf(manifest.exports[entry])
    .filter((target) => /\.(js|d\.ts)$/.test(target))
    .flatMap((target) => {
      if (!target.includes('*')) return [[entry, target]];
      const [folder, end] = target.split('*');
      return readdirSync(folder)
        .filter((file) => file.endsWith(end) && (end === '.d.ts' || !file.endsWith('.d.ts')))
        .map((file) => [entry.replace('*', file.slice(0, -end.length)), folder + file]);
    });
}

for (const [entry, file] of Object.keys(manifest.exports)
  .filter((entry) => manifest.exports[entry])
  .flatMap(filesOf)) {
  test(`${entry} needs only dependencies (${file})`, () => {
    const subject = subjectOf(entry);
    const allowed = [...Object.keys(manifest.dependencies), subject, ...(subjects[subject] ?? [])];
    const others = importsOf(file).filter(([name]) => !allowed.includes(name));
    assert.deepEqual(others, []);
  });
}

test('an optional package would be noticed', () => {
  assert.ok(importsOf('dist/react/index.js').some(([name]) => name === 'react'));
});
