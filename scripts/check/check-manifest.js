// Fails when a file that `npm run manifest` writes from the source, or from docs/benchmarks.md, is not fresh.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';

const written = [
  'custom-elements.json',
  'docs/api.md',
  'docs/adapters.md',
  'docs/reference.md',
  'llms.txt',
  'README.md',
];
const read = () => written.map((file) => readFileSync(file, 'utf8'));

const committed = read();
execFileSync('npm', ['run', '--silent', 'manifest'], {stdio: ['ignore', 'ignore', 'inherit']});
const stale = read().flatMap((text, index) => (text === committed[index] ? [] : [written[index]]));
if (stale.length) {
  console.error(`${stale.join(', ')}: stale, and written anew. Commit them.`);
  process.exit(1);
}
console.log(`${written.join(', ')}: fresh.`);
