// Keeps docs/browser-support.md as the tests find it: `UPDATE_DOCS=1` writes what they report, otherwise they compare.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../../docs/browser-support.md');
const engines = ['Chromium', 'Firefox', 'WebKit'];
const support = `# What each engine can do

Written by \`UPDATE_DOCS=1 FILES=test/image/formats/browser-support-table.test.ts npm run test:browser\`, and compared with at every run of that test.
Where an engine lacks something, the pipeline does it another way; the result is the same unless the table says otherwise.
WebKit is WebKitGTK, as in the tests.

The last rows are what the elements stand on; the last of it came with Chrome 123, Firefox 128 and Safari 17.5, as MDN has it. \`Intl.Segmenter\` alone can be
missed: initials then are a letter with its marks, and of an emoji in several parts the first stays
(\`test/elements/avatar-badge/no-segmenter.test.ts\`).
`;
const imperfect = `## Imperfect files

Written by \`UPDATE_DOCS=1 FILES=test/image/formats/imperfect-files.test.ts npm run test:browser\`. A file without its end marker is repaired, because all of its pixels
are there. If pixels are missing, the file is refused with \`file-truncated\` before it is cropped. Of an animation, the frames that are complete are kept.

A file may have its end and still lack pixels. Chromium reports most of them; Firefox and WebKit show what they have, and of a JPEG all three do. A picture whose
last pixels look blank, or that cannot be decoded, is examined: a PNG is inflated, the codes of a JPEG are read, anything else is decoded a second time. A PNG
of which only checksums are wrong is taken. Headers that browsers read differently are written again, so that all show the same
(\`test/image/formats/rare-headers.test.ts\`). One difference stays: Firefox shows a progressive JPEG of which later scans are damaged, a little less sharp.
`;
/** The tables of the page, in order, each with the text before it. */
const intros = {support, imperfect};

/** The tables by name: what, then a word for each engine. */
export function readTables() {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const blocks = text.match(/(?:^\|.*\n)+/gm) ?? [];
  return Object.fromEntries(Object.keys(intros).map((name, i) => [name, readRows(blocks[i] ?? '')]));
}

function readRows(block) {
  const rows = block.trim().split('\n').slice(2);
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

function writeTables(tables) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const sections = Object.entries(intros).map(([name, intro]) => {
    const body = [...tables[name]].map(([what, words]) =>
      line([what, ...engines.map((engine) => words[engine] ?? '')]),
    );
    return `${intro}\n${[line(['', ...engines]), line(['---', ...engines.map(() => '---')]), ...body].join('\n')}\n`;
  });
  writeFileSync(file, sections.join('\n'));
}

/** POST answers a table as JSON; with `UPDATE_DOCS=1` it takes one engine's words first. */
export async function supportRoute(context, next) {
  if (context.path !== '/browser-support') return next();
  const tables = readTables();
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  const {engine, table, found} = JSON.parse(Buffer.concat(chunks).toString());
  const rows = tables[table];
  if (process.env.UPDATE_DOCS) {
    for (const what of rows.keys()) if (!(what in found)) rows.delete(what);
    for (const [what, word] of Object.entries(found)) rows.set(what, {...rows.get(what), [engine]: word});
    writeTables(tables);
  }
  context.body = Object.fromEntries(rows);
}
