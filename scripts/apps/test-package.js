// Tests the package as a new user would: packs it, installs the tarball into empty apps (Vite, Vite with React, webpack, esbuild
// with copied workers, a plain page without a bundler), serves each with a strict Content Security Policy and Trusted Types, and
// saves a photo and an animation in Chromium. Names after it leave only these apps.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import {npmInstall, pack, run, writeFiles} from '../../test/bundlers/packed-app.js';
import {getWorkerKind, recordWorkers} from '../../test/bundlers/visit.js';
import {launchChromium} from '../../test/support/runner/chromium.js';
import {createUploadServer} from '../../test/support/servers/upload-server.js';
import {startStaticServer} from '../../test/support/servers/static-server.js';

const POLICY = "default-src 'self'; require-trusted-types-for 'script'";
const inputs = {photo: 'test/fixtures/generated/photo-12mp.jpg', animation: 'test/fixtures/animated.gif'};
const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-package-'));

const body = `
    <avatar-badge person-id="ada" name="Ada Lovelace" size="64"></avatar-badge>
    <avatar-editor person-id="ada" person-name="Ada Lovelace" endpoint="/upload/{personId}" animation="keep" accept="image/jpeg,image/gif"></avatar-editor>`;
const page = (script, content = body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>avatar-elements</title>
    <script type="module" src="${script}"></script>
  </head>
  <body>${content}
  </body>
</html>
`;

const reactApp = `import 'avatar-elements/define';
import {AvatarBadge, AvatarEditor} from 'avatar-elements/react';
import {createElement as h, Fragment} from 'react';
import {createRoot} from 'react-dom/client';

const person = {personId: 'ada', personName: 'Ada Lovelace', endpoint: '/upload/{personId}', animation: 'keep', accept: 'image/jpeg,image/gif'};
const badge = h(AvatarBadge, {personId: 'ada', name: 'Ada Lovelace', size: '64'});
createRoot(document.getElementById('root')).render(h(Fragment, null, badge, h(AvatarEditor, person)));
`;

const configuredApp = `import 'avatar-elements/define';
import {configureImageWorker} from 'avatar-elements/image';

configureImageWorker({workerUrl: '/avatar-worker.js', animationWorkerUrl: '/avatar-animation-worker.js'});
`;
const copyWorker = (name, copy) => ['cp', `node_modules/avatar-elements/dist/image/worker/${name}`, `dist/${copy}`];
const viteBuild = ['npx', 'vite', 'build', '--logLevel', 'warn'];

/** Each app: what is written, what is installed, what is run, and which folder is served. */
const apps = {
  vite: {
    files: {'index.html': page('/main.js'), 'main.js': "import 'avatar-elements/define';\n"},
    install: ['vite@8.3.8'],
    build: [viteBuild],
    served: 'dist',
  },
  react: {
    files: {'index.html': page('/main.js', '<div id="root"></div>'), 'main.js': reactApp},
    install: ['vite@8.3.8', 'react@19.3.1', 'react-dom@19.3.1'],
    build: [viteBuild],
    served: 'dist',
  },
  webpack: {
    files: {
      'dist/index.html': page('/main.js'),
      'src/index.js': "import 'avatar-elements/define';\n",
      // Or webpack itself fetches what is loaded late in a way that such a policy forbids.
      'webpack.config.js': "export default {output: {trustedTypes: {policyName: 'webpack'}}};\n",
    },
    install: ['webpack@5.112.2', 'webpack-cli@7.3.1'],
    build: [['npx', 'webpack', '--mode', 'production']],
    served: 'dist',
  },
  // esbuild copies no worker and the policy allows no blob: one, so this works only with the addresses that are set.
  esbuild: {
    files: {'dist/index.html': page('/main.js'), 'main.js': configuredApp},
    install: ['esbuild@0.28.2'],
    build: [
      ['npx', 'esbuild', 'main.js', '--bundle', '--splitting', '--format=esm', '--outdir=dist', '--log-level=warning'],
      copyWorker('entry.js', 'avatar-worker.js'),
      copyWorker('animation-entry.js', 'avatar-animation-worker.js'),
    ],
    served: 'dist',
  },
  plain: {
    files: {'index.html': page('./avatar-elements.bundle.js')},
    install: [],
    build: [['cp', 'node_modules/avatar-elements/dist/avatar-elements.bundle.js', '.']],
    served: '.',
  },
};

async function createApp(name, tarball) {
  const {files, install, build, served} = apps[name];
  const folder = path.join(root, name);
  writeFiles(folder, {'package.json': '{"private": true, "type": "module"}', ...files});
  await npmInstall(folder, [tarball, ...install]);
  for (const command of build) await run(folder, command);
  return path.join(folder, served);
}

/** Serves the folder under the policy, and takes pictures at /upload/<person>. */
async function serve(folder) {
  const pictures = new Map();
  const keep = createUploadServer(pictures);
  const isIcon = (request, response) => request.url === '/favicon.ico' && response.writeHead(204).end();
  const site = await startStaticServer(folder, {
    headers: {'Content-Security-Policy': POLICY},
    handle: (request, response) => keep(request, response) || isIcon(request, response),
  });
  return {...site, pictures};
}

/** Saves a picture; the badge must show it, workers must have finished the jobs, and nothing may complain. */
async function savePicture(browser, {origin, pictures}, file) {
  pictures.clear();
  const context = await browser.newContext();
  const tab = await context.newPage();
  const complaints = [];
  tab.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
  );
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('request', (request) => {
    if (
      !request
        .url()
        .replace(/^blob:/, '')
        .startsWith(origin)
    )
      complaints.push(`request to ${request.url()}`);
  });
  await tab.addInitScript(recordWorkers);
  try {
    await tab.goto(origin);
    await tab.locator('avatar-editor input[type=file]').first().setInputFiles(file);
    await tab.getByRole('button', {name: 'Save', exact: true}).click({timeout: 30_000});
    await tab.waitForFunction(() => document.querySelector('avatar-editor').draft.phase === 'saved', undefined, {
      timeout: 30_000,
    });
    const badge = tab.locator('avatar-badge').first();
    await badge.locator('canvas, img').first().waitFor({state: 'visible'});
    assert.deepEqual(complaints, [], 'nothing complained');
    const kind = getWorkerKind(await tab.evaluate(() => window.workers));
    assert.equal(kind, 'file', 'workers that were started from their files finished the jobs');
    const workers = new Set((await tab.evaluate(() => window.workers)).filter(({jobs}) => jobs).map(({url}) => url));
    const [picture] = pictures.values();
    return {...picture, workers: workers.size};
  } catch (failure) {
    throw new Error([failure.message, ...complaints].join('\n  '), {cause: failure});
  } finally {
    await context.close();
  }
}

async function testApp(name, tarball, browser) {
  const site = await serve(await createApp(name, tarball));
  try {
    const {mimeType, bytes} = await savePicture(browser, site, inputs.photo);
    assert.match(mimeType, /^image\/(webp|jpeg)$/);
    const animation = await savePicture(browser, site, inputs.animation);
    const {pages = 1} = await sharp(animation.bytes, {animated: true}).metadata();
    assert.equal(animation.workers, 2, 'one worker decoded the frames and the other one encoded them');
    assert.ok(pages > 1, `the saved ${animation.mimeType} is animated`);
    console.log(`${name}: saved ${bytes.length} bytes of ${mimeType} and ${pages} frames of ${animation.mimeType}`);
  } finally {
    await site.close();
  }
}

const named = process.argv.slice(2);
const browser = await launchChromium();
let failed = 0;
const names = Object.keys(apps).filter((name) => !named.length || named.includes(name));
try {
  const tarball = await pack(root);
  console.log(`packed ${path.basename(tarball)}, ${readFileSync(tarball).length} bytes, served under ${POLICY}`);
  for (const name of names) {
    await testApp(name, tarball, browser).catch((failure) => {
      failed++;
      console.error(`${name}: ${failure.message}`);
    });
  }
} finally {
  await browser.close();
  rmSync(root, {recursive: true, force: true});
}
console.log(`${names.length - failed} passed, ${failed} failed`);
if (failed || !names.length) process.exit(1);
