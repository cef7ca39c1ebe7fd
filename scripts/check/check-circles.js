// Fails where files in src/ import each other in a circle. Type imports and dynamic imports count.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve('src');

/** Each file's relative imports, as paths below src/. @returns {Map<string, string[]>} */
function importGraph() {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const {importedFiles} = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true);
      const imported = importedFiles
        .map(({fileName}) => fileName)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'));
      return [file, [...new Set(imported)]];
    }),
  );
}

/** Sets of files that reach each other (Tarjan's strongly connected components), of two files or more. */
function circles(graph) {
  const found = [];
  const state = new Map();
  const stack = [];
  function visit(file) {
    const own = {index: state.size, low: state.size, onStack: true};
    state.set(file, own);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const other = state.get(next);
      if (!other) own.low = Math.min(own.low, visit(next).low);
      else if (other.onStack) own.low = Math.min(own.low, other.index);
    }
    if (own.low === own.index) {
      const members = stack.splice(stack.indexOf(file));
      for (const member of members) state.get(member).onStack = false;
      if (members.length > 1) found.push(members);
    }
    return own;
  }
  for (const file of graph.keys()) if (!state.has(file)) visit(file);
  return found;
}

const graph = importGraph();
const found = circles(graph);
for (const files of found) console.error(`A circle: ${files.map((file) => `src/${file}`).join(', ')}`);
console.log(`${graph.size} files in src, ${found.length} circles`);
process.exitCode = found.length ? 1 : 0;
