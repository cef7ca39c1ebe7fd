// Fails where a locale of src/locales breaks a rule of locale-rules.js, and where the table of languages is not the list of the folder.
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {problemsOf} from './locale-rules.js';

const folder = path.resolve('src/locales');

/** The tag of each locale: files with longer names are code. */
export const localeTags = readdirSync(folder)
  .map((file) => /^([a-z]{2,3}(?:-\w+)*)\.ts$/.exec(file)?.[1])
  .filter((tag) => tag);

/** The source of all locales, the table of languages and the formatters, as one module for Node. */
export async function loadLocales() {
  const lines = localeTags.map((tag) => `export * as ${JSON.stringify(tag)} from './${tag}.js';`);
  const contents = [
    ...lines,
    `export {localeModules} from './languages.js';`,
    `export {formatFor} from './format.js';`,
  ];
  const stdin = {contents: contents.join('\n'), resolveDir: folder};
  const {outputFiles} = await build({stdin, bundle: true, format: 'esm', write: false, logLevel: 'error'});
  const {localeModules, formatFor, ...locales} = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return {locales, formatFor, table: Object.keys(localeModules)};
}

/** Every problem of every locale, with its file. */
async function findProblems() {
  const {locales, formatFor, table} = await loadLocales();
  const inTable = new Set(table);
  return localeTags.flatMap((file) => {
    const locale = locales[file];
    const problems = problemsOf(locale, locales.en, formatFor(locale.tag));
    if (locale.tag !== file) problems.push(`tag: ${locale.tag}`);
    if (!inTable.has(file)) problems.push('not in languages.ts');
    return problems.map((problem) => `src/locales/${file}.ts ${problem}`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = await findProblems();
  for (const problem of problems) console.error(problem);
  console.log(`${localeTags.length} locales, ${problems.length} problems`);
  process.exitCode = problems.length ? 1 : 0;
}
