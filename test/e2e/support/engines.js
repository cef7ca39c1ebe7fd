// The browsers that one driver can steer: Chromium always, Firefox where it is installed.
import {existsSync} from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import {quietChromium} from '../../support/browsers.js';
import {findChrome} from '../../support/find-chrome.js';

const viewport = {width: 1200, height: 1500};
const firefoxPath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => path.join(folder, name)))
  .find((candidate) => existsSync(candidate));

async function launchChromium() {
  const {executablePath, headless} = await findChrome();
  return puppeteer.launch({executablePath, headless, args: quietChromium, defaultViewport: viewport});
}

const launchFirefox = () =>
  puppeteer.launch({browser: 'firefox', executablePath: firefoxPath, headless: true, defaultViewport: viewport});

/** A name and a way to start each; `ENGINES=chromium` leaves the others out. */
export const engines = [
  {name: 'Chromium', launch: launchChromium},
  ...(firefoxPath ? [{name: 'Firefox', launch: launchFirefox}] : []),
].filter(({name}) => !process.env.ENGINES || process.env.ENGINES.split(',').includes(name.toLowerCase()));
