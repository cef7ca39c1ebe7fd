// Time and memory of pictures at the limits, in every engine that is installed, in fresh browsers.
import {setTimeout as pause} from 'node:timers/promises';
import {allEngines} from '../../test/e2e/support/engines.js';
import {watchMemory} from '../image/memory.js';
import {serveScripts} from '../image/server.js';
import {saveReport, median, table} from '../table.js';
import {pictures} from './pictures.js';

const samples = Number(process.env.SAMPLES ?? 3);

async function once({launch}, address, url) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/limits`);
    while (!(await page.evaluate(() => 'measure' in globalThis))) await pause(50);
    const peak = watchMemory();
    const measured = await page.evaluate((photo) => globalThis.measure(photo), url);
    return {...measured, peakMb: peak()};
  } finally {
    await browser.close();
  }
}

export async function run() {
  const photos = new Map();
  for (const {url, type, bytes} of pictures) photos.set(url, {type, bytes: await bytes()});
  const server = await serveScripts(photos, {'/limits': 'bench/limits/page.js'});
  const found = new Map();
  try {
    for (let round = 0; round < samples; round++) {
      for (const engine of allEngines) {
        for (const {url} of pictures) {
          const key = `${engine.name}${url}`;
          found.set(key, [...(found.get(key) ?? []), await once(engine, server.address, url)]);
        }
      }
    }
  } finally {
    server.close();
  }
  await saveReport('limits', report(photos, found));
}

function report(photos, found) {
  const parts = allEngines.map(({name}) => {
    const rows = pictures.map(({label, url}) => {
      const own = found.get(`${name}${url}`);
      const megabytes = `${(photos.get(url).bytes.length / 1e6).toFixed(1)} MB`;
      const refused = own.find((sample) => sample.refused)?.refused;
      if (refused) return [label, megabytes, refused, '–', '–', '–', '–'];
      const middle = (key) => median(own.map((sample) => sample[key]));
      const whole = ['openMs', 'avatarMs', 'peakMb', 'frames'].map((key) => Math.round(middle(key)));
      return [label, megabytes, middle('sniffMs').toFixed(1), ...whole];
    });
    const head = ['', 'file', 'sniff ms', 'open ms', 'avatar ms', 'peak MB', 'frames'];
    return `## ${name}\n\n${table([head, ...rows])}`;
  });
  return `# At the limits

Pictures as large as the default limits let through, and some beyond them, without a limit of the file's bytes. *Sniff* reads the header, *open* makes
the preview of the editor, *avatar* crops and encodes 512 pixels as type \`auto\`. *Peak* is the memory of the page's process above what it held before, the
file included. \`frames\`: 1 is a still picture. Medians of ${samples} fresh browsers.

A transparent PNG with a blank end is examined and decoded once more, because its last rows may be missing: compare it with the one above it.

${parts.join('\n\n')}`;
}
