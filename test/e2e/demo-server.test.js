// The demo's server, over HTTP. What its routes do with pictures of every kind is shown in test/server/.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {emptyFolder, peopleAt, removeFolder, startServer} from './support/people-server.js';

const photo = await readFile(path.join(import.meta.dirname, '../fixtures/photo.jpg'));

let folder;
let server;

const api = (where, options) => fetch(server.base + where, options);
const put = (headers = {}) => ({method: 'PUT', body: photo, headers});
const person = async (id) => (await peopleAt(server.base)).get(id);
const patch = (id, changes) => api(`/api/people/${id}`, {method: 'PATCH', body: JSON.stringify(changes)});

describe('demo server', () => {
  before(async () => {
    folder = await emptyFolder();
    server = await startServer(folder);
  });

  after(async () => {
    await server.stop();
    await removeFolder(folder);
  });

  beforeEach(() => api('/api/people/ada/avatar', {method: 'DELETE'}));

  it('lists people of its own and of the three systems, and says who is signed in', async () => {
    const people = [...(await peopleAt(server.base)).values()];
    assert.ok(people.length >= 12);
    assert.deepEqual(people.flatMap(({managedBy}) => managedBy ?? []).sort(), ['Pipedrive', 'Podio', 'Salesforce']);
    const me = await (await api('/api/me')).json();
    assert.equal(me.name, 'Ada Lovelace');
    assert.equal(me.role, 'admin');
    assert.equal(me.pictureVersion, undefined);
  });

  it('hands on what is not its own', async () => {
    assert.equal((await api('/index.html')).status, 418);
  });

  it('lists the version of a stored picture, which the next save names in If-Match', async () => {
    const {version} = await (await api('/api/people/ada/avatar', put())).json();
    const {picture, pictureVersion} = await person('ada');
    assert.equal(pictureVersion, version);
    assert.deepEqual(Buffer.from(await (await api(picture)).arrayBuffer()), photo);
    assert.equal((await api('/api/people/ada/avatar', put({'If-Match': `"${pictureVersion}"`}))).status, 201);
    assert.equal((await api('/api/people/ada/avatar', put({'If-Match': `"${pictureVersion}"`}))).status, 412);
  });

  it('leaves people alone whom another system manages, until they are taken over', async () => {
    assert.equal((await api('/api/people/soren/avatar', put())).status, 403);
    assert.equal((await api('/api/people/soren/avatar', {method: 'DELETE'})).status, 403);
    await patch('soren', {managedBy: null});
    assert.equal((await person('soren')).managedBy, undefined);
    assert.equal((await api('/api/people/soren/avatar', put())).status, 201);
  });

  it('changes contact fields, and only those, and only to what they can be', async () => {
    const changed = await (await patch('ada', {phone: ' +44 20 7946 0999 ', mobile: ''})).json();
    assert.equal(changed.phone, '+44 20 7946 0999');
    assert.equal(changed.mobile, undefined);
    for (const wrong of [
      {email: 'nobody'},
      {id: 'eve'},
      {name: ''},
      {timeZone: 'Moon/Crater'},
      {title: 'x'.repeat(500)},
    ]) {
      const refused = await patch('ada', wrong);
      assert.equal(refused.status, 422);
      assert.equal((await refused.json()).field, Object.keys(wrong)[0]);
    }
    assert.equal((await patch('ada', [])).status, 422);
    assert.equal((await patch('ada', {phone: 'x'.repeat(10_000)})).status, 413);
    assert.equal((await api('/api/people/ada', {method: 'PATCH', body: '{'})).status, 400);
  });

  it('lets no page of another site write', async () => {
    for (const headers of [{'Sec-Fetch-Site': 'cross-site'}, {Origin: 'https://other.example'}, {Origin: 'null'}]) {
      assert.equal((await api('/api/people/ada/avatar', put(headers))).status, 403);
      assert.equal((await api('/api/session/yui', {method: 'PUT', headers})).status, 403);
      assert.equal((await api('/api/morning', {method: 'POST', headers})).status, 403);
    }
    assert.equal((await person('ada')).picture, null);
  });

  it('says no to unknown people, routes, methods and addresses', async () => {
    assert.equal((await api('/api/people/unknown/avatar', put())).status, 404);
    assert.equal((await api('/api/session/unknown', {method: 'PUT'})).status, 404);
    assert.equal((await api('/api/nothing')).status, 404);
    assert.equal((await api('/api/me', {method: 'POST'})).status, 405);
    assert.equal((await api('/api/session/%E0', {method: 'PUT'})).status, 400);
  });

  it('knows everything again after a restart', async () => {
    const {url, version} = await (await api('/api/people/ada/avatar', put())).json();
    await patch('ada', {title: 'Countess'});
    await server.stop();
    server = await startServer(folder);
    const ada = await person('ada');
    assert.deepEqual([ada.pictureVersion, ada.title], [version, 'Countess']);
    assert.equal((await api(url)).status, 200);
  });
});
