// Keeps docs/backends/faults.md as test/upload/network-faults.test.ts finds it: `UPDATE_DOCS=1` writes what it reports, otherwise it is compared.
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';

const file = path.resolve(import.meta.dirname, '../../docs/backends/faults.md');

const intro = `# Every adapter, every fault

Written by \`UPDATE_DOCS=1 FILES=test/upload/network-faults.test.ts npm run test:browser\`, and compared with at every run of that test, in three engines.

A proxy stands between the page and each adapter's server ([which servers these are](README.md)) and does to the first request what networks and
servers do. A cell says how many pictures were stored by then: 0 or 1, never half a one. In every cell the picture the person had chosen was still there, and
Retry, with the proxy honest again, stored exactly that one. Where an adapter told something else than the others, the cell says what; 'saved' is
for stores whose plain yes is all there is to read.
`;

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** @param {{adapters: string[], rows: {fault: string, told: string, cells: string[]}[], sentences: Record<string, string>}} found */
function pageOf({adapters, rows, sentences}) {
  const faults = table(
    ['fault', 'told', ...adapters],
    rows.map(({fault, told, cells}) => [fault, `\`${told}\``, ...cells]),
  );
  const words = table(
    ['told', 'what the person reads'],
    Object.entries(sentences).map(([code, sentence]) => [`\`${code}\``, sentence]),
  );
  return [intro, faults, '## In words', words].join('\n\n');
}

/** POST takes what the tests found and answers the page it makes and the page there is. */
export async function faultTableRoute(context, next) {
  if (context.path !== '/fault-table') return next();
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const page = pageOf(JSON.parse(String(Buffer.concat(chunks))));
  const found = await format(page, {...(await resolveConfig(file)), filepath: file});
  if (process.env.UPDATE_DOCS) await writeFile(file, found);
  context.body = {found, written: await readFile(file, 'utf8').catch(() => '')};
}
