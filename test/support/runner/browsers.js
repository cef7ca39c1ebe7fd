// The browsers the tests run in: Chromium always, Firefox and WebKit where they are installed.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {install} from '../../../scripts/extra-packages.js';
import {findChrome} from './find-chrome.js';
import {freePort} from '../servers/free-port.js';

const miniBrowser = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
].find(existsSync);

/** The full path of the first of these programs that is on the PATH. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
}

/** Switches that keep Chromium from calling home and let it run as root in a container. */
export const quietChromium = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** No test reads the requests that the browser tells of: Firefox, above all, takes long to tell of the hundreds a file makes. */
export const quietProtocol = {networkEnabled: false, issuesEnabled: false};

async function chromium() {
  const {executablePath, headless} = await findChrome();
  return chromeLauncher({
    concurrency: 2,
    launchOptions: {...quietProtocol, executablePath, headless, args: quietChromium},
    // Each page has storage, channels and a window of its own: what one test file signs out or forgets reaches no other one, and
    // a tab behind another one would get a frame a second.
    async createPage({browser}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
  });
}

async function firefox() {
  const executablePath = onPath('firefox-esr', 'firefox');
  if (!executablePath) return undefined;
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      ...quietProtocol,
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true},
    },
  });
}

/** Starts an X server without a screen, on a display of its own choice. */
function startXvfb() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3].once('data', (display) => resolve({server, display: `:${String(display).trim()}`}));
  });
}

async function untilReady(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start within 10 seconds');
}

/** What a session of WebKit asks for; nothing where it is not installed. */
export const webkitCapabilities = miniBrowser &&
  onPath('WebKitWebDriver') &&
  onPath('Xvfb') && {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
  };

/** Starts the driver of WebKit on a port of its own, with a screen of its own. */
export async function startWebkitDriver() {
  const {server, display} = await startXvfb();
  const port = await freePort();
  const env = {...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11'};
  const driver = spawn('WebKitWebDriver', ['-p', String(port)], {env, stdio: 'ignore'});
  await untilReady(`http://127.0.0.1:${port}/status`);
  const stop = () => [driver, server].forEach((started) => started.kill());
  return {port, stop};
}

async function webkit() {
  if (!webkitCapabilities) return undefined;
  install('test/webkit');
  const {webdriverLauncher} = await import('../../webkit/launcher.js');
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: 'error',
    connectionRetryCount: 0,
    // Tests begin before the page is loaded, and one whose picture never arrives would hold up `load`, and with it the driver.
    capabilities: {...webkitCapabilities, pageLoadStrategy: 'eager', 'wdio:enforceWebDriverClassic': true},
  };
  const launcher = webdriverLauncher(options);
  const {initialize, stop} = launcher;
  let driver;
  launcher.name = 'WebKit';
  launcher.initialize = async (config) => {
    driver = await startWebkitDriver();
    options.port = driver.port;
    await initialize.call(launcher, config);
    launcher.name = 'WebKit';
  };
  launcher.stop = async () => {
    await stop.call(launcher);
    driver.stop();
  };
  return launcher;
}

const launchers = {chromium, firefox, webkit};

/**
 * Launchers for the browsers that are wanted by name, each of which has to be installed; for all that are installed if none is
 * named, and then it says which are left out.
 */
export async function installedBrowsers(wanted) {
  const found = [];
  for (const name of wanted ?? Object.keys(launchers)) {
    const launcher = await launchers[name]?.();
    if (launcher) found.push(launcher);
    else if (wanted) throw new Error(`${name} is wanted and is not installed here.`);
    else console.warn(`${name} is not installed here: its tests are left out (CI runs them all).`);
  }
  return found;
}
