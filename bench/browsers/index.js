// The same photo through the same implementations in every engine that is installed, in fresh browsers, interleaved.
import {setTimeout as pause} from 'node:timers/promises';
import {allEngines} from '../../test/e2e/support/engines.js';
import {jpegOf} from '../image/photos.js';
import {serve} from '../image/server.js';
import {saveReport, median, table} from '../table.js';

const samples = Number(process.env.SAMPLES ?? 3);
const labels = process.env.SIZES?.split(',') ?? ['12 MP', '48 MP'];
const names = ['ours', 'compressorjs', 'browser-image-compression'];

async function once({launch}, address, name, url) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/${name}`);
    while (!(await page.evaluate(() => 'measure' in globalThis))) await pause(50);
    return await page.evaluate((photo) => globalThis.measure(photo), url);
  } finally {
    await browser.close();
  }
}

export async function run() {
  const photos = new Map();
  for (const label of labels) photos.set(`/photo/${label[0]}`, {type: 'image/jpeg', bytes: await jpegOf(label)});
  const server = await serve(photos, {names});
  const found = new Map();
  try {
    for (let round = 0; round < samples; round++) {
      for (const engine of allEngines) {
        for (const label of labels) {
          for (const name of names) {
            const sample = await once(engine, server.address, name, `/photo/${label[0]}`);
            const key = `${engine.name}/${label}/${name}`;
            found.set(key, [...(found.get(key) ?? []), sample]);
          }
        }
      }
    }
  } finally {
    server.close();
  }
  await saveReport('browsers', report(found));
}

function report(found) {
  const parts = allEngines.map(({name: engine}) => {
    const rows = labels.flatMap((label) => {
      const middle = (name, key) => median(found.get(`${engine}/${label}/${name}`).map((sample) => sample[key]));
      const ratio = (name, key) =>
        `${Math.round(middle(name, key))} (${(middle(name, key) / middle('ours', key)).toFixed(2)}×)`;
      return names.map((name) => [
        `${label}: ${name}`,
        ratio(name, 'cold'),
        ratio(name, 'warm'),
        Math.round(middle(name, 'blocked')),
      ]);
    });
    return `## ${engine}\n\n${table([['', 'cold ms', 'warm ms', 'longest block ms'], ...rows])}`;
  });
  return `# The same in every engine

A JPEG in, a 512×512 JPEG out. Medians of ${samples} fresh browsers, implementations interleaved; in brackets, times what ours needs.

${parts.join('\n\n')}`;
}
