// The routes that pages read people from: what they cost the systems, and what an attacker gets. They run on the built package.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import sharp from 'sharp';
import {liveDirectory, scimDirectory} from '../../dist/people/index.js';
import {fetchPicturesFrom, memoryAvatarStore, peopleRoutes} from '../../dist/server/index.js';

const origin = 'https://app.example';
const png = await sharp({create: {width: 8, height: 8, channels: 3, background: '#c04'}})
  .png()
  .toBuffer();
const idsOf = (count) => Array.from({length: count}, (_, i) => `p${i}`);

/** A system with a clock, people, and a count of what it was asked. */
function fakeSystem(count = 3) {
  const system = {
    calls: [],
    pictures: [],
    time: 1_000_000,
    failure: undefined,
    bytes: png,
    people: new Map(
      idsOf(count).map((id) => [id, {id, name: `Name of ${id}`, pictureVersion: '1', email: `${id}@app.example`}]),
    ),
    directory: {
      async people(ids) {
        system.calls.push([...ids]);
        await null;
        if (system.failure) throw system.failure;
        return ids.flatMap((id) => system.people.get(id) ?? []);
      },
      async picture({id}, {sizePx}) {
        system.pictures.push(`${id} ${sizePx}`);
        return system.bytes && new Blob([system.bytes], {type: 'image/png'});
      },
      async list({cursor = '0', limit}) {
        const start = Number(cursor);
        const people = [...system.people.values()].slice(start, start + limit);
        const end = start + limit;
        return {people, ...(end < system.people.size && {cursor: String(end)})};
      },
    },
  };
  return system;
}

function routesOf(system, options = {}) {
  const errors = [];
  const handle = peopleRoutes({
    directories: {Fake: system.directory},
    store: memoryAvatarStore(),
    mayRead: () => true,
    now: () => system.time,
    onError: (error) => errors.push(error),
    ...options,
  });
  const get = (path, init) => handle(new Request(new URL(path, origin), init));
  const people = async (ids) =>
    (await (await get(`/people?ids=${ids.map(encodeURIComponent).join(',')}`)).json()).people;
  return {get, people, errors};
}

/** The next event of a stream. */
async function nextEvent(reader, event = 'message') {
  let text = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return undefined;
    text += new TextDecoder().decode(value);
    const match = event === 'ready' ? /event: ready/.test(text) : /id: (\S+)\ndata: (.*)\n\n/.exec(text);
    if (match === true) return undefined;
    if (match) return {id: match[1], ...JSON.parse(match[2])};
  }
}

