// One visit to a built app: a file is chosen and saved, and what ran where is recorded.
import assert from 'node:assert/strict';
import sharp from 'sharp';

const photo = 'test/fixtures/generated/photo-12mp.jpg';
const animation = 'test/fixtures/animated.gif';

/** Runs in the page before anything else: which workers finish jobs, and how long the page is blocked. */
export function recordWorkers() {
  const workers = (window.workers = []);
  window.blocks = [];
  if (typeof Worker !== 'undefined') {
    window.Worker = class extends Worker {
      constructor(url, options) {
        super(url, options);
        const entry = {url: String(url), jobs: 0};
        workers.push(entry);
        this.addEventListener('message', ({data}) => data && 'result' in data && entry.jobs++);
      }
    };
  }
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) window.blocks.push([startTime, duration]);
  }).observe({entryTypes: ['longtask']});
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    console.error(`policy: ${effectiveDirective} ${blockedURI}`),
  );
}

/** Where the jobs ran, by the workers that finished any. */
export function getWorkerKind(workers) {
  const worked = workers.filter(({jobs}) => jobs > 0);
  if (!worked.length) return 'main thread';
  return worked.every(({url}) => url.startsWith('blob:')) ? 'blob' : 'file';
}

async function assertLikePhoto({mimeType, bytes}) {
  assert.match(mimeType, /^image\/(webp|jpeg)$/);
  const pixels = (image) => image.resize(64, 64, {fit: 'cover'}).removeAlpha().raw().toBuffer();
  const [saved, original] = await Promise.all([pixels(sharp(bytes)), pixels(sharp(photo).rotate())]);
  const difference = saved.reduce((sum, value, i) => sum + Math.abs(value - original[i]), 0) / saved.length;
  assert.ok(difference < 8, `the saved picture looks like the photo: differs by ${difference.toFixed(1)} of 255`);
}

async function assertAnimated({mimeType, bytes}) {
  const {pages = 1} = await sharp(bytes, {animated: true}).metadata();
  assert.ok(pages > 1, `the saved ${mimeType} is animated`);
}

/** Opens a page of the app in a context of its own. Resolves to what `act` gives, and to every complaint. */
export async function open(browser, address, act) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const complaints = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith('avatar-elements:'))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  await tab.addInitScript(recordWorkers);
  try {
    await tab.goto(address);
    return {...(await act(tab)), complaints};
  } catch (failure) {
    throw new Error([failure.message.split('\n')[0], ...complaints].join('\n    '), {cause: failure});
  } finally {
    await context.close();
  }
}

const titled = (tab, start, timeout = 60_000) =>
  tab.waitForFunction((wanted) => document.title.startsWith(wanted), start, {timeout});

/** Saves with `page` and checks what arrived. `kept` is the server's. */
export function save(browser, address, page, kept) {
  kept.clear();
  return open(browser, `${address}?page=${page}`, async (tab) => {
    const input = tab.locator('input[type=file]').first();
    await input.waitFor({state: 'attached', timeout: 60_000});
    const from = await tab.evaluate(() => performance.now());
    await input.setInputFiles(page === 'animation' ? animation : photo);
    if (page.startsWith('editor')) await tab.getByRole('button', {name: 'Save', exact: true}).click({timeout: 60_000});
    await titled(tab, 'saved');
    const {workers, blocks} = await tab.evaluate(() => ({workers: window.workers, blocks: window.blocks}));
    const [picture] = kept.values();
    await (page === 'animation' ? assertAnimated(picture) : assertLikePhoto(picture));
    const longest = Math.max(0, ...blocks.filter(([start]) => start >= from).map(([, duration]) => duration));
    return {place: getWorkerKind(workers), blockedMs: Math.round(longest)};
  });
}

/** Imports each entry alone, in a page of its own. */
export const importEntries = (browser, address, entries) =>
  open(browser, address, async (tab) => {
    for (const [i, entry] of entries.entries()) {
      await tab.goto(`${address}?page=entry-${i}`, {waitUntil: 'commit'});
      await titled(tab, 'imported').catch((failure) => {
        throw new Error(`${entry} is not imported`, {cause: failure});
      });
    }
    return {};
  });
