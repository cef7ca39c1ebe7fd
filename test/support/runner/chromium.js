// Chromium as playwright drives it: the one that is installed here, and quiet.
import {chromium} from 'playwright-core';
import {quietChromium} from './browsers.js';
import {findChrome} from './find-chrome.js';

/** Starts a browser of its own, with more switches if need be; close it when done. */
export async function launchChromium(switches = []) {
  const {executablePath} = await findChrome();
  return chromium.launch({executablePath, args: [...quietChromium, ...switches]});
}
