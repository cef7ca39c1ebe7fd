// Tries the package as a new user would: packs it, installs the tarball into empty apps (Vite, webpack, a plain page without
// a bundler), serves each with a strict Content Security Policy and Trusted Types, and saves a picture in a real browser.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import busboy from 'busboy';
import {launchChromium} from '../test/support/chromium.js';

const policy = "default-src 'self'; require-trusted-types-for 'script'";
const photo = 'test/fixtures/generated/photo-12mp.jpg';
const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-try-'));
const run = (cwd, command, ...args) =>
  execFileSync(command, args, {cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8'});

const body = `
    <avatar-badge person-id="ada" name="Ada Lovelace" size="64"></avatar-badge>
    <avatar-editor person-id="ada" person-name="Ada Lovelace" endpoint="/upload/{personId}"></avatar-editor>`;
const page = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>avatar-elements</title>
    <script type="module" src="${script}"></script>
  </head>
  <body>${body}
  </body>
</html>
`;

/** Each app: what is written, what is run, and which folder is served. */
const apps = {
  vite: {
    files: {'index.html': page('/main.js'), 'main.js': "import 'avatar-elements/define';\n"},
    install: ['vite@8.3.8'],
    build: ['npx', 'vite', 'build', '--logLevel', 'warn'],
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
    build: ['npx', 'webpack', '--mode', 'production'],
    served: 'dist',
  },
  'plain page': {
    files: {'index.html': page('./avatar-elements.bundle.js')},
    install: [],
    build: ['cp', 'node_modules/avatar-elements/dist/avatar-elements.bundle.js', '.'],
    served: '.',
  },
};

function pack() {
  const [{filename}] = JSON.parse(run('.', 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', root));
  return path.join(root, filename);
}

function createApp(name, tarball) {
  const {files, install, build, served} = apps[name];
  const folder = path.join(root, name.replace(' ', '-'));
  for (const [file, content] of Object.entries({'package.json': '{"private": true, "type": "module"}', ...files})) {
    mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
    writeFileSync(path.join(folder, file), content);
  }
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--silent', tarball, ...install);
  run(folder, ...build);
  return path.join(folder, served);
}

const types = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'};

/** Serves the folder under the policy, and takes pictures at /upload/<person>. */
async function serve(folder) {
  const pictures = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method === 'POST') {
      const parts = [];
      request.pipe(
        busboy({headers: request.headers})
          .on('file', (_field, stream, {mimeType}) => {
            stream
              .on('data', (chunk) => parts.push(chunk))
              .on('end', () => pictures.set('/stored/1', {mimeType, parts}));
          })
          .on('close', () => response.setHeader('Content-Type', 'application/json').end('{"url": "/stored/1"}')),
      );
    } else if (pictures.has(pathname)) {
      const {mimeType, parts} = pictures.get(pathname);
      response.setHeader('Content-Type', mimeType).end(Buffer.concat(parts));
    } else {
      const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      if (!existsSync(file)) return response.writeHead(404).end();
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {server, pictures, origin: `http://127.0.0.1:${server.address().port}`};
}

/** Chooses a photo, saves it, and looks whether the badge shows it, the worker ran and no rule was broken. */
async function savePicture(browser, {origin, pictures}) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const complaints = [];
  const workers = [];
  tab.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
  );
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('worker', (worker) => workers.push(worker.url()));
  tab.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`request to ${request.url()}`);
  });
  await tab.goto(origin);
  await tab.locator('avatar-editor input[type=file]').first().setInputFiles(photo);
  const save = tab.getByRole('button', {name: 'Save', exact: true});
  await save.click({timeout: 10_000});
  await tab.waitForFunction(() => document.querySelector('avatar-editor').draft.phase === 'saved', undefined, {
    timeout: 15_000,
  });
  const badge = tab.locator('avatar-badge').first();
  await badge.locator('canvas, img').first().waitFor({state: 'visible'});
  const [{mimeType, parts}] = pictures.values();
  await context.close();
  assert.deepEqual(complaints, [], 'nothing complained');
  assert.ok(workers.length > 0, 'the picture was made in a worker');
  assert.match(mimeType, /^image\/(webp|jpeg)$/);
  return {bytes: Buffer.concat(parts).length, mimeType, worker: path.basename(workers[0])};
}

const browser = await launchChromium();
try {
  const tarball = pack();
  console.log(`packed ${path.basename(tarball)}, ${readFileSync(tarball).length} bytes`);
  for (const name of process.argv[2] ? [process.argv[2]] : Object.keys(apps)) {
    const site = await serve(createApp(name, tarball));
    const {bytes, mimeType, worker} = await savePicture(browser, site);
    console.log(`${name}: saved ${bytes} bytes of ${mimeType} made by ${worker}, under ${policy}`);
    site.server.close();
  }
} finally {
  await browser.close();
  rmSync(root, {recursive: true, force: true});
}
