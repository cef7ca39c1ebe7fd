// Markdown tables, and the numbers in them.
import {mkdir, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length % 2
    ? sorted[(sorted.length - 1) / 2]
    : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
}

/** Rows of cells as a Markdown table; the first row is the head. */
export function table([head, ...rows]) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Prints a report and keeps it as bench/results/<name>.md. */
export async function keep(name, text) {
  const where = `Measured on ${os.cpus().length} cores (${os.platform()} ${os.arch()}), Node ${process.versions.node}.`;
  const folder = path.join(import.meta.dirname, 'results');
  await mkdir(folder, {recursive: true});
  await writeFile(path.join(folder, `${name}.md`), `${text}\n\n${where}\n`);
  console.log(text);
}
