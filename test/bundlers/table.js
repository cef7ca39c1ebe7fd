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

function render(rows) {
  const head = ['Tool', 'Development', 'Production', 'Assets on another origin', 'Strict policy', 'Longest block, ms'];
  const lines = rows.map((row) => [...cellsOf(row), `${time(row.development)} / ${time(row.production)}`]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export async function writeTable(rows) {
  const text = readFileSync(file, 'utf8');
  const [before] = text.split(START);
  const [, after] = text.split(END);
  const written = `${before}${START}\n\n${render(rows)}\n\n${END}${after}`;
  writeFileSync(file, await prettier.format(written, {...(await prettier.resolveConfig(file)), filepath: file}));
}

/** What the table says otherwise, a sentence each. */
export function compareTable(rows) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
  return rows.flatMap((row) => {
    const cells = cellsOf(row);
    const line = lines.find(([, tool]) => tool === row.tool);
    const documented = line?.slice(1, 1 + cells.length);
    return documented?.join() === cells.join()
      ? []
      : [
          `${file} says "${documented?.join(', ') ?? 'nothing'}" where it is "${cells.join(', ')}": npm run test:bundlers -- --write`,
        ];
  });
}
