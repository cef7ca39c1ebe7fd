// Builds every entry of the packed library with every tool that people use, without optional peers, opens the result in Chromium
// and saves a 12-megapixel photo and an animation: in development and production, under a sub path, and with the assets
// on another origin. Names after it leave only these tools, in this order; --write puts what they show into the table of
// docs/guides/bundlers.md, without it the table there is compared. BUNDLERS_FOLDER keeps the installed tools for the next run.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {appFiles, BASE, entriesOf, html} from '../../test/bundlers/app.js';
import {npmInstall, pack, run, startServer, writeFiles} from '../../test/bundlers/packed-app.js';
import {createAssets, createSite} from '../../test/bundlers/site.js';
import {compareTable, writeTable} from '../../test/bundlers/table.js';
import {tools} from '../../test/bundlers/tools.js';
import {importEntries, save} from '../../test/bundlers/visit.js';
import {launchChromium} from '../../test/support/runner/chromium.js';
import {mapWithConcurrency} from '../concurrency.js';

/** Only own files, what stands in the page's HTML (the import map of Parcel) by its hash, and only trusted scripts. */
function strictPolicy(folder) {
  const page = path.join(folder, 'index.html');
  const inline = existsSync(page) ? readFileSync(page, 'utf8').matchAll(/<script[^>]*>([^<]+)<\/script>/g) : [];
  const hashes = [...inline].map(([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  const scripts = ["'self'", ...hashes].join(' ');
  return `default-src 'self'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; worker-src 'self'; require-trusted-types-for 'script'`;
}

const root = process.env.BUNDLERS_FOLDER ?? mkdtempSync(path.join(tmpdir(), 'avatar-elements-bundlers-'));
async function install(key, tarball) {
  const {packages, files, manifest, hasReact} = tools[key];
  const folder = path.join(root, key);
  const entries = entriesOf().filter((entry) => hasReact || entry !== './react');
  writeFiles(folder, {
    'package.json': JSON.stringify({private: true, type: 'module', ...manifest}),
    ...appFiles(entries),
    ...files,
  });
  await npmInstall(folder, [tarball, ...packages]);
  for (const peer of ['tus-js-client', ...(hasReact ? [] : ['react'])])
    assert.ok(!existsSync(path.join(folder, 'node_modules', peer)), `${peer} is not installed`);
  return {folder, entries};
}

/** Saves a photo and an animation; both have to run in the same place. */
async function saveBoth(browser, site, address, extra = []) {
  const results = [];
  for (const page of ['editor', 'animation', ...extra]) {
    const result = await save(browser, address, page, site.kept).catch((failure) => {
      throw new Error(`${page} at ${address}: ${failure.message}`, {cause: failure});
    });
    results.push([page, result]);
  }
  const places = new Set(results.map(([, {place}]) => place));
  const [, {place, blockedMs}] = results[0];
  if (places.size > 1) throw new Error(results.map(([page, result]) => `${page}: ${result.place}`).join(', '));
  return {place, blockedMs, complaints: results.flatMap(([, {complaints}]) => complaints)};
}

const assertQuiet = (row, place) =>
  assert.deepEqual(row[place].complaints, [], `${place} writes no errors to the console`);

async function tryTool(key, tarball, browser) {
  const tool = tools[key];
  const {folder, entries} = await install(key, tarball);
  const [site, assets] = await Promise.all([createSite(), createAssets()]);
  const served = path.join(folder, tool.served);
  const page = (base) => tool.script && html(base + tool.script);
  const row = {tool: tool.name};
  let server;
  const stop = () => (server?.stop(), (server = undefined));
  const start = async (command, base, at) =>
    (server = await startServer(folder, (port) => command({base, port}), {env: {BASE: base}, at}));
  const target = async (base) => {
    if (tool.start) await start(tool.start, base, base.startsWith('http') ? '/' : BASE);
    return tool.start ? {port: server.port} : {folder: served};
  };
  try {
    await run(folder, tool.build({base: BASE}), {BASE});
    site.target = {...(await target(BASE)), base: BASE, html: page(BASE)};
    row.production = await saveBoth(browser, site, site.origin + BASE, ['editor-alone', 'photo']);
    await importEntries(browser, site.origin + BASE, entries);
    if (!tool.start) {
      site.target.policy = strictPolicy(served);
      row.strict = await saveBoth(browser, site, site.origin + BASE);
      // Without a copy of the worker both other ways are tried, and the browser reports both.
      const allowed = row.strict.place === 'file' ? /^$/ : /worker-src|Failed to load|MIME type/;
      assert.deepEqual(
        row.strict.complaints.filter((complaint) => !allowed.test(complaint)),
        [],
        'nothing else is against the strict policy',
      );
    }
    stop();
    assertQuiet(row, 'production');

    const cdn = `${assets.origin}/cdn/`;
    await run(folder, tool.build({base: cdn}), {BASE: cdn});
    assets.folder = served;
    const own = tool.script ? {folder: undefined} : await target(cdn);
    site.target = {...own, base: '/', html: page(cdn)};
    row.otherOrigin = await saveBoth(browser, site, `${site.origin}/`);
    stop();
    assertQuiet(row, 'otherOrigin');

    if (tool.dev) {
      await start(tool.dev, BASE, tool.devAtRoot ? '/' : BASE);
      site.target = {port: server.port, base: BASE, strip: tool.devAtRoot, html: page(BASE)};
      // The first visit may come while the tool still gathers what is imported, and reload the page.
      await save(browser, site.origin + BASE, 'editor', site.kept).catch(() => {});
      row.development = await saveBoth(browser, site, site.origin + BASE);
      assertQuiet(row, 'development');
    }
  } finally {
    stop();
    await Promise.all([site.close(), assets.close()]);
    if (!process.env.BUNDLERS_FOLDER) rmSync(folder, {recursive: true, force: true});
  }
  return row;
}

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = named.filter((key) => !tools[key]);
if (unknown.length) throw new Error(`There is no tool ${unknown.join(', ')}.`);
const wanted = named.length ? named : Object.keys(tools);
const browser = await launchChromium();
const rows = new Map();
let failed = 0;
try {
  mkdirSync(root, {recursive: true});
  const tarball = await pack(root);
  await mapWithConcurrency(wanted, async (key) => {
    const started = Date.now();
    try {
      const row = await tryTool(key, tarball, browser);
      rows.set(key, row);
      const {tool, ...results} = row;
      const cells = Object.entries(results).map(([name, {place, blockedMs}]) => `${name} ${place} ${blockedMs} ms`);
      console.log(`${tool}: ${cells.join(', ')}, in ${Math.round((Date.now() - started) / 1000)} s`);
      if (process.env.VERBOSE) console.log(Object.entries(results).map(([name, {complaints}]) => [name, complaints]));
    } catch (failure) {
      failed++;
      console.error(`${key}: ${failure.message}`);
    }
  });
} finally {
  await browser.close();
  if (!process.env.BUNDLERS_FOLDER) rmSync(root, {recursive: true, force: true});
}
const inOrder = wanted.filter((key) => rows.has(key)).map((key) => rows.get(key));
const order = Object.values(tools).map(({name}) => name);
if (process.argv.includes('--write')) await writeTable(inOrder, order);
const differences = compareTable(inOrder);
for (const difference of differences) console.error(difference);
console.log(`${rows.size} passed, ${failed} failed`);
if (failed || differences.length || !rows.size) process.exit(1);
