// A file of a few kB that is many thousand pixels square, shown by a badge and by a card from a directory, another tab or the outbox:
// the page answers all the time and takes little more memory than with a small picture.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {crc32, deflateSync} from 'node:zlib';
import {launchChromium} from '../../support/runner/chromium.js';
import {serveElement} from '../../support/pages/element-page.js';

const HOSTILE_EDGE_PX = 16_000;
const SMALL_EDGE_PX = 256;
/** More than the small picture takes. Decoded, the hostile one is 1,024 MB. */
const MAX_MORE_MB = 150;
const MAX_MORE_MS = 1000;

const isLinux = process.platform === 'linux';

/** A whole and valid picture: black, one bit a pixel. */
function png(edgePx) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edgePx, 0);
  header.writeUInt32BE(edgePx, 4);
  header[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(edgePx / 8)) * edgePx);
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [data.length, crc32(body)].map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    });
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, {level: 9});
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const pictures = {hostile: png(HOSTILE_EDGE_PX), small: png(SMALL_EDGE_PX), unchecked: png(HOSTILE_EDGE_PX / 2)};
const elements = {
  badge: '<avatar-badge person-id="ada" name="Ada Lovelace"></avatar-badge>',
  card: '<profile-card person-id="ada" name="Ada Lovelace"></profile-card>',
};

const modules = {
  store: 'src/people/avatar-changes.ts',
  queue: 'src/pending-saves.ts',
  upload: 'src/upload/index.ts',
  errors: 'src/errors.ts',
};

let site;
let browser;
let processes;

before(async () => {
  site = await serveElement('index', '', {
    modules,
    async handle({url}, response) {
      const picture = pictures[url.slice('/picture/'.length)];
      if (picture) response.setHeader('Content-Type', 'image/png').end(picture);
      return Boolean(picture);
    },
  });
  browser = await launchChromium();
  processes = await browser.newBrowserCDPSession();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** Measures how much memory the browser's processes take at most from now on, beyond what they have now. In MB. */
async function measureMemory() {
  const {processInfo} = await processes.send('SystemInfo.getProcessInfo');
  const read = (pid, fact) => {
    const [, kb] = new RegExp(`^${fact}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kb) / 1024;
  };
  const before = processInfo.map(({id}) => {
    writeFileSync(`/proc/${id}/clear_refs`, '5'); // Begins the peak (VmHWM) anew.
    return {id, residentMb: read(id, 'VmRSS')};
  });
  return () => before.reduce((sum, {id, residentMb}) => sum + Math.max(0, read(id, 'VmHWM') - residentMb), 0);
}

/** Runs in the page: keeps the longest time in which nothing else could run, and when a picture was shown or refused. */
function watch() {
  window.longestMs = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longestMs = Math.max(window.longestMs, now - last);
    last = now;
  }, 10);
  window.outcome = new Promise((resolve) => {
    for (const type of ['avatar-loaded', 'avatar-load-failed'])
      document.addEventListener(type, () => resolve({type, at: performance.now()}), {once: true});
  });
}

/** Ways to show the picture that a page has got; `start` is when that begins. */
const shows = {
  async directory(page) {
    await page.evaluate(() => {
      window.start = performance.now();
      document.querySelector('avatar-provider').directory = {
        people: async (ids) => ids.map((id) => ({id, name: 'Ada Lovelace'})),
        picture: async () => window.picture,
      };
    });
  },
  async 'another tab'(page, name) {
    const other = await openPage(page.context(), '', name);
    await page.evaluate(() => {
      window.start = performance.now();
    });
    await other.evaluate(() =>
      window.store.announce({personId: 'ada', url: '/not-asked-for.png', picture: window.picture}),
    );
  },
  async 'the outbox'(page) {
    await page.evaluate(async () => {
      const {withOutbox} = window.upload;
      const {AvatarError} = window.errors;
      const adapter = withOutbox(
        {upload: () => Promise.reject(new AvatarError('offline', {}))},
        {databaseName: 'queue'},
      );
      const file = new File([window.picture], 'avatar.png', {type: 'image/png'});
      const context = {signal: new AbortController().signal, onProgress() {}};
      await adapter.upload({personId: 'ada', file, idempotencyKey: 'key'}, context).catch(() => {});
      window.start = performance.now();
      await window.queue.syncPendingSaves(adapter.outbox).ready;
    });
  },
};

async function openPage(context, markup, name) {
  const page = await context.newPage();
  await page.goto(site.origin);
  await page.evaluate(
    async ({markup, name, modules}) => {
      await customElements.whenDefined('profile-card');
      document.body.innerHTML = `<avatar-provider>${markup}</avatar-provider>`;
      for (const module of modules) window[module] = await import(`/${module}.js`);
      window.picture = await (await fetch(`/picture/${name}`)).blob();
    },
    {markup, name, modules: Object.keys(modules)},
  );
  return page;
}

/** What it takes to show a picture: `outcome`, ms until then, the longest ms the page was blocked, MB at most. */
async function measure(markup, name, show) {
  const context = await browser.newContext();
  try {
    const page = await openPage(context, markup, name);
    const peak = await measureMemory();
    await page.evaluate(watch);
    await show(page, name);
    const {type, start, at} = await page.evaluate(async () => ({...(await window.outcome), start: window.start}));
    // What goes on after the outcome counts too.
    const longestMs = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return window.longestMs;
    });
    return {type, ms: Math.round(at - start), blockedMs: Math.round(longestMs), mb: Math.round(peak())};
  } finally {
    await context.close();
  }
}

test('a picture that is decoded unchecked would be noticed', {skip: !isLinux, timeout: 60_000}, async () => {
  const {mb} = await measure('', 'unchecked', async (page) => {
    await page.evaluate(async () => {
      window.start = performance.now();
      await createImageBitmap(window.picture);
      document.dispatchEvent(new Event('avatar-loaded'));
    });
  });
  assert.ok(mb > MAX_MORE_MB, `${mb} MB`);
});

for (const [element, markup] of Object.entries(elements)) {
  describe(`a picture of ${HOSTILE_EDGE_PX} pixels square in a ${element}`, {skip: !isLinux}, () => {
    for (const [source, show] of Object.entries(shows)) {
      test(`from ${source} is refused without time or memory`, {timeout: 60_000}, async (context) => {
        assert.ok(pictures.hostile.length < 40_000, 'it is a small file');
        const small = await measure(markup, 'small', show);
        const hostile = await measure(markup, 'hostile', show);
        const measured = JSON.stringify({small, hostile});
        context.diagnostic(measured);
        assert.deepEqual([small.type, hostile.type], ['avatar-loaded', 'avatar-load-failed']);
        assert.ok(hostile.ms < small.ms + MAX_MORE_MS, measured);
        assert.ok(hostile.blockedMs < small.blockedMs + MAX_MORE_MS, measured);
        assert.ok(hostile.mb < small.mb + MAX_MORE_MB, measured);
      });
    }
  });
}
