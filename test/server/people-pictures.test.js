import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scimDirectory} from '../../dist/people/index.js';
import {fetchPicturesFrom, memoryAvatarStore} from '../../dist/server/index.js';
import {png, fakeSystem, routesOf} from './people-system.js';

describe('GET people/{id}/picture', () => {
  it('fetches each version and size once, answers 304, and never changes what an address shows', async () => {
    const system = fakeSystem();
    const store = memoryAvatarStore();
    const {get, people} = routesOf(system, {store});
    const [{picture}] = await people(['p0']);
    const answers = await Promise.all([1, 2, 3].map(() => get(`${picture}&size=120`)));
    for (const answer of answers) assert.deepEqual(Buffer.from(await answer.arrayBuffer()), png);
    assert.deepEqual(system.pictures, ['p0 128']);
    const [{headers}] = answers;
    assert.match(headers.get('cache-control'), /immutable/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy'), /default-src 'none'; sandbox/);
    const known = {headers: {'If-None-Match': headers.get('etag')}};
    assert.equal((await get(`${picture}&size=120`, known)).status, 304);
    // After a restart the store has it.
    await routesOf(system, {store}).get(`${picture}&size=120`);
    assert.equal(system.pictures.length, 1);

    system.people.set('p0', {...system.people.get('p0'), pictureVersion: '2'});
    system.time += 301_000;
    const [{picture: next}] = await people(['p0']);
    assert.notEqual(next, picture);
    assert.match((await get(`${next}&size=120`)).headers.get('cache-control'), /immutable/);
    assert.match((await get(`${picture}&size=120`)).headers.get('cache-control'), /no-cache/);
    assert.equal(system.pictures.length, 2);
  });

  it('keeps four sizes, whatever is asked for', async () => {
    const system = fakeSystem();
    const {get} = routesOf(system);
    for (const size of ['1', '64', '65', '192', '99999', 'x', '-1', '']) await get(`/people/p0/picture?size=${size}`);
    assert.ok(new Set(system.pictures).size <= 4);
    assert.equal(system.pictures.length, new Set(system.pictures).size);
  });

  it('serves no page, no SVG and nothing too large as a picture, whatever the system calls it', async () => {
    const bad = [
      Buffer.from('<html><script>alert(1)</script>'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ];
    for (const bytes of [...bad, Buffer.alloc(6_000_000, png), Buffer.alloc(0), null]) {
      const system = fakeSystem();
      system.bytes = bytes;
      const {get} = routesOf(system);
      assert.equal((await get('/people/p0/picture')).status, 404);
      await get('/people/p0/picture');
      assert.equal(system.pictures.length, 1, 'asked again at once');
    }
  });

  it('fetches a picture again after its time where the system names no version', async () => {
    const system = fakeSystem();
    system.people.set('p0', {id: 'p0', name: 'P'});
    const {get} = routesOf(system);
    const first = await get('/people/p0/picture');
    await get('/people/p0/picture');
    assert.match(first.headers.get('cache-control'), /no-cache/);
    assert.equal(system.pictures.length, 1);
    system.time += 301_000;
    const again = await get('/people/p0/picture', {headers: {'If-None-Match': first.headers.get('etag')}});
    assert.deepEqual([again.status, system.pictures.length], [304, 2]);
  });
});

describe('pictures of other hosts', () => {
  const ok = () => new Response(png, {headers: {'Content-Type': 'image/png'}});
  const statusOf = async (address, options, hosts = ['*.force.com', 'cdn.example']) =>
    (await fetchPicturesFrom(hosts, {fetch: async () => ok(), ...options})(address)).status;

  it('come from listed hosts over https only', async () => {
    assert.equal(await statusOf('https://acme.file.force.com/photo'), 200);
    assert.equal(await statusOf('https://CDN.example/photo'), 200);
    for (const address of [
      'http://acme.file.force.com/photo',
      'https://evilforce.com/',
      'https://force.com.evil.example/',
      'https://evil.example/?u=https://cdn.example/',
      'https://user:pass@cdn.example/',
      'https://cdn.example:8443/',
      'https://cdn.example./',
      'https://cdn.example.evil.example/',
      'http://169.254.169.254/latest/meta-data/',
      'https://169.254.169.254/',
      'https://2852039166/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://localhost/',
      'file:///etc/passwd',
      'data:image/png;base64,AAAA',
      'not an address',
    ])
      assert.equal(await statusOf(address, {}), 403, address);
    assert.equal(await statusOf('https://127.0.0.1/', {}, ['127.0.0.1', '*']), 403);
  });

  it('follow redirects to listed hosts only', async () => {
    const sent = [];
    const answer = (locations) => async (url, init) => {
      sent.push(url);
      assert.deepEqual([init.redirect, init.credentials], ['manual', 'omit']);
      const location = locations.shift();
      return location ? new Response(null, {status: 302, headers: {Location: location}}) : ok();
    };
    assert.equal(await statusOf('https://cdn.example/a', {fetch: answer(['/b', 'https://x.force.com/c'])}), 200);
    assert.deepEqual(sent.splice(0), ['https://cdn.example/a', 'https://cdn.example/b', 'https://x.force.com/c']);
    const refused = [];
    const inside = {fetch: answer(['http://169.254.169.254/']), onRefused: (url) => refused.push(url)};
    assert.equal(await statusOf('https://cdn.example/a', inside), 403);
    assert.deepEqual([sent.splice(0), refused], [['https://cdn.example/a'], ['http://169.254.169.254/']]);
    assert.equal(await statusOf('https://cdn.example/a', {fetch: answer(Array(9).fill('/loop'))}), 403);
  });

  it('are not fetched from a listed name that leads to a private address', async () => {
    for (const address of [
      '10.1.2.3',
      '127.0.0.1',
      '169.254.169.254',
      '172.20.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
    ])
      assert.equal(
        await statusOf('https://cdn.example/a', {resolve: async () => ['93.184.216.34', address]}),
        403,
        address,
      );
    for (const address of [
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'ff02::1',
    ])
      assert.equal(await statusOf('https://cdn.example/a', {resolve: async () => [address]}), 403, address);
    for (const address of ['93.184.216.34', '172.15.0.1', '2606:2800:220:1::1'])
      assert.equal(await statusOf('https://cdn.example/a', {resolve: async () => [address]}), 200, address);
  });

  it('of a record are never fetched by a directory on a server without such a list', async () => {
    const sent = [];
    const photos = (value) => [{value, type: 'photo'}];
    const scim = (photo, own, fetchPicture) =>
      scimDirectory({
        baseUrl: 'https://scim.example/v2',
        fetchPicture,
        async fetch(url) {
          sent.push(url);
          if (!url.includes('/Users')) return own(url);
          return Response.json({Resources: [{id: 'a', userName: 'a', photos: photos(photo)}], totalResults: 1});
        },
      });
    const read = async (directory) => {
      const signal = AbortSignal.timeout(20_000);
      const [person] = await directory.people(['a'], {signal});
      return directory.picture(person, {sizePx: 96, signal});
    };
    const realFetch = globalThis.fetch;
    globalThis.fetch = (url) => (sent.push(`anonymous ${url}`), Promise.resolve(ok()));
    try {
      for (const address of ['http://169.254.169.254/x', 'http://127.0.0.1/x', 'https://evil.example/x'])
        assert.equal(await read(scim(address, ok)), null);
      const redirect = () => new Response(null, {status: 302, headers: {Location: 'http://127.0.0.1/secret'}});
      assert.equal(await read(scim('https://scim.example/photo', redirect)), null);
      assert.ok(
        sent.every((url) => url.startsWith('https://scim.example/')),
        sent.join(),
      );
      const away = () => new Response(null, {status: 302, headers: {Location: 'https://cdn.example/photo'}});
      const listed = fetchPicturesFrom(['cdn.example'], {fetch: async () => ok()});
      assert.equal((await read(scim('https://scim.example/photo', away, listed))).size, png.length);
    } finally {
      globalThis.fetch = realFetch;
    }
  });
});
