// What a person sees of a badge on a slow connection, filmed frame by frame in Chromium: initials until the picture is there,
// the old picture until the new one is, and never a torn, an empty or a wrong one. The package has to be built.
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import sharp from 'sharp';
import {launchChromium} from '../support/runner/chromium.js';
import {startStaticServer} from '../support/servers/static-server.js';

/** 3G where it is slow, in bytes a second: a picture takes two seconds, and comes in pieces. */
const slow3g = {offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000};
const pictureBytes = 60_000;
const sizePx = 200;
const settleMs = 500;
const patienceMs = 30_000;
/** In shares of the badge: far from the letters, on all four sides. */
const edges = [
  [0.15, 0.5],
  [0.85, 0.5],
  [0.5, 0.12],
  [0.5, 0.88],
];

const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-slow-'));
let browser;
let site;

/** Noise in one colour: large as a file, and told from the others wherever one looks. */
async function makePicture(name, channel) {
  const edge = 300;
  const pixels = Buffer.alloc(edge * edge * 3);
  for (let at = channel, value = 1; at < pixels.length; at += 3) {
    value = (value * 75) % 65_537;
    pixels[at] = 160 + (value % 96);
  }
  const raw = {width: edge, height: edge, channels: 3};
  const file = await sharp(pixels, {raw}).jpeg({quality: 95, chromaSubsampling: '4:4:4'}).toBuffer();
  assert.ok(file.length > pictureBytes, `${file.length} bytes`);
  writeFileSync(path.join(folder, name), file);
}

before(async () => {
  await makePicture('red.jpg', 0);
  await makePicture('blue.jpg', 2);
  copyFileSync('dist/avatar-elements.bundle.js', path.join(folder, 'avatar-elements.bundle.js'));
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Slow</title><link rel="icon" href="data:," />
    <script type="module" src="/avatar-elements.bundle.js"></script>
    <style>
      body { margin: 0; background: white; }
      avatar-badge { --avatar-background: #cfc; --avatar-text: #030; }
      /* Something always changes, or the last frame of a page that comes to rest would not be filmed. */
      body::after { position: fixed; inset: auto 0 0 auto; width: 9px; height: 9px; animation: beat 1s infinite; content: ''; }
      @keyframes beat { to { background: black; } }
    </style>
    <body></body></html>`,
  );
  site = await startStaticServer(folder);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What one frame shows, in a word. */
async function seenIn(frame) {
  const {data, info} = await sharp(frame).removeAlpha().raw().toBuffer({resolveWithObject: true});
  const pixel = (x, y) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const sampled = edges.map(([x, y]) => pixel(Math.round(x * sizePx), Math.round(y * sizePx)));
  const blueShares = sampled.map(([red, , blue]) => blue / (red + blue));
  const isFading = Math.max(...blueShares) - Math.min(...blueShares) < 0.4 && blueShares.some((share) => share > 0.1);
  const kindOf = ([red, green, blue]) => {
    if (Math.min(red, green, blue) > 240) return 'nothing';
    if (green > 240) return 'disc';
    if (green > 60) return 'disc and picture';
    if (isFading && blueShares.some((share) => share < 0.9)) return 'fading';
    return red > blue ? 'red' : 'blue';
  };
  const kinds = new Set(sampled.map(kindOf));
  if (kinds.size > 1) return `torn: ${[...kinds].join(', ')}`;
  const [kind] = kinds;
  if (kind !== 'disc') return kind;
  const middle = Array.from({length: sizePx}, (_, x) => pixel(x, sizePx / 2));
  return middle.some(([, green]) => green < 120) ? 'initials' : 'empty disc';
}

/**
 * Films from before `act` until `last` is seen, and a little longer; what was seen, each thing once, in order. Chromium encodes
 * two frames at a time and sends the one that is ready first, so their order is that of their timestamps.
 */
async function film(page, act, last) {
  const devtools = await page.context().newCDPSession(page);
  const frames = [];
  let looked = Promise.resolve();
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  devtools.on('Page.screencastFrame', ({data, sessionId, metadata}) => {
    void devtools.send('Page.screencastFrameAck', {sessionId}).catch(() => {});
    looked = looked.then(async () => {
      const kind = await seenIn(Buffer.from(data, 'base64'));
      frames.push({kind, at: metadata.timestamp});
      if (kind === last) finish();
    });
  });
  await devtools.send('Page.startScreencast', {format: 'png', everyNthFrame: 1});
  await page.evaluate(act);
  const patience = setTimeout(finish, patienceMs);
  await finished;
  clearTimeout(patience);
  await page.waitForTimeout(settleMs);
  await devtools.send('Page.stopScreencast');
  await looked;
  await devtools.detach();
  const kinds = frames.sort((a, b) => a.at - b.at).map(({kind}) => kind);
  return kinds.filter((kind, index) => kind !== kinds[index - 1]);
}

/** Runs in the page: a badge in its upper left corner. */
function addBadge() {
  const badge = document.createElement('avatar-badge');
  Object.assign(badge, {name: 'Ada Lovelace', size: 200, shape: 'square', src: '/red.jpg'});
  document.body.replaceChildren(badge);
}

test(
  'on slow 3G a badge shows initials, then its picture, then the next one; nothing between',
  {timeout: 180_000},
  async () => {
    const page = await browser.newPage({viewport: {width: 300, height: 300}});
    await page.goto(site.origin);
    await page.evaluate(() => customElements.whenDefined('avatar-badge'));
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow3g);

    const first = await film(page, addBadge, 'red');
    assert.deepEqual(first.slice(first[0] === 'nothing' ? 1 : 0), ['initials', 'red']);

    const next = await film(page, () => (document.querySelector('avatar-badge').src = '/blue.jpg'), 'blue');
    assert.deepEqual(
      next.filter((kind) => kind !== 'fading'),
      ['red', 'blue'],
    );

    // It is in the memory of the page: another badge shows it at once.
    const again = await film(page, addBadge, 'red');
    assert.deepEqual(again, ['blue', 'red']);

    const missing = await film(page, () => (document.querySelector('avatar-badge').src = '/no.jpg'), 'initials');
    assert.deepEqual(missing, ['red', 'initials']);
    await page.close();
  },
);
