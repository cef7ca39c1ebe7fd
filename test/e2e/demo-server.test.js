import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {createServer, request as httpRequest} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {createPeopleServer} from '../../demo/server/people-server.js';

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 1)]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100, 2)]);

let folder;
let server;
let base;

async function start() {
  const people = createPeopleServer({folder, maxBytes: 1000});
  server = createServer((request, response) => people(request, response, () => response.writeHead(418).end()));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
}

const stop = () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections());
const api = (where, options) => fetch(base + where, options);
const raw = (bytes, headers = {}) => ({method: 'PUT', body: bytes, headers: {'Content-Type': 'image/png', ...headers}});
const person = async (id) => (await (await api('/api/people')).json()).find((other) => other.id === id);
const pictures = () => readdir(path.join(folder, 'pictures'));

function multipart(bytes, field = 'avatar') {
  const body = new FormData();
  body.append('note', 'a field before the file');
  body.append(field, new Blob([bytes], {type: 'image/png'}), 'avatar.png');
  return {method: 'POST', body};
}

describe('demo server', () => {
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'people-'));
    await start();
  });

  after(async () => {
    await stop();
    await rm(folder, {recursive: true});
  });

  beforeEach(() => api('/api/people/ada/avatar', {method: 'DELETE'}));

  it('lists people, and says who is signed in', async () => {
    const people = await (await api('/api/people')).json();
    assert.ok(people.length >= 12);
    assert.deepEqual(people.map(({managedBy}) => managedBy).filter(Boolean), ['Salesforce', 'Pipedrive', 'Podio']);
    const me = await (await api('/api/me')).json();
    assert.equal(me.name, 'Ada Lovelace');
    assert.equal(me.picture, null);
  });

  it('hands on what is not its own', async () => {
    assert.equal((await api('/index.html')).status, 418);
  });

  for (const [kind, upload] of [
    ['a multipart form', () => multipart(png)],
    ['a raw body', () => raw(png)],
  ]) {
    it(`stores the picture in ${kind} and serves the same bytes, locked down`, async () => {
      const saved = await api('/api/people/ada/avatar', upload());
      assert.equal(saved.status, 201);
      const {url, version} = await saved.json();
      assert.equal(saved.headers.get('etag'), `"${version}"`);
      assert.equal(saved.headers.get('location'), url);
      assert.deepEqual([(await person('ada')).picture, (await person('ada')).pictureVersion], [url, version]);

      const picture = await api(url);
      assert.deepEqual(Buffer.from(await picture.arrayBuffer()), png);
      assert.equal(picture.headers.get('content-type'), 'image/png');
      assert.equal(picture.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(picture.headers.get('content-disposition'), 'inline');
      assert.match(picture.headers.get('content-security-policy'), /default-src 'none'/);
      assert.match(picture.headers.get('cache-control'), /immutable/);
      const again = await api(url, {headers: {'If-None-Match': picture.headers.get('etag')}});
      assert.equal(again.status, 304);
    });
  }

  it('gives each picture an address of its own and keeps no old one', async () => {
    const first = await (await api('/api/people/ada/avatar', raw(png))).json();
    const second = await (await api('/api/people/ada/avatar', raw(png))).json();
    assert.notEqual(first.url, second.url);
    assert.equal((await api(first.url)).status, 404);
    assert.equal((await pictures()).length, 1);
  });

  it('knows the type from the bytes, whatever is claimed', async () => {
    const {url} = await (await api('/api/people/ada/avatar', raw(jpeg, {'Content-Type': 'image/png'}))).json();
    assert.match(url, /\.jpg$/);
    assert.equal((await api(url)).headers.get('content-type'), 'image/jpeg');
    for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html><script>1</script>', '']) {
      assert.equal((await api('/api/people/ada/avatar', raw(Buffer.from(bytes)))).status, 415);
    }
    assert.equal((await person('ada')).picture, url);
  });

  it('refuses what is too large, with its limit', async () => {
    const large = Buffer.concat([png, Buffer.alloc(2000)]);
    for (const upload of [raw(large), multipart(large), raw(Buffer.concat([png, Buffer.alloc(20_000)]))]) {
      const answer = await api('/api/people/ada/avatar', upload);
      assert.equal(answer.status, 413);
      assert.equal((await answer.json()).maxBytes, 1000);
    }
    assert.deepEqual(await pictures(), []);
  });

  it('names the missing fields of a form', async () => {
    assert.equal((await api('/api/people/ada/avatar', multipart(png, 'photo'))).status, 422);
    const broken = {method: 'POST', body: 'x', headers: {'Content-Type': 'multipart/form-data'}};
    assert.equal((await api('/api/people/ada/avatar', broken)).status, 400);
  });

  it('removes a picture, and one that is not there as well', async () => {
    const {url} = await (await api('/api/people/ada/avatar', raw(png))).json();
    assert.equal((await api('/api/people/ada/avatar', {method: 'DELETE'})).status, 204);
    assert.equal((await api('/api/people/ada/avatar', {method: 'DELETE'})).status, 204);
    assert.equal((await api(url)).status, 404);
    assert.equal((await person('ada')).picture, null);
  });

  it('lets only one of two changes to the same version through', async () => {
    const {version} = await (await api('/api/people/ada/avatar', raw(png))).json();
    const change = () => api('/api/people/ada/avatar', raw(jpeg, {'If-Match': `"${version}"`}));
    const statuses = (await Promise.all([change(), change()])).map(({status}) => status);
    assert.deepEqual(statuses.sort(), [201, 412]);
    const late = await api('/api/people/ada/avatar', {method: 'DELETE', headers: {'If-Match': `"${version}"`}});
    assert.equal(late.status, 412);
    assert.equal(late.headers.get('etag'), `"${(await person('ada')).pictureVersion}"`);
  });

  it('answers a repeated save as the first time and stores nothing twice', async () => {
    const headers = {'Idempotency-Key': 'one-save'};
    const first = await (await api('/api/people/ada/avatar', raw(png, headers))).json();
    const again = await (await api('/api/people/ada/avatar', raw(png, headers))).json();
    assert.deepEqual(again, first);
    assert.equal((await pictures()).length, 1);
  });

  it('keeps nothing of an upload that is cut short', async () => {
    await new Promise((resolve) => {
      const upload = httpRequest(`${base}/api/people/ada/avatar`, {method: 'PUT', headers: {'Content-Length': 500}});
      upload.once('error', resolve);
      upload.write(png, () => setTimeout(() => upload.destroy(), 20));
    });
    assert.deepEqual(await pictures(), []);
    assert.equal((await person('ada')).picture, null);
  });

  it('leaves people alone whom another system manages, until they are taken over', async () => {
    assert.equal((await api('/api/people/soren/avatar', raw(png))).status, 403);
    assert.equal((await api('/api/people/soren/avatar', {method: 'DELETE'})).status, 403);
    await api('/api/people/soren', {method: 'PATCH', body: JSON.stringify({managedBy: null})});
    assert.equal((await person('soren')).managedBy, undefined);
    assert.equal((await api('/api/people/soren/avatar', raw(png))).status, 201);
  });

  it('changes contact fields, and only those, and only to what they can be', async () => {
    const patch = (changes) => api('/api/people/ada', {method: 'PATCH', body: JSON.stringify(changes)});
    const changed = await (await patch({phone: ' +44 20 7946 0999 ', mobile: ''})).json();
    assert.equal(changed.phone, '+44 20 7946 0999');
    assert.equal(changed.mobile, undefined);
    for (const wrong of [
      {email: 'nobody'},
      {id: 'eve'},
      {name: ''},
      {timeZone: 'Moon/Crater'},
      {title: 'x'.repeat(500)},
    ]) {
      const refused = await patch(wrong);
      assert.equal(refused.status, 422);
      assert.equal((await refused.json()).field, Object.keys(wrong)[0]);
    }
    assert.equal((await patch([])).status, 422);
    assert.equal((await api('/api/people/ada', {method: 'PATCH', body: '{'})).status, 400);
  });

  it('lets no page of another site write', async () => {
    for (const headers of [{'Sec-Fetch-Site': 'cross-site'}, {Origin: 'https://other.example'}, {Origin: 'null'}]) {
      assert.equal((await api('/api/people/ada/avatar', raw(png, headers))).status, 403);
    }
    assert.equal((await person('ada')).picture, null);
  });

  it('says no to unknown people, routes, methods and addresses', async () => {
    assert.equal((await api('/api/people/nobody/avatar', raw(png))).status, 404);
    assert.equal((await api('/api/nothing')).status, 404);
    assert.equal((await api('/api/me', {method: 'POST'})).status, 405);
    assert.equal((await api('/api/people/%E0/avatar', raw(png))).status, 400);
    assert.equal((await api('/avatars/..%2f..%2findex.json')).status, 404);
  });

  it('knows everything again after a restart', async () => {
    const {url} = await (await api('/api/people/ada/avatar', raw(png))).json();
    await api('/api/people/ada', {method: 'PATCH', body: JSON.stringify({title: 'Countess'})});
    await stop();
    await start();
    const ada = await person('ada');
    assert.deepEqual([ada.picture, ada.title], [url, 'Countess']);
    assert.equal((await api(url)).status, 200);
  });
});
