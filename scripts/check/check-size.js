// Fails when what a page has to load became too large: see measure-size.js for what is counted. `npm run check:size -- badge group`
// checks those alone. Also fails when the table of README.md and docs/benchmarks.md has become untrue.
import {readFileSync} from 'node:fs';
import {budgets, measureEntry} from './measure-size.js';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !budgets.some(({what}) => what === name));
if (unknown.length) throw new Error(`There is no budget for ${unknown.join(', ')}.`);

/** The share that a published size may be off. */
const TOLERANCE = 0.02;
const published = readFileSync('bench/results/size.md', 'utf8');

/** The gzipped bytes that the table has for an entry. */
function publishedBytes(title) {
  const row = published.split('\n').find((line) => line.startsWith(`| **${title}**`));
  return Number(row?.split('|')[3]?.replaceAll(',', ''));
}

let failed = false;
for (const {what, title, page, workers, maxBytes} of budgets.filter(
  ({what}) => !names.length || names.includes(what),
)) {
  const {now, later} = await measureEntry(page, {workers});
  const verdict = now <= maxBytes ? 'fits' : 'TOO LARGE';
  failed ||= now > maxBytes;
  console.log(`${what}: ${now} bytes gzipped of ${maxBytes}, ${later} more on demand: ${verdict}`);
  const told = publishedBytes(title);
  if (!(Math.abs(told - now) <= TOLERANCE * now)) {
    console.error(
      `${what}: bench/results/size.md says ${told} bytes. Run \`npm run bench -- size\` and \`npm run manifest\`.`,
    );
    failed = true;
  }
}
if (failed) process.exit(1);
