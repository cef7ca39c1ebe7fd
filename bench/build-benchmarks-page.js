// docs/benchmarks.md: the reports in bench/results, one after the other. `npm run bench` writes both.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';

const results = path.join(import.meta.dirname, 'results');
/** What most people ask first comes first; whatever is not named here follows. */
const order = ['image', 'scaling', 'limits', 'time-to-preview', 'editor', 'badges', 'size'];

const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length);

/** The page as it has to be for the results that are kept. */
export async function benchmarksPage() {
  const names = readdirSync(results)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace('.md', ''))
    .sort((one, other) => place(one) - place(other) || one.localeCompare(other));
  const reports = names.map((name) => readFileSync(path.join(results, `${name}.md`), 'utf8').replace(/^#/gm, '##'));
  const page = `# Benchmarks

Written by \`npm run bench -- ${names.filter((name) => existsSync(path.join(import.meta.dirname, name))).join(' ')}\` from \`bench/results/\`. Each
report says when and where it was measured, and against which versions. Compare the ratios: the milliseconds are those of that machine.

${reports.join('\n')}`;
  return format(page, {...(await resolveConfig('docs/benchmarks.md')), parser: 'markdown'});
}
