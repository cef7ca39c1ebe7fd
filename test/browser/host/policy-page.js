// A page under a strict policy and Trusted Types that reports every violation. A file that imports it starts a server and Chromium.
import assert from 'node:assert/strict';
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before} from 'node:test';
import {launchChromium} from '../../support/runner/chromium.js';
import {createUploadServer} from '../../support/servers/upload-server.js';
import {startStaticServer} from '../../support/servers/static-server.js';

export const policy = "default-src 'self'; require-trusted-types-for 'script'";
export const photo = 'test/fixtures/photo.jpg';
export const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-csp-'));
let browser;
let site;

const page = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script type="module" src="/avatar-elements.bundle.js"></script>
  </head>
  <body>${body}</body>
</html>`;

before(async () => {
  copyFileSync('dist/avatar-elements.bundle.js', path.join(folder, 'avatar-elements.bundle.js'));
  copyFileSync(photo, path.join(folder, 'photo.jpg'));
  const keep = createUploadServer();
  site = await startStaticServer(folder, {
    headers: {'Content-Security-Policy': policy},
    handle(request, response) {
      const {pathname, searchParams} = new URL(request.url, 'http://localhost');
      if (pathname === '/page') {
        const connectTo = searchParams.get('connectTo');
        if (connectTo)
          response.setHeader('Content-Security-Policy', `${policy}; connect-src ${site.origin}${connectTo}`);
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(searchParams.get('body')));
        return true;
      }
      if (pathname === '/refuse') {
        request.resume().on('end', () => response.writeHead(422).end());
        return true;
      }
      return keep(request, response);
    },
  });
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Opens the markup under the policy, with `connect-src` for `connectTo` alone where given, does what `act` does, and expects no report. */
export async function underPolicy(body, act, connectTo = '') {
  const context = await browser.newContext({permissions: ['camera']});
  const tab = await context.newPage();
  const complaints = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) complaints.push(`request to ${request.url()}`);
  });
  await tab.exposeFunction('complain', (complaint) => complaints.push(complaint));
  await tab.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
      window.complain(`${violatedDirective} forbids ${blockedURI} ${sample}`),
    ),
  );
  try {
    await tab.goto(`${site.origin}/page?${new URLSearchParams({body, connectTo})}`);
    await tab.evaluate(() => customElements.whenDefined('avatar-badge'));
    await act?.(tab);
    await tab.waitForTimeout(200);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}
