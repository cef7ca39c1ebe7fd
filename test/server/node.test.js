// `avatar-elements/server/node`: pictures as files, and the routes behind node:http and Express.
import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {createServer, request as httpRequest} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import sharp from 'sharp';
import {avatarRoutes, memoryAvatarStore, memoryEmployeeStore} from '../../dist/server/index.js';
import {avatarStoreContract, employeeStoreContract} from '../../dist/testing/index.js';
import {fileAvatarStore, fileEmployeeStore, nodeHandler} from '../../dist/server/node.js';

const png = await sharp({create: {width: 8, height: 8, channels: 3, background: '#c04'}})
  .png()
  .toBuffer();
const record = (version) => ({
  bytes: new Uint8Array(png),
  type: 'image/png',
  version,
  answered: [{key: `key of ${version}`, digest: 'a digest', version}],
});
let folder;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'avatar-store-'));
});

after(() => rm(folder, {recursive: true, force: true}));

let stores = 0;
const ownFolder = () => path.join(folder, `store-${stores++}`);

for (const [name, cases] of [
  ['memoryAvatarStore', avatarStoreContract(() => memoryAvatarStore())],
  ['fileAvatarStore', avatarStoreContract(() => fileAvatarStore(ownFolder()))],
  ['memoryEmployeeStore', employeeStoreContract(() => memoryEmployeeStore())],
  ['fileEmployeeStore', employeeStoreContract(() => fileEmployeeStore(ownFolder()))],
])
  describe(name, () => {
    for (const {name: title, run} of cases) it(title, run);
  });

describe('the contract of a store', () => {
  const broken = async (cases) => {
    const outcomes = await Promise.allSettled(cases.map(({run}) => run()));
    return outcomes.flatMap(({status}, i) => (status === 'rejected' ? cases[i].name.split(/[ ,]/)[0] : []));
  };
  const wrong = (change) => avatarStoreContract(() => ({...memoryAvatarStore(), ...change(memoryAvatarStore())}));

  it('is not kept by a store that ignores versions, checks them too early, or takes ids for the same', async () => {
    const anyVersion = wrong(({read, replace}) => ({
      read,
      replace: async (id, one) => replace(id, one, (await read(id))?.version ?? null),
    }));
    const checkedEarly = wrong(({read, replace}) => ({
      read,
      async replace(id, one, version) {
        if (((await read(id))?.version ?? null) !== version) return false;
        await new Promise((resolve) => setImmediate(resolve));
        return replace(id, one, (await read(id))?.version ?? null);
      },
    }));
    const sameIds = wrong(({read, replace}) => ({
      read: (id) => read(id.toLowerCase()),
      replace: (id, one, version) => replace(id.toLowerCase(), one, version),
    }));
    const forgetful = employeeStoreContract(() => ({...memoryEmployeeStore(), async *all() {}}));
    assert.deepEqual(await Promise.all([anyVersion, checkedEarly, sameIds, forgetful].map(broken)), [
      ['stores'],
      ['stores'],
      ['keeps'],
      ['gives'],
    ]);
  });
});

describe('the files of fileAvatarStore', () => {
  it('stay in the folder, are whole, and are there after a restart', async () => {
    const own = path.join(folder, 'restart');
    assert.equal(await fileAvatarStore(own).replace('../../ada', record('1'), null), true);
    // What a process leaves behind that was stopped while it wrote.
    const [file] = await readdir(own);
    await writeFile(path.join(own, `${file}.0011.tmp`), 'half');
    assert.deepEqual(await fileAvatarStore(own).read('../../ada'), record('1'));
    assert.match(file, /^[0-9a-f]{64}\.avatar$/);
    assert.ok((await readdir(folder)).every((name) => /^(?:store-\d+|restart)$/.test(name)));
  });

  it('that cannot be read are an error and no missing picture', async () => {
    const own = path.join(folder, 'restart');
    const store = fileAvatarStore(own);
    await store.replace('bob', record('1'), null);
    for (const name of await readdir(own)) await writeFile(path.join(own, name), '');
    await assert.rejects(store.read('bob'));
  });
});

