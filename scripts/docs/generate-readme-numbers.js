// Writes the tables of README's "Size and speed" from docs/benchmarks.md (what was measured) and measure-size.js (what is allowed).
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {budgets} from '../check/measure-size.js';

/** For each entry with a budget: its name in README, and its row in docs/benchmarks.md. */
const entries = {
  badge: ['`<avatar-badge>`', '**badge**'],
  group: ['`<avatar-badge>` and `<avatar-group>`', '**badge and group**'],
  editor: ['`<avatar-editor>`', '**editor**'],
  everything: ['all elements', '**all elements**'],
  pipeline: ['the picture pipeline with its worker', '**picture pipeline, with its worker**'],
};
const peersInKilobytes = ['shoelace avatar', 'fluent avatar', 'webawesome avatar', 'vaadin avatar', 'ui5 avatar'];
const peersInMilliseconds = ['compressorjs', 'cropperjs', 'browser-image-compression', 'pica'];

/** The rows of the first table below a heading, by their first cell; and when it was measured. */
function tableBelow(page, heading) {
  const start = page.indexOf(`${heading}\n`);
  if (start < 0) throw new Error(`docs/benchmarks.md has no "${heading}"`);
  const lines = page.slice(start).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  const rows = lines.slice(first, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const day = /Measured on (\S+), on ([^)]*\))/.exec(page.slice(start));
  return {rows: new Map(rows.map(([name, ...cells]) => [name, cells])), on: day[1], machine: day[2]};
}

const kilobytes = (bytes) => (Number(String(bytes).replaceAll(',', '')) / 1000).toFixed(1);
const row = (...cells) => `| ${cells.join(' | ')} |`;

/** README with fresh numbers. */
export async function readmeWithNumbers(readme, benchmarks) {
  const sizes = tableBelow(benchmarks, '## Bytes');
  const photo = tableBelow(benchmarks, '### JPEG 12 MP (4.0 MB)');
  const gzipped = (name) => kilobytes(sizes.rows.get(name)[1]);
  const budgetOf = (what) => kilobytes(budgets.find((budget) => budget.what === what).maxBytes);
  const speed = (title, name) => {
    const [, warm, block, peak] = photo.rows.get(name);
    return row(title, warm.split(' ')[0], block, peak);
  };
  const text = [
    'What a page loads before an element works, Lit included, minified and gzipped. The limit is that of `npm run check:size`, which CI runs.',
    '',
    row('entry', 'kB', 'limit, kB'),
    row('---', '---', '---'),
    ...Object.entries(entries).map(([what, [title, name]]) => row(title, gzipped(name), budgetOf(what))),
    ...peersInKilobytes.map((name) => row(name, gzipped(name), '')),
    '',
    'A 12-megapixel JPEG (4.0 MB) becomes a 512 × 512 JPEG, in Chromium:',
    '',
    row('', 'time, ms', 'longest block of the page, ms', 'peak memory, MB'),
    row('---', '---', '---', '---'),
    speed('avatar-elements', 'ours'),
    ...peersInMilliseconds.map((name) => speed(name, name)),
    '',
    `Both tables are from the run of \`npm run bench\` on ${sizes.on === photo.on ? sizes.on : `${sizes.on} (sizes) and ${photo.on} (times)`}, on ${sizes.machine}. ` +
      'The times are medians, the first picture left out. They are those of that machine. browser-image-compression does not crop.',
  ].join('\n');
  const marked = /(<!-- numbers: npm run manifest -->\n)[^]*?(<!-- \/numbers -->)/;
  if (!marked.test(readme)) throw new Error('README.md has no place for the numbers');
  const page = readme.replace(marked, (_, before, after) => `${before}\n${text}\n\n${after}`);
  return format(page, {...(await resolveConfig('README.md')), filepath: 'README.md'});
}

if (process.argv[1] === import.meta.filename) {
  const read = (file) => readFileSync(file, 'utf8');
  writeFileSync('README.md', await readmeWithNumbers(read('README.md'), read('docs/benchmarks.md')));
}
