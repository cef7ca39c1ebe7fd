// What a page with the face detector requests and stores, under a strict policy with Trusted Types, in Chromium. It loads the modules of
// dist/ without a bundler, so the package has to be built.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {launchChromium} from '../support/runner/chromium.js';
import {startStaticServer} from '../support/servers/static-server.js';

const policy = "default-src 'self'; require-trusted-types-for 'script'";
let browser;
let site;

before(async () => {
  site = await startStaticServer(process.cwd(), {
    headers: {'Content-Security-Policy': policy},
    handle(request, response) {
      if (request.url !== '/page') return false;
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><title>Faces</title>');
      return true;
    },
  });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

/** What was requested, refused and stored while `act` ran in the page. */
async function observe(act) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const [requests, complaints] = [[], []];
  tab.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => requests.push(`${request.method()} ${request.url().replace(site.origin, '')}`));
  await tab.exposeFunction('complain', (complaint) => complaints.push(complaint));
  await tab.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      window.complain(`${violatedDirective} forbids ${blockedURI}`),
    ),
  );
  try {
    await tab.goto(`${site.origin}/page`);
    const result = await tab.evaluate(act);
    const stored = await tab.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      items: localStorage.length + sessionStorage.length,
      cookies: document.cookie,
    }));
    return {result, requests, complaints, stored};
  } finally {
    await context.close();
  }
}

const detectTwice = async () => {
  const {detectFaces} = await import('/dist/faces/index.js');
  const photo = await (await fetch('/test/fixtures/group.jpg')).blob();
  const counts = [];
  for (const image of [photo, await createImageBitmap(photo)]) counts.push((await detectFaces(image)).length);
  return counts;
};

describe('the face detector', {timeout: 120_000}, () => {
  test('finds faces in a worker under a strict policy with Trusted Types', async () => {
    const {result, requests, complaints} = await observe(detectTwice);
    assert.deepEqual(result, [3, 3]);
    assert.deepEqual(complaints, []);
    assert.ok(requests.includes('GET /dist/faces/worker/faces-worker.js'), requests.join('\n'));
  });

  test('sends and stores nothing of a face: it only reads its own files, the weights once', async () => {
    const {requests, stored} = await observe(detectTwice);
    assert.deepEqual(
      requests.filter((request) => !/^GET \/(page|test\/fixtures\/group\.jpg|dist\/[\w./-]+)$/.test(request)),
      [],
    );
    assert.equal(requests.filter((request) => request.endsWith('.bin')).length, 1);
    assert.deepEqual(stored, {databases: 0, caches: 0, items: 0, cookies: ''});
  });

  test('requests nothing before the first picture', async () => {
    const {requests} = await observe(() => import('/dist/faces/index.js').then(() => undefined));
    assert.deepEqual(
      requests.filter((request) => /worker\/faces-worker|\.bin$/.test(request)),
      [],
    );
  });
});
