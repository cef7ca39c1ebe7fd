// `npm run bench` lists the measurements, `npm run bench -- badges size` runs some of them. Results: bench/results/ and docs/benchmarks.md.
import {existsSync, readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {install} from '../scripts/extra-packages.js';
import {benchmarksPage} from './build-benchmarks-page.js';

const known = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(new URL(`./${name}/index.js`, import.meta.url)),
);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));

if (unknown.length || !wanted.length) {
  console.log(`Usage: npm run bench -- <name …>, with one of: ${known.join(', ')}.`);
  process.exitCode = unknown.length ? 1 : 0;
} else {
  install('bench');
  for (const name of wanted) {
    const {run} = await import(`./${name}/index.js`);
    await run();
  }
  await writeFile('docs/benchmarks.md', await benchmarksPage());
}
