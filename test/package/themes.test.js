// The themes behind the build tools of hosts: Lightning CSS, which Vite, Parcel and Next use, replaces light-dark() for older browsers.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {transform} from 'lightningcss';
import {launchChromium} from '../support/runner/chromium.js';

const targets = {chrome: 111 << 16};
const themes = readdirSync('dist/themes');
const pages = {
  'that names no scheme': ['', 'light'],
  'that is light and dark': [':root { color-scheme: light dark }', 'light'],
  'that is dark': [':root { color-scheme: dark }', 'dark'],
  'that is dark by a class': ['.dark { color-scheme: dark }', 'dark'],
};

describe('a theme that a build tool has compiled for older browsers', () => {
  let browser;
  before(async () => (browser = await launchChromium()));
  after(() => browser?.close());

  for (const theme of themes) {
    test(`keeps its colours on every page: ${theme}`, async () => {
      const css = readFileSync(`dist/themes/${theme}`, 'utf8');
      const tab = await browser.newPage({colorScheme: 'light'});
      for (const [page, [rules, scheme]] of Object.entries(pages)) {
        // As an app does: its own rules, then the theme.
        const {code} = transform({filename: theme, code: Buffer.from(rules + css), targets, minify: true});
        const colorOf = async (styles) => {
          await tab.setContent(
            `<style>${styles}</style><html class="dark"><avatar-editor><i style="color: var(--avatar-ink)"></i></avatar-editor>`,
          );
          return tab.evaluate(() => getComputedStyle(document.querySelector('i')).color);
        };
        const expected = await colorOf(`:root { color-scheme: ${scheme} } ${css}`);
        assert.equal(await colorOf(code), expected, page);
        assert.notEqual(expected, 'rgb(0, 0, 0)', page);
      }
      await tab.close();
    });
  }
});
