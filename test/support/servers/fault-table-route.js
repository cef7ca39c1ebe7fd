// Keeps docs/backends/faults.md as test/upload/network-faults.test.ts finds it: `UPDATE_DOCS=1` writes what it reports, otherwise it is compared.
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';

const file = path.resolve(import.meta.dirname, '../../../docs/backends/faults.md');

const intro = `# Every adapter, every fault

Written by \`UPDATE_DOCS=1 FILES=test/upload/network-faults.test.ts npm run test:browser\`, and compared with at every run of that test, in three engines.

A proxy stands between the page and each adapter's server ([which servers these are](README.md)) and does to the first request what networks and
servers do. A cell says how many pictures were stored by then: 0 or 1, never half a one. In every cell the picture the person had chosen was still there, and
Retry, with the proxy honest again, stored exactly that one. Where an adapter reported another outcome than the others, the cell has it; 'saved' is
for stores whose plain yes is all there is to read.
`;

/** Faults whose outcome is more than a cell; the tests named here are checked by test/docs/promises.test.js. */
const sequences = `## Servers that check versions

Three kinds of them: one takes idempotency keys; one has none, and names in its 412 what is stored; one has none, and its 412 is empty.

| fault | outcome | how it is tested |
| --- | --- | --- |
| the answer is lost after storing, the next try meets a 412 | saved: recognised as one's own, stored once | \`test/upload/responses/lost-responses.test.ts\`: “is stored once and reported as saved on a '…' server, the answer …”, “is reported as saved after automatic tries on a '…' server” |
| the same, and another person has saved since | \`conflict\`, nothing is overwritten | \`test/upload/responses/lost-responses.test.ts\`: “is a conflict where another save was stored since, on a '…' server” |
| the answer to a removal is lost | removed, with one key | \`test/upload/responses/lost-responses.test.ts\`: “is a removal all the same, with one key, on a '…' server” |
| the server is still busy with the first try | tried again | \`test/upload/responses/lost-responses.test.ts\`: “is tried again while the server is still busy with it” |
| the answer drips | \`timed-out\` | \`test/upload/silence.test.ts\`: “gives up an answer that drips, and an upload that never ends, however steadily they move” |
| 429 with Retry-After | tried again after that wait | \`test/upload/retry.test.ts\`: “waits as long as the server asks” |
| a redirect, at the same origin or to another one | \`invalid-response\`, nothing is sent on | \`test/upload/responses/redirects.test.ts\`: “… to a session page is no success of …”, “sends nothing of … on to another origin” |
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
  return [intro, faults, sequences, '## In words', words].join('\n\n');
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
