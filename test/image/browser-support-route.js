// Keeps docs/browser-support.md as the tests find it: `UPDATE_DOCS=1` writes what they report, otherwise they compare.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../docs/browser-support.md');
const engines = ['Chromium', 'Firefox', 'WebKit'];
const intro = `# What each engine can do

Written by \`UPDATE_DOCS=1 FILES=test/image/browser-support-table.test.ts npm run test:browser\`, and compared with at every run of that test.
Where an engine lacks something, the pipeline does it another way; the result is the same unless the table says otherwise.
WebKit is WebKitGTK, as in the tests.

The last rows are what the elements stand on; the last of it came with Chrome 123, Firefox 128 and Safari 17.5, as MDN has it. \`Intl.Segmenter\` alone can be
missed: initials then are a letter with its marks, and of an emoji in several parts the first stays
(\`test/elements/avatar-badge/no-segmenter.test.ts\`).
`;

/** The rows of the table: what, then a word for each engine. */
export function readSupport() {
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  return new Map(
    rows.map((row) => {
      const [what, ...words] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [what, Object.fromEntries(engines.map((engine, i) => [engine, words[i] ?? '']))];
    }),
  );
}

function writeSupport(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const body = [...rows].map(([what, words]) => line([what, ...engines.map((engine) => words[engine] ?? '')]));
  const table = [line(['', ...engines]), line(['---', ...engines.map(() => '---')]), ...body];
  writeFileSync(file, `${intro}\n${table.join('\n')}\n`);
}

/** GET answers the table as JSON; POST, with `UPDATE_DOCS=1`, takes one engine's words. */
export async function supportRoute(context, next) {
  if (context.path !== '/browser-support') return next();
  const rows = readSupport();
  if (context.method === 'POST' && process.env.UPDATE_DOCS) {
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    const {engine, found} = JSON.parse(Buffer.concat(chunks).toString());
    for (const [what, word] of Object.entries(found)) rows.set(what, {...rows.get(what), [engine]: word});
    writeSupport(rows);
  }
  context.body = Object.fromEntries(rows);
}
