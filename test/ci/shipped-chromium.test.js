// The browser that is shipped with the tests starts on a machine with glibc and Node alone: what else it links to is unpacked with it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {chromium} from 'playwright-core';
import {quietChromium} from '../support/runner/browsers.js';
import {shippedChromium} from '../support/runner/shipped-chromium.js';
import {startStaticServer} from '../support/servers/static-server.js';

const isShipped = process.platform === 'linux' && process.arch === 'x64' && existsSync('/lib64/ld-linux-x86-64.so.2');

/** Parts of glibc and of the compiler's runtime, which Node itself links to. */
const fromSystem = /^(?:linux-vdso|ld-linux-x86-64|libc|libdl|libgcc_s|libm|libpthread|librt)\.so/;

function hasLdd() {
  try {
    execFileSync('ldd', ['--version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

describe(
  'the shipped Chromium',
  {skip: !isShipped && 'no browser is shipped for this system', timeout: 120_000},
  () => {
    let root;
    let folder;
    let program;
    before(async () => {
      root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-shipped-'));
      program = await shippedChromium(root);
      folder = path.dirname(program);
    });
    after(() => rmSync(root, {recursive: true, force: true}));

    /** The libraries that a file links to and that are found outside the folder, or nowhere. */
    function linkedOutside(file) {
      const libraries = path.join(folder, 'al2023/lib');
      const output = execFileSync('ldd', [file], {encoding: 'utf8', env: {...process.env, LD_LIBRARY_PATH: libraries}});
      return output
        .split('\n')
        .filter((line) => line.includes('.so') && !line.includes(`=> ${folder}`))
        .map((line) => path.basename(line.trim().split(' ')[0]))
        .filter((library) => !fromSystem.test(library));
    }

    test('links to nothing of the system but glibc', {skip: !hasLdd() && 'there is no ldd'}, () => {
      const files = readdirSync(folder, {recursive: true})
        .filter((file) => file === 'chromium' || /\.so[.\d]*$/.test(file))
        .map((file) => path.join(folder, file));
      assert.ok(files.length > 10);
      const outside = files.map((file) => [path.basename(file), linkedOutside(file)]);
      assert.deepEqual(
        outside.filter(([, libraries]) => libraries.length),
        // NSS opens this module of its own when it needs keys or certificates. The next test runs without.
        [['libsoftokn3.so', ['libsqlite3.so.0']]],
      );
    });

    test('starts, opens a page and runs a worker without libsqlite3', async () => {
      const unusable = path.join(root, 'unusable');
      mkdirSync(unusable);
      // The loader takes the first file of that name, and cannot open this one.
      writeFileSync(path.join(unusable, 'libsqlite3.so.0'), '');
      const site = await startStaticServer(root, {
        handle(request, response) {
          const isWorker = request.url === '/worker.js';
          response.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html');
          response.end(isWorker ? 'postMessage(self.isSecureContext)' : '<!doctype html><input value="Ada">');
          return true;
        },
      });
      const env = {...process.env, LD_LIBRARY_PATH: unusable};
      const browser = await chromium.launch({executablePath: program, args: quietChromium, env});
      const page = await browser.newPage();
      await page.goto(site.origin);
      await page.locator('input').fill('Ada Lovelace');
      const results = await page.evaluate(async () => [
        await new Promise((resolve) => (new Worker('/worker.js').onmessage = ({data}) => resolve(data))),
        (await crypto.subtle.digest('SHA-256', new Uint8Array(1))).byteLength,
      ]);
      await browser.close();
      await site.close();
      assert.deepEqual(results, [true, 32]);
    });
  },
);
