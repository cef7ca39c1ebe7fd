// A photo in, a 512×512 JPEG out: this package beside its peers, in fresh pages, interleaved. Medians and ratios.
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {launchChromium} from '../../test/support/runner/chromium.js';
import {saveReport, median, table} from '../table.js';
import {watchMemory} from './memory.js';
import {jpegOf, jpegs, otherOf} from './photos.js';
import {measureSsim, reference} from './quality.js';
import {implementations, serve} from './server.js';

const samples = Number(process.env.SAMPLES ?? 5);
const names = process.env.ONLY?.split(',') ?? implementations;
const otherTypes = process.env.TYPES?.split(',') ?? ['png', 'webp', 'bmp', 'gif', 'avif'];
const sizes = process.env.SIZES?.split(',').filter(Boolean) ?? Object.keys(jpegs);

async function cases() {
  const all = [];
  for (const label of sizes) all.push({label: `JPEG ${label}`, type: 'image/jpeg', bytes: await jpegOf(label)});
  for (const type of otherTypes.filter(Boolean)) {
    all.push({label: `${type.toUpperCase()} 20 MP`, type: `image/${type}`, bytes: await otherOf(type)});
  }
  // libvips reads no BMP; the PNG shows the same.
  for (const one of all) one.reference = await reference(one.type === 'image/bmp' ? await otherOf('png') : one.bytes);
  return all;
}

async function inBrowser(address, name, url) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/${name}`);
    await page.waitForFunction(() => 'measure' in globalThis);
    const peak = watchMemory();
    const measured = await page.evaluate((photo) => globalThis.measure(photo), url);
    return {...measured, peakMb: peak(), result: Buffer.from(measured.result, 'base64')};
  } finally {
    await browser.close();
  }
}

/** Some implementations cannot open some types: they have no row there. */
const cannotOpen = () => undefined;

async function inSharp(bytes) {
  const script = path.join(import.meta.dirname, 'sharp.js');
  const {stdout} = spawnSync(process.execPath, [script], {input: bytes, maxBuffer: 1e8, encoding: 'utf8'});
  const measured = JSON.parse(stdout);
  return {...measured, blocked: NaN, peakMb: NaN, result: Buffer.from(measured.result, 'base64')};
}

export async function run() {
  const all = await cases();
  const photos = new Map(all.map(({type, bytes}, i) => [`/photo/${i}`, {type, bytes}]));
  const server = await serve(photos, {names});
  const found = new Map();
  try {
    for (let round = 0; round < samples; round++) {
      for (const [i, {label, bytes}] of all.entries()) {
        for (const name of [...names, 'sharp']) {
          const sample = await (
            name === 'sharp' ? inSharp(bytes) : inBrowser(server.address, name, `/photo/${i}`)
          ).catch(cannotOpen);
          if (!sample) continue;
          const key = `${label}/${name}`;
          found.set(key, [...(found.get(key) ?? []), sample]);
        }
      }
    }
  } finally {
    server.close();
  }
  await saveReport('image', await report(all, found));
}

async function report(all, found) {
  const parts = [];
  for (const {label, bytes, reference: best} of all) {
    const ours = found.get(`${label}/ours`);
    const rows = [];
    for (const name of ['ours', 'sharp', ...names.filter((other) => other !== 'ours')]) {
      const own = found.get(`${label}/${name}`);
      if (!own) continue;
      const middle = (key) => median(own.map((sample) => sample[key]));
      const ratio = (key) => (middle(key) / median(ours.map((sample) => sample[key]))).toFixed(2);
      const {result} = own[0];
      const same = result.length ? (await measureSsim(result, best)).toFixed(3) : '–';
      const whole = (value) => (Number.isNaN(value) ? '–' : Math.round(value));
      rows.push([
        name,
        `${whole(middle('cold'))} (${ratio('cold')}×)`,
        `${whole(middle('warm'))} (${ratio('warm')}×)`,
        whole(middle('blocked')),
        whole(middle('peakMb')),
        same,
        result.length ? `${(middle('bytes') / 1000).toFixed(0)} kB` : '–',
      ]);
    }
    const head = ['', 'cold ms', 'warm ms', 'longest block ms', 'peak MB', 'SSIM', 'result'];
    parts.push(`## ${label} (${(bytes.length / 1e6).toFixed(1)} MB)\n\n${table([head, ...rows])}`);
  }
  return `# A photo in, a 512×512 JPEG out

Medians of ${samples} fresh browsers, implementations interleaved; in brackets, times what ours needs. SSIM is of the luma, against every
pixel decoded and scaled with a Lanczos filter. \`sharp\` is libvips in Node; browser-image-compression cannot crop, so its picture is not comparable.
\`decode-baseline\` makes no picture: it is the floor, the part of ours in which the browser reads and decodes the file.

${parts.join('\n\n')}`;
}
