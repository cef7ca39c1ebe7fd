// How much a badge costs, beside plain divs and five other libraries. Fresh pages, implementations interleaved, medians.
import {saveReport, median, table} from '../table.js';
import {heapUsed, launch, serve} from './browser.js';
import {bundle, implementations} from './bundle.js';

const samples = Number(process.env.SAMPLES ?? 7);
const pictures = 20;
/** Their time grows with the square of the count: ten thousand would take minutes. */
const quadratic = new Set(['fluent', 'ui5']);

/** Enough to tell where the time goes. */
const smallest = new Set(['baseline-div', 'baseline-custom-element', 'baseline-dom', 'baseline-lit', 'ours']);

/** What is measured: so many badges, with so many pictures among them. */
const cases = {
  'build 1,000': {count: 1_000, isWeighed: true, only: () => true},
  'build 10,000': {count: 10_000, only: (name) => !quadratic.has(name)},
  'build 50,000': {count: 50_000, only: (name) => smallest.has(name)},
  // Other libraries have no colour per person, so that a new name never changes it.
  'with keys': {count: 10_000, areKeyed: true, only: (name) => smallest.has(name)},
  '1,000 pictures': {count: 1_000, pictures, only: () => true},
};

/**
 * Bytes a badge that are still held after it was removed. Of the fourth time it was built and removed: what is compiled on the
 * first ones stays as well, but only once, however many badges there are.
 */
async function bytesLeft(page, devtools, count) {
  let before;
  for (let turn = 0; turn < 4; turn++) {
    before = await heapUsed(devtools);
    await page.evaluate((many) => globalThis.build(many), count);
    await page.evaluate(() => globalThis.removeAll());
  }
  return ((await heapUsed(devtools)) - before) / count;
}

async function measure(browser, url, {count, pictures: shown = 0, areKeyed, isWeighed}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(url);
    await page.waitForFunction(() => 'build' in globalThis);
    await page.evaluate((kinds) => globalThis.warmUp(kinds), shown);
    const devtools = await context.newCDPSession(page);
    const before = await heapUsed(devtools);
    const built = await page.evaluate(
      ([many, options]) => globalThis.build(many, options),
      [count, {pictures: shown, areKeyed}],
    );
    const held = await heapUsed(devtools);
    const renamed = shown || count > 10_000 ? NaN : await page.evaluate(() => globalThis.renameAll());
    await page.evaluate(() => globalThis.removeAll());
    const left = isWeighed ? await bytesLeft(page, devtools, count) : NaN;
    return {built, renamed, bytes: (held - before) / count, left};
  } finally {
    await context.close();
  }
}

/** Samples of every implementation in every case, one round after another. */
async function measureAll(browser, address, names) {
  const results = new Map(names.map((name) => [name, new Map()]));
  for (let round = 0; round < samples; round++) {
    for (const [label, {only, ...what}] of Object.entries(cases)) {
      for (const name of names.filter(only)) {
        const all = results.get(name);
        all.set(label, [...(all.get(label) ?? []), await measure(browser, `${address}/${name}`, what)]);
      }
    }
  }
  return results;
}

export async function run() {
  const names = process.env.ONLY?.split(',') ?? implementations;
  const scripts = new Map();
  for (const name of names) scripts.set(name, await bundle(name));
  const server = await serve(scripts);
  const browser = await launch();
  try {
    const results = await measureAll(browser, server.address, names);
    await saveReport('badges', report(results, browser.version()));
  } finally {
    await browser.close();
    server.close();
  }
}

function report(results, version) {
  const value = (name, label, key) => median((results.get(name).get(label) ?? []).map((sample) => sample[key]));
  const columns = [
    ...Object.keys(cases)
      .filter((label) => !cases[label].areKeyed)
      .map((label) => [label, label, 'built']),
    ['rename 1,000', 'build 1,000', 'renamed'],
    ['rename 10,000', 'build 10,000', 'renamed'],
    ['the same, colours kept', 'with keys', 'renamed'],
  ];
  const cell = (name, [, label, key]) => {
    const own = value(name, label, key);
    if (Number.isNaN(own) || own === undefined) return '–';
    const limit = results.has('baseline-div') ? ` (${(own / value('baseline-div', label, key)).toFixed(2)}×)` : '';
    return `${Math.round(own)}${limit}`;
  };
  const heap = (name, key) => {
    const own = value(name, 'build 1,000', key);
    return own === undefined ? '–' : Math.round(own);
  };
  const order = [...results.keys()].sort((a, b) => value(a, 'build 1,000', 'built') - value(b, 'build 1,000', 'built'));
  const rows = order.map((name) => [
    name,
    ...columns.map((column) => cell(name, column)),
    heap(name, 'bytes'),
    heap(name, 'left'),
  ]);
  return `# Badges

Milliseconds from the first \`createElement\` until painted, two frames (33 ms) included; in brackets, times what plain divs need.
\`baseline-custom-element\` is a bare custom element, \`baseline-lit\` the smallest Lit element, \`baseline-dom\` the floor under ours: its nodes and styles, and no logic.
Chromium ${version}, medians of ${samples} fresh pages, implementations interleaved.
A new name brings another colour, unless the colour comes from a key or an id: then it is kept, as it is by those who give no colours.
Bytes are live JavaScript objects a badge, at 1,000; then what is left of them after the badges were removed, once the code is compiled.

${table([['', ...columns.map(([head]) => head), 'bytes each', 'left'], ...rows])}`;
}
