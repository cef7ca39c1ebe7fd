// The routes of `avatar-elements/server` as an attacker and as an editor use them. Every row of "What the server must do" in
// docs/security.md is one of these cases. They run on the built package.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import sharp from 'sharp';
import {avatarRoutes, memoryAvatarStore} from '../../dist/server/index.js';
import {fileAvatarStore, reencodeWithSharp} from '../../dist/server/node.js';

const endpoint = 'https://app.example/api/people/ada/avatar';
const png = await sharp({create: {width: 8, height: 8, channels: 3, background: '#c04'}})
  .png()
  .toBuffer();
const withExif = await sharp({create: {width: 64, height: 48, channels: 3, background: '#0a4'}})
  .jpeg()
  .withExif({IFD0: {Artist: 'secret-artist'}})
  .toBuffer();
const pngOfSize = (width, height) => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const routes = (options = {}) => avatarRoutes({store: memoryAvatarStore(), mayChange: () => true, ...options});
const put = (body, headers = {}, url = endpoint) =>
  new Request(url, {method: 'PUT', body, headers: {'Sec-Fetch-Site': 'same-origin', ...headers}, duplex: 'half'});
const form = (bytes, field = 'avatar') => {
  const data = new FormData();
  data.append('note', 'a field before the file');
  data.append(field, new Blob([bytes], {type: 'image/png'}), '../../avatar.php');
  return new Request(endpoint, {method: 'POST', body: data});
};
const get = (path, init) => new Request(new URL(path, endpoint), init);
const statusOf = async (handle, request) => (await handle(request)).status;

/** A body of endless zeros, which counts what was read of it. */
function endlessBody() {
  const read = {bytes: 0, isCancelled: false};
  const stream = new ReadableStream({
    pull(controller) {
      read.bytes += 100_000;
      controller.enqueue(new Uint8Array(100_000));
    },
    cancel() {
      read.isCancelled = true;
    },
  });
  return {stream, read};
}

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

describe('what is taken', () => {
  it('at most maxBytes, and hardly more is read', async () => {
    const handle = routes({maxBytes: 1_000_000});
    const {stream, read} = endlessBody();
    const refused = await handle(put(stream));
    assert.deepEqual([refused.status, (await refused.json()).maxBytes], [413, 1_000_000]);
    assert.ok(read.bytes < 1_500_000, `${read.bytes} bytes read`);
    assert.ok(read.isCancelled);
    const announced = endlessBody();
    assert.equal(await statusOf(handle, put(announced.stream, {'Content-Length': '50000000'})), 413);
    assert.ok(announced.read.bytes <= 100_000);
    assert.equal(await statusOf(handle, form(Buffer.alloc(1_000_001))), 413);
    const exact = Buffer.concat([png, Buffer.alloc(1_000_000 - png.length)]);
    assert.equal(await statusOf(handle, put(exact)), 201);
  });

  it('by the bytes and not by what is claimed', async () => {
    const handle = routes();
    const {url} = await (await handle(put(withExif, {'Content-Type': 'image/png'}))).json();
    assert.equal((await handle(get(url))).headers.get('content-type'), 'image/jpeg');
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html><script>1</script>',
      '%PDF-1.7',
      'MZ',
      '\0',
    ];
    for (const bytes of others) {
      assert.equal(await statusOf(handle, put(bytes, {'Content-Type': 'image/png'})), 415, bytes);
    }
    const svg = routes({accept: ['image/svg+xml', 'image/*', 'image/png']});
    assert.equal(await statusOf(svg, put('<svg xmlns="http://www.w3.org/2000/svg"/>')), 415);
    assert.equal(await statusOf(handle, put('')), 422);
    assert.equal(await statusOf(handle, put(png.subarray(0, 12))), 422);
    assert.equal(await statusOf(routes({accept: ['image/jpeg']}), put(png)), 415);
  });

  it('no more pixels than maxPixels, by the header', async () => {
    const refused = await routes()(put(pngOfSize(30_000, 30_000)));
    assert.deepEqual([refused.status, (await refused.json()).maxPixels], [422, 2048 ** 2]);
    assert.equal(await statusOf(routes(), put(pngOfSize(0, 100))), 415);
  });

  it('only a form that can be read and has the field', async () => {
    const handle = routes();
    assert.equal(await statusOf(handle, form(png, 'photo')), 422);
    assert.equal(await statusOf(routes({fieldName: 'photo'}), form(png, 'photo')), 201);
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      assert.equal(await statusOf(handle, put('nothing of a form', {'Content-Type': type})), 400);
    }
  });

  it('written anew, so that nothing else of the file is stored', async () => {
    const handle = routes({reencode: reencodeWithSharp(sharp, {sizePx: 32}), onError: () => {}});
    const {url} = await (await handle(put(withExif))).json();
    const served = await handle(get(url));
    assert.equal(served.headers.get('content-type'), 'image/webp');
    const bytes = Buffer.from(await served.arrayBuffer());
    const {width, height, exif} = await sharp(bytes).metadata();
    assert.deepEqual([width, height, exif], [32, 32, undefined]);
    assert.ok(withExif.includes('secret-artist') && !bytes.includes('secret-artist'));
    const polyglot = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]);
    const clean = await handle(get((await (await handle(put(polyglot))).json()).url));
    assert.ok(!Buffer.from(await clean.arrayBuffer()).includes('<script>'));
    assert.equal(await statusOf(handle, put(png.subarray(0, png.length - 30))), 415);
  });

  it('an animation stays one', async () => {
    const gif = readFileSync('test/fixtures/animated.gif');
    const handle = routes({reencode: reencodeWithSharp(sharp, {type: 'image/png'})});
    const {url} = await (await handle(put(gif))).json();
    const bytes = Buffer.from(await (await handle(get(url))).arrayBuffer());
    const [before, after] = await Promise.all([gif, bytes].map((file) => sharp(file, {animated: true}).metadata()));
    assert.ok(before.pages > 1);
    assert.deepEqual([after.format, after.pages], ['webp', before.pages]);
  });
});

