// Markdown tables, and the numbers in them.
import {existsSync, readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {format, resolveConfig} from 'prettier';

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

const peers = [
  ...['browser-image-compression', 'compressorjs', 'cropperjs', 'pica', 'sharp'],
  ...['@shoelace-style/shoelace', '@awesome.me/webawesome', '@vaadin/avatar', '@fluentui/web-components'],
  ...['@ui5/webcomponents', 'lit'],
];

/** Which releases the others were measured in. */
function versions() {
  const versionIn = (folder, name) => {
    const file = path.join(import.meta.dirname, folder, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  return `Versions: ${peers.map((name) => `${name} ${versionIn('.', name) ?? versionIn('..', name)}`).join(', ')}.`;
}

/** Prints a report and keeps it as bench/results/<name>.md. */
export async function saveReport(name, text) {
  const date = new Date().toISOString().slice(0, 10);
  const where = `Measured on ${date}, on ${os.cpus().length} cores (${os.platform()} ${os.arch()}), Node ${process.versions.node}. ${versions()}`;
  const folder = path.join(import.meta.dirname, 'results');
  await mkdir(folder, {recursive: true});
  const file = path.join(folder, `${name}.md`);
  await writeFile(file, await format(`${text}\n\n${where}\n`, {...(await resolveConfig(file)), parser: 'markdown'}));
  console.log(text);
}