describe('GET people', () => {
  it('gives the asked people with addresses of this server, and none of the system', async () => {
    const system = fakeSystem();
    system.people.set('p1', {id: 'p1', name: 'Without', picture: null});
    const {people} = routesOf(system);
    const [first, second, ...rest] = await people(['p0', 'p1', 'unknown', 'p0']);
    assert.equal(first.name, 'Name of p0');
    assert.match(first.picture, /^\/people\/p0\/picture\?v=[0-9a-f]{32}$/);
    assert.equal(second.picture, null);
    assert.deepEqual(rest, []);
  });

  it('keeps ids with commas, slashes and other signs apart', async () => {
    const system = fakeSystem();
    const ids = ['a,b', 'a', '../x', 'ä/ö', '%2C', 'x y', '__proto__'];
    for (const id of ids) system.people.set(id, {id, name: id});
    const found = await routesOf(system).people(ids);
    assert.deepEqual(
      found.map(({id}) => id),
      ids,
    );
  });

  it('costs a system at most one question in half the time that an answer counts, however many pages ask', async () => {
    const system = fakeSystem(250);
    const {people} = routesOf(system, {ttlMs: 300_000});
    const start = system.time;
    for (let minute = 0; minute < 20; minute += 1) {
      system.time = start + minute * 60_000;
      // 50 pages, each of which shows other people and asks at another moment.
      const pages = Array.from({length: 50}, (_, page) => people(idsOf(250).filter((_, i) => (i + page + minute) % 5)));
      const answers = await Promise.all(pages);
      assert.ok(answers.every((answer) => answer.length === 200));
    }
    assert.ok(system.calls.length <= 10, `${system.calls.length} questions in 20 minutes`);
  });

  it('leaves out whom the sender may not see, and passes a 401 on', async () => {
    const system = fakeSystem();
    const hidden = routesOf(system, {mayRead: ({personId}) => personId !== 'p1'});
    assert.deepEqual(
      (await hidden.people(['p0', 'p1', 'p2'])).map(({id}) => id),
      ['p0', 'p2'],
    );
    assert.ok(!system.calls.flat().includes('p1'));
    assert.equal((await hidden.get('/people/p1/picture')).status, 403);
    const signedOut = routesOf(system, {mayRead: () => new Response(null, {status: 401})});
    for (const path of ['/people?ids=p0', '/people?cursor=', '/people/events', '/people/p0/picture'])
      assert.equal((await signedOut.get(path)).status, 401, path);
  });

  it('refuses too many ids, broken ones, other methods and pages of other sites', async () => {
    const system = fakeSystem();
    const {get} = routesOf(system);
    const foreign = {headers: {'Sec-Fetch-Site': 'cross-site'}};
    for (const [status, path, init] of [
      [400, `/people?ids=${idsOf(251).join()}`],
      [400, '/people?ids=%E0%A4%A'],
      [400, '/people'],
      [400, `/people?ids=${'x'.repeat(600)}`],
      [400, '/people?cursor=%7B'],
      [404, '/people?cursor=%5B%22Other%22%5D'],
      [405, '/people?ids=p0', {method: 'POST', body: 'SELECT Id FROM User'}],
      [403, '/people?ids=p0', foreign],
      [403, '/people/events', foreign],
      [404, '/people/unknown/picture'],
    ])
      assert.equal((await get(path, init)).status, status, path);
    for (const path of ['/peoples', '/people/', '/people/a/b/picture', '/people/p0/picture/../../x', '/'])
      assert.equal(await get(path), undefined, path);
  });

  it('answers with what it knows while a system fails, and with 503 where it knows nothing', async () => {
    const system = fakeSystem();
    const {people, get, errors} = routesOf(system);
    await people(['p0']);
    system.failure = Object.assign(new Error('busy: token=secret'), {facts: {retryAfterMs: 42_000}});
    system.time += 301_000;
    const partly = await (await get('/people?ids=p0,p1')).json();
    assert.deepEqual([partly.people.map(({id}) => id), partly.unread], [['p0'], ['p1']]);
    const answer = await get('/people?ids=p1');
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '42']);
    assert.doesNotMatch(await answer.text(), /secret/);
    const asked = system.calls.length;
    await get('/people?ids=p1');
    assert.equal(system.calls.length, asked, 'a system that failed is left alone for a moment');
    system.failure = undefined;
    system.time += 11_000;
    assert.equal((await people(['p0', 'p1'])).length, 2);
    assert.ok(errors.length);
  });

  it('says whom a directory could not read, and reads them again for the next page', async () => {
    const system = fakeSystem();
    const {people} = system.directory;
    system.directory.people = async (ids, {onUnread}) => {
      onUnread(['p1'], new Error('forbidden'));
      return (await people(ids)).filter(({id}) => id !== 'p1');
    };
    const {get, errors} = routesOf(system);
    for (const calls of [1, 2]) {
      const answer = await (await get('/people?ids=p0,p1,gone')).json();
      assert.deepEqual([answer.people.map(({id}) => id), answer.unread], [['p0'], ['p1']]);
      assert.equal(system.calls.length, calls);
    }
    assert.equal(errors.length, 2);
    assert.equal((await (await get('/people?ids=p0,gone')).json()).unread, undefined);
  });

  it('asks each directory, takes the first of two people with one id, and lists all of them page by page', async () => {
    const [first, second] = [fakeSystem(700), fakeSystem(2)];
    second.people.set('p0', {id: 'p0', name: 'Other'}).set('only', {id: 'only', name: 'Only'});
    const {people, get} = routesOf(first, {directories: {A: first.directory, 'B c': second.directory}});
    assert.deepEqual(
      (await people(['p0', 'only'])).map(({name}) => name),
      ['Name of p0', 'Only'],
    );
    const listed = [];
    let pages = 0;
    for (let cursor = ''; cursor !== undefined; pages += 1) {
      const page = await (await get(`/people?cursor=${encodeURIComponent(cursor)}`)).json();
      listed.push(...page.people);
      cursor = page.cursor;
    }
    assert.deepEqual([listed.length, pages], [703, 3]);
  });
});

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