describe('nodeHandler', () => {
  const servers = [];
  const routes = avatarRoutes({
    store: memoryAvatarStore(),
    maxBytes: 100_000,
    mayChange: ({request}) => request.headers.get('Cookie') === 'session=ada',
  });

  async function listen(handler) {
    const server = createServer(handler);
    servers.push(server);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${server.address().port}`;
  }

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  const save = (base, body, headers) =>
    fetch(`${base}/api/people/ada/avatar`, {
      method: 'PUT',
      body,
      headers: {Cookie: 'session=ada', ...headers},
      duplex: 'half',
    });

  it('answers in node:http, with 404 for what is not its own', async () => {
    const base = await listen(nodeHandler(routes));
    const saved = await save(base, png);
    assert.equal(saved.status, 201);
    const {url, version} = await saved.json();
    const served = await fetch(base + url);
    assert.deepEqual(Buffer.from(await served.arrayBuffer()), png);
    assert.equal((await fetch(base + url, {headers: {'If-None-Match': `"${version}"`}})).status, 304);
    assert.equal((await fetch(base + url, {method: 'HEAD'})).headers.get('content-length'), String(png.length));
    assert.equal((await fetch(`${base}/other`)).status, 404);
    assert.equal((await save(base, png, {Cookie: ''})).status, 403);
    assert.equal((await save(base, png, {Origin: 'https://evil.example'})).status, 403);
    assert.equal((await save(base, png, {Origin: base})).status, 201);
  });

  it('hands other paths and failures on, behind a middleware that has shortened the address', async () => {
    const failing = nodeHandler(() => Promise.reject(new Error('broken')));
    const handle = nodeHandler(routes);
    const base = await listen((request, response) => {
      request.originalUrl = request.url;
      request.url = request.url.replace('/api', '');
      const end = (status) => response.writeHead(status).end();
      handle(request, response, () =>
        failing(request, response, (error) => end(error?.message === 'broken' ? 418 : 500)),
      );
    });
    assert.equal((await save(base, png)).status, 201);
    assert.equal((await fetch(`${base}/other`)).status, 418);
  });

  it('is heard by a client that is refused while it sends', async () => {
    const base = await listen(nodeHandler(routes));
    for (const headers of [{}, {Cookie: ''}]) {
      const refused = await save(base, new Blob([new Uint8Array(5_000_000)]), headers);
      assert.equal(refused.status, 'Cookie' in headers ? 403 : 413);
    }
  });

  it('ends the connection of a client that goes on sending, and goes on after one that breaks off', async () => {
    const base = await listen(nodeHandler(routes));
    const address = `${base}/api/people/ada/avatar`;
    const options = {method: 'PUT', headers: {Cookie: 'session=ada', 'Content-Length': '90000'}};
    await new Promise((resolve) => {
      const broken = httpRequest(address, options, () => {});
      broken.on('error', resolve);
      broken.write(png);
      setTimeout(() => broken.destroy(), 50);
      broken.on('close', resolve);
    });
    await new Promise((resolve) => {
      const endless = httpRequest(address, {method: 'PUT'}, (response) => response.resume());
      const timer = setInterval(() => endless.write(new Uint8Array(10_000)), 20);
      const end = () => {
        clearInterval(timer);
        resolve();
      };
      endless.on('error', end);
      endless.on('close', end);
    });
    assert.equal((await save(base, png)).status, 201);
  });

  it('answers 400 or 404 to an address that is none', async () => {
    const base = await listen(nodeHandler(routes));
    const {port} = new URL(base);
    const status = await new Promise((resolve, reject) => {
      const asked = httpRequest({port, host: '127.0.0.1', path: '//', headers: {Host: 'a b'}}, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject);
      asked.end();
    });
    assert.ok(status === 400 || status === 404, String(status));
  });
});

describe('a stream through nodeHandler', () => {
  it('reaches the client piece by piece and is cancelled when the client goes', async () => {
    let controller;
    let cancelled;
    const isCancelled = new Promise((resolve) => (cancelled = resolve));
    const body = new ReadableStream({start: (c) => void (controller = c), cancel: () => cancelled()});
    const server = createServer(nodeHandler(async () => new Response(body)));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stop = new AbortController();
    const {body: received} = await fetch(`http://127.0.0.1:${server.address().port}/`, {signal: stop.signal});
    const reader = received.getReader();
    for (const text of ['one', 'two']) {
      controller.enqueue(new TextEncoder().encode(text));
      assert.equal(new TextDecoder().decode((await reader.read()).value), text);
    }
    stop.abort();
    await isCancelled;
    server.close();
  });
});
