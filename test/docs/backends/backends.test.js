// The samples of docs/backends do what the pages say, duties of a server included: Express, Next.js, S3, tus and Microsoft 365 run
// here as they stand on the page, and Django's where Python has Django and Pillow (`PYTHON=…` says which Python); Rails' and Laravel's
// are read by parsers of their languages, no more.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {blocksOf, sampleFolder, startSample} from '../../support/markup/run-doc-samples.js';
import {serviceHandler} from '../../support/servers/services.js';
import {photo, asAda, skip, listen, duties} from './duties.js';

describe('Express', {skip, timeout: 60_000}, () => {
  let sample;
  const bySession = {'id === process.env.SIGNED_IN_AS': "request.get('X-User') === id"};
  before(async () => (sample = await startSample('express', bySession)));
  after(() => sample?.stop());
  duties(() => `${sample.origin}/api/people/ada/avatar`);

  test('runs as it stands, for the one person it lets in', async () => {
    const unchanged = await startSample('express', {}, {SIGNED_IN_AS: 'ada'});
    try {
      const upload = (id) => {
        const body = new FormData();
        body.append('avatar', new Blob([photo], {type: 'image/jpeg'}), 'avatar.jpg');
        return fetch(`${unchanged.origin}/api/people/${id}/avatar`, {method: 'POST', body});
      };
      const answer = await upload('ada');
      assert.equal(answer.status, 201);
      const {url} = await answer.json();
      assert.equal((await fetch(new URL(url, unchanged.origin))).status, 200);
      assert.equal((await upload('bob')).status, 403);
    } finally {
      await unchanged.stop();
    }
  });
});

describe('Next.js', {timeout: 60_000}, () => {
  const {folder, drop} = sampleFolder();
  let origin;
  before(async () => {
    writeFileSync(
      path.join(folder, 'pictures.ts'),
      `const people = new Map<string, string>();
       export const files = new Map<string, Buffer>();
       export const publicUrlOf = (version: string) => '/pictures/' + version;
       export const pictures = {
         versionOf: async (id: string) => people.get(id),
         async save(id: string, version: string, picture: Buffer) { people.set(id, version); files.set(version, picture); },
         async remove(id: string) { files.delete(people.get(id) ?? ''); people.delete(id); },
       };`,
    );
    writeFileSync(
      path.join(folder, 'session.ts'),
      `let id: string | null = null;
       export const signIn = (user: string | null) => void (id = user);
       export const currentUser = async () => (id ? {id, isAdmin: false} : undefined);`,
    );
    const [route] = blocksOf('nextjs', 'ts');
    writeFileSync(
      path.join(folder, 'route.ts'),
      `${route}\nexport {files} from '@/lib/pictures';\nexport {signIn} from '@/lib/session';`,
    );
    const outfile = path.join(folder, 'route.mjs');
    const alias = {
      '@/lib/pictures': path.join(folder, 'pictures.ts'),
      '@/lib/session': path.join(folder, 'session.ts'),
    };
    const options = {
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['sharp'],
      tsconfigRaw: {},
      outfile,
      alias,
    };
    await build({entryPoints: [path.join(folder, 'route.ts')], ...options});
    const handlers = await import(pathToFileURL(outfile).href);
    origin = await listen(async (request, response) => {
      const picture = handlers.files.get(request.url.replace('/pictures/', ''));
      const headers = {'Content-Type': 'image/webp', 'X-Content-Type-Options': 'nosniff'};
      if (request.method === 'GET') return response.writeHead(picture ? 200 : 404, headers).end(picture);
      handlers.signIn(request.headers['x-user'] ?? null);
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = chunks.length ? Buffer.concat(chunks) : undefined;
      const asked = new Request(`http://next${request.url}`, {method: request.method, headers: request.headers, body});
      const answer = await handlers[request.method](asked, {params: Promise.resolve({id: 'ada'})});
      response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  after(drop);
  duties(() => `${origin}/api/people/ada/avatar`);
});

describe('Microsoft 365', {skip, timeout: 60_000}, () => {
  let sample;
  before(async () => {
    const graph = await listen(serviceHandler('graph'));
    sample = await startSample('microsoft-365', {'https://graph.microsoft.com/v1.0': graph});
  });
  after(() => sample?.stop());
  const ask = (method, {tail = '/$value', headers = asAda, body} = {}) =>
    fetch(`${sample.origin}/graph/v1.0/users/ada/photo${tail}`, {
      method,
      headers: {...(body && {'Content-Type': 'image/jpeg'}), ...headers},
      body,
    });

  test('hands on the photo and what Graph says of it, and nothing it was not asked for', async () => {
    assert.equal((await ask('PUT', {body: photo})).status, 200);
    const served = await ask('GET');
    assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
    assert.deepEqual(Buffer.from(await served.arrayBuffer()), photo);
    assert.match((await (await ask('GET', {tail: ''})).json())['@odata.mediaEtag'], /^"/);
    assert.equal((await ask('DELETE')).status, 204);
    assert.equal((await ask('POST', {body: photo})).status, 405);
  });

  test('refuses a change of another person’s photo, and any change from another site; stops at 4 MB', async () => {
    assert.equal((await ask('PUT', {body: photo, headers: {'X-User': 'bob'}})).status, 403);
    assert.equal((await ask('PUT', {body: photo, headers: {...asAda, 'Sec-Fetch-Site': 'cross-site'}})).status, 403);
    assert.equal((await ask('PUT', {body: Buffer.alloc(4_300_000)})).status, 413);
  });
});