describe('GET people/events', () => {
  it('notifies every page of a change, and the next response is a new one', async () => {
    const system = fakeSystem();
    const live = liveDirectory(system.directory, {source: 'Fake'});
    const {get, people} = routesOf(system, {directories: {Fake: live}});
    await people(['p0', 'p1']);
    const streams = await Promise.all(Array.from({length: 50}, () => get('/people/events')));
    assert.match(streams[0].headers.get('content-type'), /^text\/event-stream/);
    const readers = streams.map(({body}) => body.getReader());
    system.people.set('p0', {id: 'p0', name: 'New name', picture: null});
    live.applyChanges([{source: 'Fake', personId: 'p0', at: Date.now(), key: '1', kind: 'invalidate'}]);
    for (const event of await Promise.all(readers.map((reader) => nextEvent(reader))))
      assert.equal(event.personId, 'p0');
    const before = system.calls.length;
    const answers = await Promise.all(readers.map(() => people(['p0'])));
    assert.ok(answers.every(([{name}]) => name === 'New name'));
    assert.equal(system.calls.length, before + 1);
    await Promise.all(readers.map((reader) => reader.cancel()));
  });

  it('sends what a page missed, everything where that is not known, and no person whom the page may not see', async () => {
    const system = fakeSystem();
    let tell;
    const directory = {...system.directory, subscribe: (listener) => ((tell = listener), () => {})};
    const mayRead = ({personId}) => personId !== 'secret';
    const {get} = routesOf(system, {directories: {Fake: directory}, mayRead});
    const first = (await get('/people/events')).body.getReader();
    tell({personId: 'secret'});
    tell({personId: 'p1'});
    const event = await nextEvent(first);
    assert.equal(event.personId, 'p1');
    await first.cancel();
    tell({personId: 'p2'});
    const again = (await get('/people/events', {headers: {'Last-Event-ID': event.id}})).body.getReader();
    assert.equal((await nextEvent(again)).personId, 'p2');
    await again.cancel();
    const other = (await get('/people/events?since=other-run-7')).body.getReader();
    assert.equal((await nextEvent(other)).personId, '*');
    await other.cancel();
  });

  it('reads a person again who changed while they were read', async () => {
    const system = fakeSystem();
    let tell;
    let release;
    const directory = {
      ...system.directory,
      subscribe: (listener) => ((tell = listener), () => {}),
      async people(ids, options) {
        const answer = await system.directory.people(ids, options);
        if (release === undefined) await new Promise((resolve) => (release = resolve));
        return answer;
      },
    };
    const {people} = routesOf(system, {directories: {Fake: directory}});
    const early = people(['p0']);
    while (!release) await new Promise((resolve) => setTimeout(resolve));
    system.people.set('p0', {id: 'p0', name: 'After'});
    tell({personId: 'p0'});
    assert.equal((await people(['p0']))[0].name, 'After');
    release();
    await early;
    assert.equal((await people(['p0']))[0].name, 'After');
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
