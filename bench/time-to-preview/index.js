// How soon something of a chosen photo is on the screen, beside a plain `<img>`. Fresh browsers, interleaved, medians.
import {launchChromium} from '../../test/support/runner/chromium.js';
import {jpegOf, jpegs} from '../image/photos.js';
import {serveScripts} from '../image/server.js';
import {saveReport, median, table} from '../table.js';

const samples = Number(process.env.SAMPLES ?? 5);
const ways = ['ours', 'img'];

export async function run() {
  const photos = new Map();
  for (const label of Object.keys(jpegs)) {
    for (const thumbnail of [true, false]) {
      const bytes = await jpegOf(label, {thumbnail});
      photos.set(`/photo/${label.replace(' ', '-')}${thumbnail ? '-thumbnail' : ''}`, {type: 'image/jpeg', bytes});
    }
  }
  const server = await serveScripts(photos, {'/time-to-preview': 'bench/time-to-preview/page.js'});
  const found = new Map();
  for (let round = 0; round < samples; round++) {
    for (const url of photos.keys()) {
      for (const way of ways) {
        const browser = await launchChromium();
        const page = await browser.newPage();
        await page.goto(`${server.address}/time-to-preview`);
        await page.waitForFunction(() => 'measure' in globalThis);
        const ms = await page.evaluate(([name, photo]) => globalThis.measure(name, photo), [way, url]);
        await browser.close();
        const key = `${url}/${way}`;
        found.set(key, [...(found.get(key) ?? []), ms]);
      }
    }
  }
  server.close();
  await saveReport('time-to-preview', report([...photos.keys()], found));
}

function report(urls, found) {
  const rows = urls.map((url) => {
    const [ours, img] = ways.map((way) => median(found.get(`${url}/${way}`)));
    const name = url.replace('/photo/', '').replace('-MP', ' MP').replace('-thumbnail', ', with a thumbnail');
    return [name, Math.round(ours), Math.round(img), `${(ours / img).toFixed(2)}×`];
  });
  return `# First preview

Milliseconds from a chosen JPEG until something of it is painted, two frames (33 ms) included. Medians of ${samples} fresh browsers, interleaved.

${table([['', 'ours', '`<img>`', 'ours / `<img>`'], ...rows])}`;
}
