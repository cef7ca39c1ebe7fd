// Which browser the tests start: CHROME_PATH, an installed one, the one that is shipped, or a sentence that says what to install.
import assert from 'node:assert/strict';
import {execFile, execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, test} from 'node:test';
import {promisify} from 'node:util';
import {chromium} from 'playwright-core';
import {quietChromium} from '../support/runner/browsers.js';
import {findChrome} from '../support/runner/find-chrome.js';
import {shippedChromium, shippedVersion} from '../support/runner/shipped-chromium.js';

const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-find-chrome-'));
after(() => rmSync(root, {recursive: true, force: true}));

function folder(name) {
  const made = path.join(root, name);
  mkdirSync(made, {recursive: true});
  return made;
}

function program(...names) {
  const file = path.join(root, ...names);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

const bareLinux = {env: {PATH: folder('empty')}, platform: 'linux', arch: 'x64', hasGlibc: true};

describe('findChrome', () => {
  test('takes CHROME_PATH before an installed browser', async () => {
    const CHROME_PATH = program('own', 'my-browser');
    program('bin', 'chromium');
    const found = await findChrome({...bareLinux, env: {CHROME_PATH, PATH: path.join(root, 'bin')}});
    assert.deepEqual(found, {executablePath: CHROME_PATH, headless: true, from: 'CHROME_PATH'});
  });

  test('refuses a CHROME_PATH that cannot be started', async () => {
    const file = path.join(root, 'text');
    writeFileSync(file, 'text');
    for (const CHROME_PATH of [file, path.join(root, 'missing'), root])
      await assert.rejects(findChrome({...bareLinux, env: {CHROME_PATH}}), {
        message: `CHROME_PATH is ${CHROME_PATH}, which is not a program that can be started.`,
      });
  });

  test('takes the first program on the PATH that can be started', async () => {
    mkdirSync(path.join(root, 'a/chromium'), {recursive: true});
    writeFileSync(path.join(folder('b'), 'google-chrome'), 'a text of that name');
    const executablePath = program('c', 'microsoft-edge');
    const PATH = ['a', 'b', 'c'].map((name) => path.join(root, name)).join(':');
    assert.deepEqual(await findChrome({...bareLinux, env: {PATH}}), {executablePath, headless: true, from: 'system'});
  });

  const installed = [
    ['darwin', {HOME: '/Users/ada'}, '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {HOME: '/Users/ada'}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', {}, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', {LOCALAPPDATA: 'D:\\Ada'}, 'D:\\Ada\\Google\\Chrome\\Application\\chrome.exe'],
  ];
  for (const [platform, env, executablePath] of installed)
    test(`finds ${executablePath} on ${platform}`, async () => {
      const found = await findChrome({env, platform, isProgram: (file) => file === executablePath});
      assert.deepEqual(found, {executablePath, headless: true, from: 'system'});
    });

  test('unpacks the shipped browser on Linux on x64 with glibc', async () => {
    const found = await findChrome({...bareLinux, unpack: async () => '/unpacked/chrome'});
    assert.deepEqual(found, {executablePath: '/unpacked/chrome', headless: 'shell', from: 'package'});
  });

  const unsupported = [
    [{platform: 'darwin', arch: 'arm64'}, /darwin arm64.*brew install --cask google-chrome.*CHROME_PATH/],
    [{platform: 'win32', arch: 'x64'}, /win32 x64.*winget install Google\.Chrome.*CHROME_PATH/],
    [{platform: 'linux', arch: 'arm64'}, /linux arm64.*apt-get install -y chromium.*CHROME_PATH/],
    [{platform: 'linux', arch: 'x64', hasGlibc: false}, /linux x64.*apk add chromium.*CHROME_PATH/],
    [{platform: 'freebsd', arch: 'x64'}, /freebsd x64.*Install Chromium.*CHROME_PATH/],
  ];
  for (const [system, sentence] of unsupported)
    test(`says what to install on ${Object.values(system).join(' ')}`, async () => {
      const unpack = () => assert.fail('nothing is unpacked here');
      await assert.rejects(
        findChrome({hasGlibc: true, ...system, env: {PATH: '/usr/bin'}, isProgram: () => false, unpack}),
        sentence,
      );
    });
});

describe('shippedChromium', () => {
  /** Takes the place of unpacking 190 MB. */
  const unpack = async (into) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(path.join(into, 'chrome'), 'whole');
  };
  const named = `chromium-${shippedVersion}`;

  test('unpacks once', async () => {
    const cache = folder('once');
    const unpacked = await shippedChromium(cache, unpack);
    assert.equal(unpacked, path.join(cache, named, 'chrome'));
    assert.equal(await shippedChromium(cache, () => assert.fail('unpacked again')), unpacked);
    assert.deepEqual(readdirSync(cache), [named]);
  });

  test('takes neither another version nor a half unpacked one', async () => {
    const cache = folder('stale');
    for (const stale of ['chromium-1.0.0', `.unpacking-${shippedVersion}`, named])
      writeFileSync(path.join(folder(`stale/${stale}`), 'chromium'), 'half of it');
    await shippedChromium(cache, unpack);
    assert.deepEqual(readdirSync(path.join(cache, named)), ['chrome']);
  });

  test('leaves nothing where unpacking fails, and unpacks the next time', async () => {
    const cache = folder('failing');
    const failing = async (into) => {
      await unpack(into);
      throw new Error('the disk is full');
    };
    await assert.rejects(shippedChromium(cache, failing), /the disk is full/);
    assert.deepEqual(readdirSync(cache), []);
    await shippedChromium(cache, unpack);
    assert.deepEqual(readdirSync(cache), [named]);
  });

  test('removes what a process left that was killed long ago, and nothing that is under way', async () => {
    const cache = folder('abandoned');
    const yesterday = Date.now() / 1000 - 86_400;
    utimesSync(folder('abandoned/.unpacking-old'), yesterday, yesterday);
    folder('abandoned/.unpacking-new');
    await shippedChromium(cache, unpack);
    assert.deepEqual(readdirSync(cache).sort(), ['.unpacking-new', named].sort());
  });

  const isShipped = process.platform === 'linux' && process.arch === 'x64' && existsSync('/lib64/ld-linux-x86-64.so.2');
  test(
    'unpacks in two processes at once, anywhere, and the browser opens a form field with the fonts beside it',
    {skip: !isShipped && 'no browser is shipped for this system', timeout: 120_000},
    async () => {
      const cache = path.join(root, 'a folder & two processes');
      const module = import.meta.resolve('../support/runner/shipped-chromium.js');
      const script = `const {shippedChromium} = await import(${JSON.stringify(module)}); console.log(await shippedChromium(${JSON.stringify(cache)}));`;
      const elsewhere = {...process.env, TMPDIR: folder('tmp elsewhere'), HOME: folder('home')};
      const start = () =>
        promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {env: elsewhere});
      const [one, other] = await Promise.all([start(), start()]);
      const executablePath = one.stdout.trim();
      assert.equal(other.stdout.trim(), executablePath);
      assert.deepEqual(readdirSync(cache), [named]);
      assert.match(
        execFileSync(executablePath, ['--version', '--no-sandbox'], {encoding: 'utf8'}),
        /^(Chromium|HeadlessChrome|Google Chrome) /,
      );

      const browser = await chromium.launch({executablePath, args: quietChromium, env: elsewhere});
      const page = await browser.newPage();
      await page.setContent('<input value="Ada">');
      await page.locator('input').fill('Ada Lovelace');
      assert.ok(await page.evaluate(() => document.fonts.check('16px "Open Sans"')));
      await browser.close();
    },
  );
});