describe('two at once', () => {
  it('the second of two saves over one version gets the first as a conflict', async () => {
    const handle = routes();
    const {version} = await (await handle(put(png))).json();
    const both = await Promise.all([1, 2].map(() => handle(put(png, {'If-Match': `"${version}"`}))));
    assert.deepEqual(both.map(({status}) => status).sort(), [201, 412]);
    const saved = await both.find(({status}) => status === 201).json();
    const refused = both.find(({status}) => status === 412);
    assert.equal(refused.headers.get('etag'), `"${saved.version}"`);
    assert.deepEqual([(await refused.json()).version], [saved.version]);
    assert.equal(
      await statusOf(handle, new Request(endpoint, {method: 'DELETE', headers: {'If-Match': `"${version}"`}})),
      412,
    );
  });

  it('a first picture replaces none that came before it', async () => {
    const handle = routes();
    assert.equal(await statusOf(handle, put(png, {'If-None-Match': '*'})), 201);
    assert.equal(await statusOf(handle, put(png, {'If-None-Match': '*'})), 412);
    assert.equal(await statusOf(routes(), put(png, {'If-Match': '"1"'})), 412);
    assert.equal(await statusOf(handle, put(png, {'If-Match': '*'})), 201);
  });

  it('a save that is sent again, because its answer was lost, is stored once', async () => {
    const changes = [];
    const handle = routes({onChange: ({personId, version}) => changes.push([personId, version])});
    const first = await (await handle(put(png, {'Idempotency-Key': 'one', 'If-None-Match': '*'}))).json();
    const again = await handle(put(png, {'Idempotency-Key': 'one', 'If-None-Match': '*'}));
    assert.deepEqual([again.status, await again.json()], [201, first]);
    const both = await Promise.all([1, 2].map(() => handle(put(withExif, {'Idempotency-Key': 'two'}))));
    const [second, same] = await Promise.all(both.map((answer) => answer.json()));
    assert.deepEqual(same, second);
    // Each time: the server may have been killed before the first call.
    const versions = [first, first, second, second].map(({version}) => version);
    assert.deepEqual(
      changes,
      versions.map((version) => ['ada', version]),
    );
  });
});

describe('a change that is sent again after a newer one', () => {
  const key = (name) => ({'Idempotency-Key': name});
  const remove = (headers) => new Request(endpoint, {method: 'DELETE', headers});
  const stored = async (handle) => {
    const told = await handle(get(endpoint));
    return told.status === 200 ? (await told.json()).version : null;
  };

  const folder = mkdtempSync(path.join(tmpdir(), 'avatar-routes-'));
  after(() => rmSync(folder, {recursive: true}));

  for (const [kind, newStore] of [
    ['memoryAvatarStore', () => memoryAvatarStore()],
    ['fileAvatarStore', () => fileAvatarStore(folder)],
  ]) {
    it(`gets its first answer and changes nothing (${kind})`, async () => {
      const changes = [];
      const handle = routes({store: newStore(), onChange: ({version}) => changes.push(version)});
      const answer = async (request) => {
        const response = await handle(request);
        return [response.status, response.status === 204 ? null : await response.json()];
      };
      const first = await answer(put(png, {...key('one'), 'If-None-Match': '*'}));
      const second = await answer(put(withExif, key('two')));
      assert.deepEqual(await answer(put(png, {...key('one'), 'If-None-Match': '*'})), first);
      assert.equal(await stored(handle), second[1].version);

      assert.deepEqual(await answer(remove(key('three'))), [204, null]);
      assert.deepEqual(await answer(put(withExif, key('two'))), second);
      assert.equal(await stored(handle), null);
      assert.equal(await statusOf(handle, get('/avatars/ada')), 404);

      const fourth = await answer(put(png, {...key('four'), 'If-None-Match': '*'}));
      assert.deepEqual(await answer(remove(key('three'))), [204, null]);
      assert.equal(await stored(handle), fourth[1].version);
      // What is stored after each of the seven.
      const [v1, v2, v4] = [first, second, fourth].map(([, {version}]) => version);
      assert.deepEqual(changes, [v1, v2, v2, null, null, v4, v4]);
    });
  }

  it('is remembered where there was nothing to remove', async () => {
    const changes = [];
    const handle = routes({onChange: ({version}) => changes.push(version)});
    assert.equal(await statusOf(handle, remove(key('one'))), 204);
    const {version} = await (await handle(put(png))).json();
    assert.equal(await statusOf(handle, remove(key('one'))), 204);
    assert.deepEqual([await stored(handle), changes], [version, [null, version, version]]);
  });

  it('is refused where its key had another file, or was a removal', async () => {
    const handle = routes();
    const {version} = await (await handle(put(png, key('one')))).json();
    for (const request of [put(withExif, key('one')), remove(key('one'))]) {
      const refused = await handle(request);
      assert.deepEqual([refused.status, (await refused.json()).code], [422, 'idempotency-key-reused']);
    }
    assert.equal(await stored(handle), version);
  });

  it('is remembered for the last 10 changes of a person', async () => {
    const store = memoryAvatarStore();
    const handle = routes({store});
    for (let i = 0; i < 12; i++) await handle(put(png, key(`key ${i}`)));
    const {answered} = await store.read('ada');
    assert.deepEqual([answered.length, answered[0].key], [10, 'key 2']);
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
