// How the cost of a photo grows with its pixels: 1 to 100 megapixels, in fresh pages, interleaved.
import {launchChromium} from '../../test/support/runner/chromium.js';
import {jpegOfSize} from '../image/photos.js';
import {serve} from '../image/server.js';
import {saveReport, median, table} from '../table.js';

const samples = Number(process.env.SAMPLES ?? 5);
/** Widths of 4:3 photos, by their megapixels. */
const widths = {1: 1156, 3: 2000, 12: 4000, 24: 5664, 48: 8000, 100: 11_548};

export async function run() {
  const photos = new Map();
  for (const [megapixels, width] of Object.entries(widths)) {
    photos.set(`/photo/${megapixels}`, {type: 'image/jpeg', bytes: await jpegOfSize(width, (width * 3) / 4)});
  }
  const server = await serve(photos, {names: ['ours']});
  const found = new Map([...photos.keys()].map((url) => [url, []]));
  for (let round = 0; round < samples; round++) {
    for (const url of photos.keys()) {
      const browser = await launchChromium();
      const page = await browser.newPage();
      await page.goto(`${server.address}/ours`);
      await page.waitForFunction(() => 'measure' in globalThis);
      found.get(url).push(await page.evaluate((photo) => globalThis.measure(photo), url));
      await browser.close();
    }
  }
  server.close();
  await saveReport('scaling', report(photos, found));
}

function report(photos, found) {
  const rows = Object.keys(widths).map((megapixels) => {
    const url = `/photo/${megapixels}`;
    const middle = (key) => median(found.get(url).map((sample) => sample[key]));
    return [
      `${megapixels} MP`,
      `${(photos.get(url).bytes.length / 1e6).toFixed(1)} MB`,
      Math.round(middle('cold')),
      Math.round(middle('warm')),
      (middle('warm') / megapixels).toFixed(1),
      Math.round(middle('blocked')),
    ];
  });
  const head = ['JPEG', 'file', 'cold ms', 'warm ms', 'warm ms a megapixel', 'longest block ms'];
  return `# How the cost grows with the photo

A JPEG in, a 512×512 JPEG out, in Chromium. Medians of ${samples} fresh browsers. The cost grows no faster than the pixels where the
milliseconds a megapixel do not rise.

${table([head, ...rows])}`;
}
