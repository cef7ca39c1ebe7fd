// Follows the README to the letter in empty folders: its install command (with the packed package for its name), its HTML with
// Vite, webpack and esbuild, its React component with Vite, and its page without a build. In each, in development and built, a photo is chosen, saved to
// the endpoint that the README describes, shown by the badge, and removed again. The package has to be built.
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import {pack, run, startServer, writeFiles} from '../../test/bundlers/packed-app.js';
import {createSite} from '../../test/bundlers/site.js';
import {tools} from '../../test/bundlers/tools.js';
import {open} from '../../test/bundlers/visit.js';
import {launchChromium} from '../../test/support/runner/chromium.js';
import {mapWithConcurrency} from '../concurrency.js';

const PHOTO = 'test/fixtures/photo.jpg';
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({language, code}));

/** The only block of the README in this language that has this in it. */
function blockWith(language, text) {
  const found = blocks.filter((block) => block.language === language && block.code.includes(text));
  assert.equal(found.length, 1, `README.md has one block of ${language} with ${text}`);
  return found[0].code;
}

/** What the README leaves to the reader: an app around its component. */
const reactApp = {
  'index.html': '<div id="root"></div><script type="module" src="/main.jsx"></script>',
  'main.jsx': `import {createRoot} from 'react-dom/client';
import {Settings} from './settings';

createRoot(document.getElementById('root')).render(<Settings />);
`,
};

const vite = {
  packages: tools.vite8.packages,
  served: 'dist',
  build: ['vite', 'build', '--logLevel', 'warn'],
  dev: (port) => ['vite', '--port', port, '--host', '127.0.0.1', '--strictPort'],
};

/** The README's page and its script. A tool that does not read HTML gets a copy of the page beside what it builds. */
const page = {
  'index.html': blockWith('html', 'src="main.js"'),
  'main.js': blockWith('js', "import 'avatar-elements/define'"),
};
const besideScript = {...page, 'dist/index.html': page['index.html']};
const serveWebpack = [
  'webpack',
  'serve',
  './main.js',
  '--mode',
  'development',
  '--static',
  'dist',
  '--host',
  '127.0.0.1',
];
const bundleWithEsbuild = ['esbuild', 'main.js', '--bundle', '--splitting', '--format=esm', '--outdir=dist'];

/** Each app: the README's own files, what else the tool needs, and its commands. */
const apps = {
  'Vite, HTML': {files: page, ...vite},
  'Vite, React 19': {
    ...vite,
    files: {...reactApp, 'settings.tsx': blockWith('tsx', 'avatar-elements/react')},
    packages: [...vite.packages, 'react@19.3.1', 'react-dom@19.3.1'],
  },
  webpack: {
    files: besideScript,
    packages: tools.webpack.packages,
    served: 'dist',
    build: ['webpack', './main.js', '--mode', 'production', '--no-performance-hints'],
    dev: (port) => [...serveWebpack, '--port', port],
  },
  esbuild: {
    files: besideScript,
    packages: tools.esbuild.packages,
    served: 'dist',
    build: [...bundleWithEsbuild, '--minify', '--log-level=warning'],
    dev: (port) => [...bundleWithEsbuild, '--servedir=dist', `--serve=127.0.0.1:${port}`],
  },
  'no build': {
    files: {'index.html': blockWith('html', 'src="avatar-elements.bundle.js"')},
    packages: [],
    served: '',
    copied: /copy `(node_modules\/[^`]+)` to your server/.exec(readme)[1],
  },
};

/** The README's command, in the folder, with the tarball for the name. */
async function install(folder, tarball, packages) {
  const command = blockWith('sh', 'npm install').trim();
  assert.equal(command, 'npm install avatar-elements');
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--silent'];
  if (packages.length) await run(folder, ['npm', 'install', ...flags, ...packages]);
  await run(folder, [...command.replace('avatar-elements', tarball).split(' '), ...flags]);
}

async function assertLikePhoto({mimeType, bytes}) {
  const {format, width, height, exif} = await sharp(bytes).metadata();
  assert.deepEqual(
    {mimeType, width, height, exif},
    {mimeType: `image/${format}`, width: 512, height: 512, exif: undefined},
  );
}

/** Chooses a photo, saves it, sees it in the badge, then clears it, as the README says. */
const visit = (browser, site) =>
  open(browser, `${site.origin}/`, async (tab) => {
    const badge = tab.locator('avatar-badge').first();
    const button = (name) => tab.getByRole('button', {name, exact: true});
    const request = (method) => tab.waitForResponse((response) => response.request().method() === method);
    await tab.locator('avatar-editor input[type=file]').setInputFiles(PHOTO, {timeout: 60_000});
    const posted = request('POST');
    await button('Save').click({timeout: 60_000});
    assert.equal(new URL((await posted).url()).pathname, '/people/ada/avatar');
    await badge.locator('canvas, img').first().waitFor({state: 'visible'});
    const [picture] = site.kept.values();
    await assertLikePhoto(picture);
    const deleted = request('DELETE');
    await tab.getByRole('checkbox', {name: 'Remove picture'}).click();
    await button('Save').click();
    assert.equal((await deleted).status(), 204);
    await badge.getByText('AL').waitFor();
    await badge.locator('canvas, img').first().waitFor({state: 'detached'});
    return {bytes: picture.bytes.length};
  });

async function follow(name, root, tarball, browser) {
  const {files, packages, served, copied, build, dev} = apps[name];
  const folder = path.join(root, name.replace(/\W+/g, '-'));
  writeFiles(folder, files);
  await install(folder, tarball, packages);
  if (copied) copyFileSync(path.join(folder, copied), path.join(folder, path.basename(copied)));
  const site = await createSite(/^\/people\/ada\/avatar$/);
  const results = {};
  let server;
  try {
    if (dev) {
      server = await startServer(folder, dev);
      site.target = {port: server.port, base: '/'};
      // The tool may find what is imported during the first visit, and then load the page again.
      await open(browser, `${site.origin}/`, (tab) => tab.locator('avatar-editor input').waitFor({state: 'attached'}));
      results.development = await visit(browser, site);
      await run(folder, build);
    }
    site.target = {folder: path.join(folder, served), base: '/'};
    site.kept.clear();
    results.production = await visit(browser, site);
  } finally {
    server?.stop();
    await site.close();
  }
  for (const [place, {complaints}] of Object.entries(results))
    assert.deepEqual(complaints, [], `${place} writes no errors to the console`);
  return Object.keys(results).join(' and ');
}

const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-readme-'));
const browser = await launchChromium();
let failed = 0;
try {
  const tarball = await pack(root);
  await mapWithConcurrency(Object.keys(apps), async (name) => {
    const started = Date.now();
    try {
      const places = await follow(name, root, tarball, browser);
      console.log(`${name}: saved and removed a photo in ${places}, in ${Math.round((Date.now() - started) / 1000)} s`);
    } catch (failure) {
      failed++;
      console.error(`${name}: ${failure.message}`);
    }
  });
} finally {
  await browser.close();
  rmSync(root, {recursive: true, force: true});
}
console.log(`${Object.keys(apps).length - failed} passed, ${failed} failed`);
if (failed) process.exit(1);
