// The browsers the demo is opened in: Chromium always, Firefox and WebKit where they are installed.
import puppeteer from 'puppeteer-core';
import {onPath, quietChromium, quietProtocol, webkitCapabilities} from '../../support/runner/browsers.js';
import {findChrome} from '../../support/runner/find-chrome.js';
import {launchWebkit} from './webkit.js';

const viewport = {width: 1200, height: 1500};
const firefoxPath = onPath('firefox-esr', 'firefox');

async function launchChromium(options) {
  const {executablePath, headless} = await findChrome();
  return puppeteer.launch({executablePath, headless, args: quietChromium, defaultViewport: viewport, ...options});
}

const launchFirefox = (options) =>
  puppeteer.launch({
    ...quietProtocol,
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    defaultViewport: viewport,
    ...options,
  });

/** `BROWSERS=chromium` leaves the others out. */
const isWanted = ({name}) => !process.env.BROWSERS || process.env.BROWSERS.split(',').includes(name.toLowerCase());

/** A name and a way to start each of those that puppeteer can steer; `launch` takes more options of puppeteer. */
export const engines = [
  {name: 'Chromium', launch: launchChromium},
  ...(firefoxPath ? [{name: 'Firefox', launch: launchFirefox}] : []),
].filter(isWanted);

/** The same with WebKit, which is steered with less. */
export const allEngines = [
  ...engines,
  ...(webkitCapabilities ? [{name: 'WebKit', launch: launchWebkit}] : []).filter(isWanted),
];
