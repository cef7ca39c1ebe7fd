// Runs each example as a new user would: a copy in an empty folder, the packed library installed, types checked (and found
// wrong where they are), built, opened in Chromium, a photo chosen and saved; then the same with its development server.
// Fails on any error or warning in the console. `npm run test:examples -- vue next` runs these examples alone.
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {launchChromium} from '../../test/support/runner/chromium.js';
import {createUploadServer} from '../../test/support/servers/upload-server.js';
import {startStaticServer} from '../../test/support/servers/static-server.js';
import {mapWithConcurrency} from '../concurrency.js';
import {freePort} from '../../test/support/servers/free-port.js';

const photo = 'test/fixtures/photo.jpg';
const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-examples-'));
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  CI: '1',
};

const vite = ['vite', '--strictPort', '--host'];

/**
 * `served`: the folder that is served once it is built, or `start`: the command that serves it; `dev`: the development server,
 * each command up to its option for the host; `typed`: the file in which a mistake has to be noticed, where the framework checks
 * tags. Those that take longest come first, so that none of them is left alone at the end.
 */
const examples = {
  angular: {served: 'dist', dev: ['ng', 'serve', '--host']},
  next: {start: ['next', 'start', '--hostname'], dev: ['next', 'dev', '--hostname'], typed: 'app/page.tsx'},
  astro: {served: 'dist', dev: ['astro', 'dev', '--host']},
  svelte: {served: 'dist', dev: vite, typed: 'src/App.svelte'},
  vue: {served: 'dist', dev: vite, typed: 'src/App.vue'},
  solid: {served: 'dist', dev: vite, typed: 'src/app.tsx'},
  'react-18': {served: 'dist', dev: vite, typed: 'src/app.tsx'},
  'react-19': {served: 'dist', dev: vite, typed: 'src/app.tsx'},
  preact: {served: 'dist', dev: vite, typed: 'src/app.tsx'},
  html: {served: '.'},
};

/**
 * Lit writes this sentence in every page that resolves `lit` with the export condition `development`, as the development servers
 * do for any element built with Lit. No code of the library causes it or could avoid it.
 */
const litDevMode =
  'Lit is in dev mode. Not recommended for production! See https://lit.dev/msg/dev-mode for more information.';

const execute = promisify(execFile);

async function run(cwd, command, ...args) {
  try {
    return (await execute(command, args, {cwd, env, maxBuffer: 50_000_000})).stdout;
  } catch (failure) {
    throw new Error(`${command} ${args.join(' ')}\n${failure.stdout}${failure.stderr}`, {cause: failure});
  }
}

async function install(name, tarball) {
  const folder = path.join(root, name);
  cpSync(path.join('examples', name), folder, {
    recursive: true,
    filter: (file) => !/node_modules|[\\/](dist|\.next|\.astro|\.angular)$/.test(file),
  });
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies['avatar-elements'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest));
  await run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--silent');
  return {folder, scripts: manifest.scripts};
}

/** What is right passes; the same with a shape that does not exist must not. */
async function checkTypes(folder, typed) {
  await run(folder, 'npm', 'run', '--silent', 'check');
  if (!typed) return;
  const file = path.join(folder, typed);
  const right = readFileSync(file, 'utf8');
  const wrong = right.replace('shape="rounded"', 'shape="star"');
  assert.notEqual(wrong, right, `${typed} shows a rounded badge`);
  writeFileSync(file, wrong);
  await assert.rejects(
    () => run(folder, 'npm', 'run', '--silent', 'check'),
    /star/,
    'a shape that does not exist is noticed',
  );
  writeFileSync(file, right);
}

/** Starts a server of the example's own, given its command up to the host, and waits until it answers. */
async function startServer(folder, [command, ...args]) {
  const port = await freePort();
  const child = spawn(path.join('node_modules', '.bin', command), [...args, '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const close = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
    return exited;
  };
  const origin = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(origin).catch(() => undefined);
    if (response?.ok) return {origin, close};
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await close();
  throw new Error(`${command} ${args.join(' ')} does not serve the page\n${output}`);
}

/** Chooses a photo, saves it, and looks whether everything shows it. `storeOrigin`: the server that stores the picture, if another. */
async function savePicture(browser, origin, {storeOrigin} = {}) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const [type, text] = [message.type(), message.text()];
    if (['error', 'warning'].includes(type) && text !== litDevMode)
      complaints.push(`${type}: ${text} (${message.location().url})`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) complaints.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  if (storeOrigin)
    await page.route(/\/(upload|pictures)\//, (route) =>
      route.continue({url: route.request().url().replace(origin, storeOrigin)}),
    );
  try {
    await page.goto(origin);
    const badge = page.locator('avatar-badge').first();
    await badge.getByText('AL').first().waitFor();
    await page.locator('profile-card').getByText('Analyst').first().waitFor();
    await page.locator('avatar-editor input[type=file]').first().setInputFiles(photo);
    await page.locator('avatar-editor').getByRole('button', {name: 'Save', exact: true}).click();
    await page.getByText(/^Saved as http/).waitFor();
    await badge.locator('img, canvas').first().waitFor({state: 'visible'});
    assert.deepEqual(complaints, []);
  } catch (failure) {
    throw new Error([failure.message, ...complaints].join('\n'), {cause: failure});
  } finally {
    await page.close();
  }
}

/** The same with the development server, where frameworks, bundlers and Lit check more than in production. */
async function saveInDevelopment(browser, folder, {dev, start}) {
  const store = start ? undefined : await startStaticServer(folder, {handle: createUploadServer()});
  const server = await startServer(folder, dev);
  try {
    await savePicture(browser, server.origin, {storeOrigin: store?.origin});
  } catch (failure) {
    throw new Error(`${dev.join(' ')}: ${failure.message}`, {cause: failure});
  } finally {
    await server.close();
    await store?.close();
  }
}

async function tryExample(name, tarball, browser) {
  const {served, start, dev, typed} = examples[name];
  rmSync(path.join(root, name), {recursive: true, force: true});
  const {folder, scripts} = await install(name, tarball);
  if (scripts.check) await checkTypes(folder, typed);
  await run(folder, 'npm', 'run', '--silent', 'build');
  const site = start
    ? await startServer(folder, start)
    : await startStaticServer(path.join(folder, served), {handle: createUploadServer()});
  try {
    await savePicture(browser, site.origin);
  } finally {
    await site.close();
  }
  if (dev) await saveInDevelopment(browser, folder, {dev, start});
  rmSync(folder, {recursive: true, force: true});
}

assert.deepEqual(
  readdirSync('examples', {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort(),
  Object.keys(examples).sort(),
);

const browser = await launchChromium();
const counts = {passed: 0, failed: 0};

async function report(name, tarball) {
  const started = Date.now();
  try {
    await tryExample(name, tarball, browser);
    counts.passed++;
    const seconds = Math.round((Date.now() - started) / 1000);
    const development = examples[name].dev ? ' and with its development server' : '';
    console.log(`${name}: types checked, built, saved a picture${development}, in ${seconds} s`);
  } catch (failure) {
    counts.failed++;
    console.error(`${name}: ${failure.message}`);
  }
}

try {
  const packed = await run('.', 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', root);
  const tarball = path.join(root, JSON.parse(packed)[0].filename);
  const named = process.argv.slice(2);
  const wanted = Object.keys(examples).filter((name) => !named.length || named.includes(name));
  await mapWithConcurrency(wanted, (name) => report(name, tarball));
} finally {
  await browser.close();
  rmSync(root, {recursive: true, force: true});
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed || !counts.passed) process.exit(1);
