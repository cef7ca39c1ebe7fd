// The table of docs/guides/bundlers.md: what the suite found, tool by tool. Times are measured, so only the rest is compared.
import {readFileSync, writeFileSync} from 'node:fs';
import prettier from 'prettier';

const file = 'docs/guides/bundlers.md';
const [START, END] = ['<!-- table: npm run test:bundlers -- --write -->', '<!-- /table -->'];
const words = {file: 'worker', blob: 'worker, from its code', 'main thread': 'main thread'};
const cell = (result) => (result ? words[result.place] : '–');
const time = (result) => (result ? String(result.blockedMs) : '–');

const cellsOf = ({tool, development, production, otherOrigin, strict}) => [
  tool,
  ...[development, production, otherOrigin, strict].map(cell),
];

const HEAD = ['Tool', 'Development', 'Production', 'Assets on another origin', 'Strict policy', 'Longest block, ms'];

/** The cells of each line of the table in `text`, by tool. */
const read = (text) =>
  new Map(
    text
      .slice(text.indexOf(START), text.indexOf(END))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((part) => part.trim()))
      .map((cells) => [cells[0], cells]),
  );

/** Replaces the lines of the tools that ran; `order` names all tools. */
export async function writeTable(rows, order) {
  const text = readFileSync(file, 'utf8');
  const lines = read(text);
  for (const row of rows) lines.set(row.tool, [...cellsOf(row), `${time(row.development)} / ${time(row.production)}`]);
  const body = order.flatMap((tool) => (lines.has(tool) ? [lines.get(tool)] : []));
  const table = [HEAD, HEAD.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const [before] = text.split(START);
  const [, after] = text.split(END);
  const written = `${before}${START}\n\n${table}\n\n${END}${after}`;
  writeFileSync(file, await prettier.format(written, {...(await prettier.resolveConfig(file)), filepath: file}));
}

/** What the table says otherwise, a sentence each. */
export function compareTable(rows) {
  const lines = read(readFileSync(file, 'utf8'));
  return rows.flatMap((row) => {
    const cells = cellsOf(row).join(', ');
    const documented = lines.get(row.tool)?.slice(0, -1).join(', ') ?? 'nothing';
    return documented === cells
      ? []
      : [`${file} says "${documented}" where it is "${cells}": npm run test:bundlers -- --write`];
  });
}
