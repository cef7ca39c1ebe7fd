// Tries the test runners an app may have: installs each beside the packed library in an empty folder and runs test/runners/ there.
// The package has to be built. Names of runners as arguments leave only these.
import {copyFileSync, cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {npmInstall, pack, run, writeFiles} from '../../test/bundlers/packed-app.js';
import {quietChromium} from '../../test/support/runner/browsers.js';
import {findChrome} from '../../test/support/runner/find-chrome.js';
import {startStaticServer} from '../../test/support/servers/static-server.js';
import {createUploadServer} from '../../test/support/servers/upload-server.js';

const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-runners-'));
const vitest = (environment) => ({
  command: ['vitest', 'run', '--globals', '--environment', environment, '--exclude', 'playwright/**'],
});
const runners = {
  'jest + jsdom': {
    command: ['jest', '--config', 'jest.config.js'],
    env: {NODE_OPTIONS: '--experimental-vm-modules'},
  },
  'vitest + jsdom': vitest('jsdom'),
  'vitest + happy-dom': vitest('happy-dom'),
  playwright: {command: ['playwright', 'test', '--config', 'playwright.config.js'], servesApp: true},
};
const packages = [
  'jest@30.5.2',
  'jest-environment-jsdom@30.5.2',
  'vitest@4.1.12',
  'jsdom@29.1.1',
  'happy-dom@21.0.4',
  '@testing-library/dom@10.4.2',
  '@playwright/test@1.65.1',
];

/** The app that is tested end to end, and the configuration that a reader has: a base URL, and here the browser there is. */
const files = {
  'package.json': '{"private": true, "type": "module"}',
  'jest.config.js': "export default {testEnvironment: 'jsdom', transform: {}, testMatch: ['<rootDir>/*.test.js']};\n",
  'playwright.config.js': `export default {
  testDir: 'playwright',
  outputDir: 'playwright-results',
  reporter: 'line',
  use: {baseURL: process.env.BASE_URL, launchOptions: JSON.parse(process.env.LAUNCH ?? '{}')},
};
`,
  'app/settings.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Settings</title>
<avatar-badge person-id="ada" name="Ada Lovelace"></avatar-badge>
<avatar-editor person-id="ada" person-name="Ada Lovelace" endpoint="/upload/{personId}"></avatar-editor>
<script type="module" src="/avatar-elements.bundle.js"></script></html>
`,
};

async function serveApp() {
  const {executablePath} = await findChrome();
  const site = await startStaticServer(path.join(root, 'app'), {handle: createUploadServer()});
  const env = {BASE_URL: site.origin, LAUNCH: JSON.stringify({executablePath, args: quietChromium})};
  return {env, close: site.close};
}

const counts = {passed: 0, failed: 0};
try {
  const tarball = await pack(root);
  writeFiles(root, files);
  cpSync('test/runners', root, {recursive: true});
  copyFileSync('test/fixtures/photo.jpg', path.join(root, 'photo.jpg'));
  await npmInstall(root, ['--ignore-scripts', tarball, ...packages]);
  copyFileSync(
    path.join(root, 'node_modules/avatar-elements/dist/avatar-elements.bundle.js'),
    path.join(root, 'app/avatar-elements.bundle.js'),
  );
  const named = process.argv.slice(2);
  for (const [name, {command, env, servesApp}] of Object.entries(runners)) {
    if (named.length && !named.includes(name)) continue;
    const started = Date.now();
    const app = servesApp ? await serveApp() : undefined;
    try {
      await run(root, command, {...env, ...app?.env});
      counts.passed++;
      const what = servesApp ? 'a picture was saved' : 'every element rendered and updated';
      console.log(`${name}: ${what}, in ${Math.round((Date.now() - started) / 1000)} s`);
    } catch (failure) {
      counts.failed++;
      console.error(`${name}: ${failure.message}`);
    } finally {
      await app?.close();
    }
  }
} finally {
  rmSync(root, {recursive: true, force: true});
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed || !counts.passed) process.exit(1);
