// Two roles, enforced by the server and not only by the page.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createPeopleServer} from '../../demo/server/people-server.js';

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 1)]);
let folder;
let server;
let base;

/** A client with a session of its own. */
async function signedInAs(id) {
  const {headers} = await fetch(`${base}/api/session/${id}`, {method: 'PUT'});
  return withCookie(headers);
}

function withCookie(headers) {
  const cookie = headers.get('set-cookie').split(';')[0];
  return async (where, options = {}) => {
    const response = await fetch(base + where, {...options, headers: {Cookie: cookie}});
    return {status: response.status, headers: response.headers, body: await response.json().catch(() => undefined)};
  };
}

const put = {method: 'PUT', body: png};
const patch = (changes) => ({method: 'PATCH', body: JSON.stringify(changes)});

describe('roles on the demo’s server', () => {
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'people-'));
    server = createServer(createPeopleServer({folder}));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${server.address().port}`;
  });

  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, {recursive: true});
  });

  it('lets a standard user change their own picture and no other one', async () => {
    const yui = await signedInAs('yui');
    assert.equal((await yui('/api/people/yui/avatar', put)).status, 201);
    for (const options of [put, {method: 'DELETE'}]) {
      const {status, body} = await yui('/api/people/layla/avatar', options);
      assert.equal(status, 403);
      assert.equal(body.message, 'You may only change your own picture.');
    }
  });

  it('lets a standard user change some of their own contact fields and no more', async () => {
    const yui = await signedInAs('yui');
    assert.equal((await yui('/api/people/yui', patch({phone: '+1 202 555 0150'}))).body.phone, '+1 202 555 0150');
    const title = await yui('/api/people/yui', patch({phone: '1', title: 'Director'}));
    assert.equal(title.status, 403);
    assert.equal(title.body.message, 'You may not change the field title. Ask an administrator.');
    const other = await yui('/api/people/layla', patch({phone: '1'}));
    assert.equal(other.status, 403);
    assert.equal(other.body.message, 'You may only change your own contact details.');
    assert.equal((await yui('/api/me')).body.phone, '+1 202 555 0150');
  });

  it('gives no role to a user who requests it', async () => {
    const yui = await signedInAs('yui');
    assert.equal((await yui('/api/people/yui', patch({role: 'admin'}))).status, 422);
    assert.equal((await yui('/api/me')).body.role, 'standard');
  });

  it('lets an administrator change every person whom no other system owns', async () => {
    const ada = await signedInAs('ada');
    assert.equal((await ada('/api/people/layla/avatar', put)).status, 201);
    assert.equal((await ada('/api/people/layla', patch({title: 'Head of support'}))).body.title, 'Head of support');
    const {status, body} = await ada('/api/people/aino', patch({title: 'Lead'}));
    assert.equal(status, 403);
    assert.equal(body.message, 'Pipedrive manages this employee. An administrator can take over.');
  });

  it('lets only an administrator take over an employee', async () => {
    const aino = await signedInAs('aino');
    const refused = await aino('/api/people/aino', patch({managedBy: null}));
    assert.equal(refused.status, 403);
    assert.equal(refused.body.message, 'Only an administrator can take over an employee.');
    assert.equal((await aino('/api/people/aino/avatar', put)).status, 403);

    const ada = await signedInAs('ada');
    assert.equal((await ada('/api/people/aino', patch({managedBy: null}))).status, 200);
    assert.equal((await aino('/api/people/aino/avatar', put)).status, 201);
  });

  it('imports a person whom a system sends, with their picture, for administrators only', async () => {
    const registered = {managedBy: 'Podio', name: 'Wanjiru Kamau', title: 'Consultant'};
    const tell = (facts) => ({method: 'PUT', body: JSON.stringify(facts)});
    const [ada, yui] = [await signedInAs('ada'), await signedInAs('yui')];
    const refused = await yui('/api/imports/podio-22', tell(registered));
    assert.deepEqual([refused.status, refused.body.message], [403, 'Only an administrator can import people.']);
    assert.equal((await ada('/api/imports/podio-22', tell({...registered, managedBy: 'Elsewhere'}))).status, 403);
    assert.equal((await ada('/api/imports/podio-22', tell({...registered, role: 'admin'}))).status, 422);
    assert.equal((await ada('/api/imports/podio-22/avatar', put)).status, 404);

    const {status, body} = await ada('/api/imports/podio-22', tell(registered));
    assert.deepEqual([status, body.role, body.title], [200, 'standard', 'Consultant']);
    assert.equal((await yui('/api/imports/podio-22/avatar', put)).status, 403);
    assert.equal((await ada('/api/imports/podio-22/avatar', put)).status, 201);
    await ada('/api/imports/podio-22', tell({managedBy: 'Podio', title: 'Partner'}));
    const people = (await ada('/api/people')).body.filter(({id}) => id === 'podio-22');
    assert.equal(people.length, 1);
    assert.deepEqual([people[0].name, people[0].title], ['Wanjiru Kamau', 'Partner']);
    assert.match(people[0].picture, /^\/avatars\//);

    assert.equal((await ada('/api/people/podio-22', patch({title: 'Director'}))).status, 403);
    assert.equal((await ada('/api/people/podio-22', patch({managedBy: null}))).status, 200);
    assert.equal((await ada('/api/people/podio-22', patch({title: 'Director'}))).status, 200);
    for (const [where, options] of [
      ['/api/imports/podio-22', tell(registered)],
      ['/api/imports/podio-22/avatar', put],
      ['/api/imports/podio-22/avatar', {method: 'DELETE'}],
    ]) {
      assert.equal((await ada(where, options)).status, 403, 'whom people here manage is left alone');
    }
  });

  it('refuses every change after Sign out', async () => {
    const ada = await signedInAs('ada');
    const signedOut = withCookie((await ada('/api/session', {method: 'DELETE'})).headers);
    assert.equal((await signedOut('/api/me')).body, null);
    for (const [where, options] of [
      ['/api/people/ada/avatar', put],
      ['/api/people/ada', patch({phone: '1'})],
      ['/api/people/ada/sync', {method: 'POST'}],
      ['/api/imports/podio-23', {method: 'PUT', body: '{"managedBy": "Podio"}'}],
    ]) {
      const {status, body} = await signedOut(where, options);
      assert.equal(status, 401);
      assert.equal(body.message, 'You are signed out.');
    }
  });

  it('fetches the user’s own data from Outlook, and no other data', async () => {
    const jose = await signedInAs('jose');
    assert.equal((await jose('/api/people/jose/sync', {method: 'POST'})).body.mobile, '+1 202 555 0110');
    assert.equal((await jose('/api/people/ada/sync', {method: 'POST'})).status, 403);
  });
});
