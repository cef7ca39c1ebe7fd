// Two roles, enforced by the server and not only by the page.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {emptyFolder, removeFolder, startServer} from './support/people-server.js';

const photo = await readFile(path.join(import.meta.dirname, '../fixtures/photo.jpg'));
let folder;
let server;

/** A client with a session of its own. */
async function signedInAs(id) {
  const {headers} = await fetch(`${server.base}/api/session/${id}`, {method: 'PUT'});
  return withCookie(headers);
}

function withCookie(headers) {
  const cookie = headers.get('set-cookie').split(';')[0];
  return async (where, options = {}) => {
    const response = await fetch(server.base + where, {...options, headers: {Cookie: cookie}});
    return {status: response.status, headers: response.headers, body: await response.json().catch(() => undefined)};
  };
}

const put = {method: 'PUT', body: photo};
const patch = (changes) => ({method: 'PATCH', body: JSON.stringify(changes)});

describe('roles on the demo’s server', () => {
  before(async () => {
    folder = await emptyFolder();
    server = await startServer(folder);
  });

  after(async () => {
    await server.stop();
    await removeFolder(folder);
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

  it('lets only an administrator replay what the systems say', async () => {
    const {status, body} = await (await signedInAs('yui'))('/api/morning', {method: 'POST'});
    assert.deepEqual([status, body.message], [403, 'Only an administrator can replay what the systems say.']);
  });

  it('refuses every change after Sign out', async () => {
    const ada = await signedInAs('ada');
    const signedOut = withCookie((await ada('/api/session', {method: 'DELETE'})).headers);
    assert.equal((await signedOut('/api/me')).body, null);
    for (const [where, options] of [
      ['/api/people/ada/avatar', put],
      ['/api/people/ada', patch({phone: '1'})],
      ['/api/people/ada/sync', {method: 'POST'}],
      ['/api/morning', {method: 'POST'}],
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
