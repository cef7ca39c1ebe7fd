// The browsers the demo is opened in: Chromium always, Firefox and WebKit where they are installed.
import puppeteer from 'puppeteer-core';
import {onPath, quietChromium, webkitCapabilities} from '../../support/runner/browsers.js';
import {findChrome} from '../../support/runner/find-chrome.js';
import {launchWebkit} from './webkit.js';

const viewport = {width: 1200, height: 1500};
const firefoxPath = onPath('firefox-esr', 'firefox');

async function launchChromium() {
  const {executablePath, headless} = await findChrome();
  return puppeteer.launch({executablePath, headless, args: quietChromium, defaultViewport: viewport});
}

const launchFirefox = () =>
  puppeteer.launch({browser: 'firefox', executablePath: firefoxPath, headless: true, defaultViewport: viewport});

/** `BROWSERS=chromium` leaves the others out. */
const isWanted = ({name}) => !process.env.BROWSERS || process.env.BROWSERS.split(',').includes(name.toLowerCase());

/** A name and a way to start each of those that puppeteer can steer. */
export const engines = [
  {name: 'Chromium', launch: launchChromium},
  ...(firefoxPath ? [{name: 'Firefox', launch: launchFirefox}] : []),
].filter(isWanted);

/** The same with WebKit, which is steered with less. */
export const allEngines = [
  ...engines,
  ...(webkitCapabilities ? [{name: 'WebKit', launch: launchWebkit}] : []).filter(isWanted),
];
