// Two versions of the library on one page, and its elements under other tag names. The package has to be built.
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import {launchChromium} from '../../support/runner/chromium.js';
import {createUploadServer} from '../../support/servers/upload-server.js';
import {startStaticServer} from '../../support/servers/static-server.js';

const photo = 'test/fixtures/photo.jpg';
/** Both versions say it in their own words, so that one sees whose element it is. */
const [newWords, oldWords] = ['Choose file', 'Pick a picture'];
let folder;
let site;
let browser;

/** A copy of the package as it might have been: another version, other words. */
function olderCopy(target) {
  mkdirSync(target);
  writeFileSync(
    path.join(target, 'package.json'),
    readFileSync('package.json', 'utf8').replace(/"version": "[^"]+"/, '"version": "0.0.1"'),
  );
  cpSync('dist', path.join(target, 'dist'), {recursive: true});
  let patched = 0;
  for (const file of readdirSync(path.join(target, 'dist'), {recursive: true})) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(path.join(target, 'dist', file), 'utf8');
    if (!code.includes(newWords)) continue;
    writeFileSync(path.join(target, 'dist', file), code.replaceAll(newWords, oldWords));
    patched++;
  }
  assert.ok(patched > 0, 'the words of the older copy are its own');
}

/** What an app on the page imports, kept where a test can reach it. */
const app = (name, root) => `
  import '${root}/dist/define/index.js';
  import {version} from '${root}/package.json';
  import * as elements from '${root}/dist/index.js';
  import * as people from '${root}/dist/people/index.js';
  import * as upload from '${root}/dist/upload/index.js';
  globalThis.${name} = {version, ...elements, ...people, ...upload};`;

async function bundle(name, contents) {
  await build({
    ...{stdin: {contents, resolveDir: '.', sourcefile: `${name}.js`}, outfile: path.join(folder, `${name}.js`)},
    ...{bundle: true, splitting: false, format: 'esm', target: 'es2022', tsconfigRaw: {}, logLevel: 'error'},
  });
}

before(async () => {
  folder = mkdtempSync(path.resolve('.tmp-copies-'));
  olderCopy(path.join(folder, 'older'));
  await bundle('newer', app('newer', path.resolve('.')));
  await bundle('older', app('older', path.join(folder, 'older')));
  await bundle('classes', "export * from './dist/index.js';");
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Two</title><body></body></html>',
  );
  for (const worker of ['entry.js', 'animation-entry.js'])
    cpSync(`dist/image/worker/${worker}`, path.join(folder, worker));
  site = await startStaticServer(folder, {handle: createUploadServer()});
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Runs on an empty page, and nothing may be complained about. */
async function onPage(act) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('response', (response) => response.status() >= 400 && complaints.push(response.url()));
  try {
    await page.goto(site.origin);
    await act(page);
    assert.deepEqual(complaints, []);
  } finally {
    await page.close();
  }
}

for (const [first, second, words] of [
  ['newer', 'older', newWords],
  ['older', 'newer', oldWords],
]) {
  test(
    `the ${first} version and then the ${second} one: the first registers, and both get a new picture`,
    {timeout: 60_000},
    () =>
      onPage(async (page) => {
        await page.evaluate(
          async ([first, second]) => {
            await import(`/${first}.js`);
            await import(`/${second}.js`);
            document.body.innerHTML = `
            <avatar-provider><avatar-badge person-id="ada" name="Ada Lovelace"></avatar-badge>
            <avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor></avatar-provider>`;
            const [one, other] = [globalThis[first], globalThis[second]];
            globalThis.heard = [];
            one.subscribe('ada', (change) => change?.url && globalThis.heard.push(first));
            other.subscribe('ada', (change) => change?.url && globalThis.heard.push(second));
            // An adapter of the other copy: whichever an app imports, its elements may be the first one's.
            document.querySelector('avatar-editor').adapter = other.httpAdapter({url: '/upload/{personId}'});
          },
          [first, second],
        );
        const versions = await page.evaluate(() => [globalThis.newer.version, globalThis.older.version]);
        assert.equal(versions[1], '0.0.1');
        assert.notEqual(versions[0], versions[1]);
        const editor = page.locator('avatar-editor');
        await editor.getByText(words).waitFor();
        await editor.locator('input[type=file]').first().setInputFiles(photo);
        await editor.getByRole('button', {name: 'Save', exact: true}).click();
        await page.locator('avatar-badge').first().locator('img, canvas').first().waitFor();
        await page.waitForFunction(() => new Set(globalThis.heard).size === 2);
      }),
  );
}

test('a failure of the other version’s adapter has the same message', () =>
  onPage(async (page) => {
    const code = await page.evaluate(async () => {
      await import('/newer.js');
      await import('/older.js');
      const {newer, older} = globalThis;
      return newer.AvatarError.from(new older.AvatarError('offline', {})).code;
    });
    assert.equal(code, 'offline');
  }));

test('a subclass has any name; the elements inside a card may come from a registry of its own', () =>
  onPage(async (page) => {
    const seen = await page.evaluate(async () => {
      const {AvatarBadge, AvatarEditor, ProfileCard} = await import('/classes.js');
      const inside = new CustomElementRegistry();
      inside.define('avatar-badge', AvatarBadge);
      inside.define('avatar-editor', AvatarEditor);
      class AcmeCard extends ProfileCard {
        static shadowRootOptions = {...ProfileCard.shadowRootOptions, customElementRegistry: inside};
        createRenderRoot() {
          const importNode = (node) => document.importNode(node, {customElementRegistry: inside});
          this.renderOptions.creationScope = {importNode};
          return super.createRenderRoot();
        }
      }
      customElements.define('acme-badge', class extends AvatarBadge {});
      customElements.define('acme-card', AcmeCard);
      document.body.innerHTML =
        '<acme-badge name="Ada Lovelace"></acme-badge><acme-card name="Grace Hopper" editable></acme-card>';
      const [badge, card] = document.body.children;
      await card.updateComplete;
      card.changePicture();
      const inner = card.shadowRoot.querySelector('avatar-badge');
      let editor;
      while (!(editor = card.shadowRoot.querySelector('avatar-editor'))) await new Promise(requestAnimationFrame);
      await Promise.all([inner.updateComplete, editor.updateComplete]);
      return {
        badge: badge.shadowRoot.textContent.trim(),
        inner: inner.shadowRoot.textContent.trim(),
        editor: editor.shadowRoot.querySelectorAll('button').length > 0,
        registered: Boolean(customElements.get('avatar-badge') ?? customElements.get('avatar-editor')),
      };
    });
    assert.deepEqual(seen, {badge: 'AL', inner: 'GH', editor: true, registered: false});
  }));
