// The routes of `avatar-elements/server` as an attacker and as an editor use them. Every row of "What the server must do" in
// docs/security.md is one of these cases, of uploaded-files.test.js or of repeated-saves.test.js. They run on the built package.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import sharp from 'sharp';
import {memoryAvatarStore} from '../../dist/server/index.js';
import {endpoint, png, routes, put, form, get, statusOf, endlessBody} from './avatar-requests.js';

describe('the routes of a picture', () => {
  for (const [kind, request] of [
    ['a form', () => form(png)],
    ['a raw body', () => put(png)],
  ]) {
    it(`store the picture of ${kind} and serve the same bytes as a picture and nothing else`, async () => {
      const handle = routes();
      const saved = await handle(request());
      assert.equal(saved.status, 201);
      const {url, version} = await saved.json();
      assert.deepEqual([saved.headers.get('etag'), saved.headers.get('location')], [`"${version}"`, url]);

      const served = await handle(get(url));
      assert.deepEqual(Buffer.from(await served.arrayBuffer()), png);
      assert.equal(served.headers.get('content-type'), 'image/png');
      assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
      assert.match(served.headers.get('content-security-policy'), /default-src 'none'; sandbox/);
      assert.match(served.headers.get('cache-control'), /immutable/);
      assert.doesNotMatch(url, /php|ada\.png/);

      const again = await handle(get(url, {headers: {'If-None-Match': `"${version}"`}}));
      assert.deepEqual([again.status, await again.text()], [304, '']);
      const head = await handle(get(url, {method: 'HEAD'}));
      assert.deepEqual([head.headers.get('content-length'), await head.text()], [String(png.length), '']);

      const told = await handle(get(endpoint));
      assert.deepEqual(await told.json(), {url, version});
      assert.equal(told.headers.get('etag'), `"${version}"`);
    });
  }

  it('give every save an address of its own, and keep no old one', async () => {
    const handle = routes();
    const first = await (await handle(put(png))).json();
    const second = await (await handle(put(png))).json();
    assert.notEqual(first.url, second.url);
    assert.equal(await statusOf(handle, get(first.url)), 404);
    assert.equal(await statusOf(handle, get('/avatars/ada')), 200);
  });

  it('remove a picture, and one that is not there as well', async () => {
    const handle = routes();
    const {url} = await (await handle(put(png))).json();
    for (let time = 0; time < 2; time += 1) {
      assert.equal(await statusOf(handle, new Request(endpoint, {method: 'DELETE'})), 204);
      assert.equal(await statusOf(handle, get(url)), 404);
      assert.equal(await statusOf(handle, get(endpoint)), 404);
    }
  });

  it('answer only their own paths and methods', async () => {
    const handle = routes();
    for (const path of [
      '/',
      '/api/people',
      '/api/people//avatar',
      '/api/people/a/b/avatar',
      '/api/people/%/avatar',
      '/avatars',
    ]) {
      assert.equal(await handle(get(path)), undefined, path);
    }
    const refused = await handle(new Request(endpoint, {method: 'PATCH', body: 'x'}));
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD, POST, PUT, DELETE']);
    assert.throws(() => routes({path: '/avatar'}), TypeError);
  });

  it('serve the initials of a badge where there is no picture, as text and not as markup', async () => {
    const names = {ada: 'Ada Lovelace', evil: '<script>alert(1)</script> & Co', empty: ''};
    const handle = routes({person: (id) => (id in names ? {name: names[id]} : null)});
    const initials = await handle(get('/avatars/ada'));
    assert.equal(initials.headers.get('content-type'), 'image/svg+xml');
    assert.match(initials.headers.get('content-security-policy'), /default-src 'none'; sandbox/);
    const svg = await initials.text();
    assert.match(svg, />AL<\/text>/);
    const {data, info} = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({resolveWithObject: true});
    assert.deepEqual([info.width, info.height], [96, 96]);
    assert.ok(data[0] > 150, 'a light background');
    assert.doesNotMatch(await (await handle(get('/avatars/evil'))).text(), /<script|& Co/);
    assert.match(await (await handle(get('/avatars/empty'))).text(), /<circle/);
    assert.equal(await statusOf(handle, get('/avatars/unknown')), 404);
    assert.equal(await statusOf(handle, get('/avatars/ada/0123')), 404);
  });
});

describe('who may', () => {
  it('a page of another site changes nothing, with any method', async () => {
    const handle = routes();
    const foreign = [
      {'Sec-Fetch-Site': 'cross-site'},
      {'Sec-Fetch-Site': 'same-site'},
      {'Sec-Fetch-Site': '', Origin: 'https://evil.example'},
      {'Sec-Fetch-Site': '', Origin: 'null'},
      {'Sec-Fetch-Site': '', Origin: 'https://app.example.evil.example'},
    ];
    for (const headers of foreign) {
      assert.equal(await statusOf(handle, put(png, headers)), 403, JSON.stringify(headers));
      assert.equal(await statusOf(handle, new Request(endpoint, {method: 'DELETE', headers})), 403);
    }
    assert.equal(await statusOf(handle, put(png, {'Sec-Fetch-Site': '', Origin: 'https://app.example'})), 201);
    const shared = routes({allowedOrigins: ['https://evil.example']});
    assert.equal(
      await statusOf(shared, put(png, {'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example'})),
      201,
    );
  });

  it('the host decides before the body is read, and may answer itself', async () => {
    const {stream, read} = endlessBody();
    const asked = [];
    const handle = routes({
      mayChange: ({personId, action, request}) => {
        asked.push([personId, action, request.headers.get('Cookie')]);
        return false;
      },
    });
    const refused = await handle(put(stream, {Cookie: 'session=1'}));
    assert.equal(refused.status, 403);
    assert.equal((await refused.json()).message, 'You may not do this.');
    assert.deepEqual(asked, [['ada', 'save', 'session=1']]);
    assert.ok(read.bytes <= 100_000, `${read.bytes} bytes read`);
    const signedOut = routes({mayChange: async () => new Response(null, {status: 401})});
    assert.equal(await statusOf(signedOut, put(png)), 401);
    assert.equal(await statusOf(routes({mayChange: () => undefined}), put(png)), 403);
  });

  it('reading can be limited too', async () => {
    const store = memoryAvatarStore();
    const {url} = await (await routes({store})(put(png))).json();
    const handle = routes({store, mayRead: ({personId, action}) => personId !== 'ada' || action !== 'read'});
    for (const path of [url, '/avatars/ada', endpoint]) assert.equal(await statusOf(handle, get(path)), 403);
  });

  it('a person who saves too often waits', async () => {
    const handle = routes({changesPerMinute: 2});
    assert.equal(await statusOf(handle, put(png)), 201);
    assert.equal(await statusOf(handle, put(png)), 201);
    const refused = await handle(put(png));
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal(await statusOf(handle, put(png, {}, endpoint.replace('ada', 'bob'))), 201);
  });
});

it('a store that fails is reported to the host and not to the client', async () => {
  const errors = [];
  const handle = routes({
    store: {read: () => Promise.reject(new Error('password of the database')), replace: async () => true},
    onError: (error) => errors.push(error.message),
  });
  const failed = await handle(put(png));
  assert.equal(failed.status, 500);
  assert.doesNotMatch(await failed.text(), /password/);
  assert.deepEqual(errors, ['password of the database']);
});
