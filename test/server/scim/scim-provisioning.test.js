// What Microsoft Entra ID and Okta send, from the assignment of an employee to the end, and what pages see of it. The requests are those of
// https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups, with the deactivation of
// .../application-provisioning-config-problem-scim-compatibility, and https://developer.okta.com/docs/reference/scim/scim-20.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {liveDirectory} from '../../../dist/people/index.js';
import {
  employeeSync,
  memoryAvatarStore,
  memoryEmployeeStore,
  memoryScimStore,
  scimRoutes,
} from '../../../dist/server/index.js';
import {fileEmployeeStore, fileScimStore} from '../../../dist/server/node.js';
import {CORE, ENTERPRISE, signal, token} from './set-up.js';

const pixel = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0]);

/** The endpoint and the sync behind it, as a server mounts them. */
function serverOf(managedBy, options = {}) {
  const {users = memoryScimStore(), store = memoryEmployeeStore(), ...more} = options;
  const errors = [];
  const news = [];
  const scim = scimRoutes({
    managedBy,
    store: users,
    token,
    fetchPicture: async () => new Response(pixel, {headers: {'Content-Type': 'image/png'}}),
    onChanges: (changes) => sync.applyChanges(changes),
    onError: (error) => errors.push(error),
    ...more,
  });
  const sync = employeeSync({
    systems: {[managedBy]: scim.directory},
    store,
    pictures: memoryAvatarStore(),
    onError: (error) => errors.push(error),
  });
  sync.directory.subscribe(({personId, person}) => news.push([personId, person?.name ?? null]));
  const send = async (method, address, body) => {
    const response = await scim.handle(
      new Request(`https://app.example/scim/v2${address}`, {
        method,
        headers: {Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json'},
        ...(body && {body: JSON.stringify(body)}),
      }),
    );
    const text = await response.text();
    return {status: response.status, body: text ? JSON.parse(text) : undefined};
  };
  const patch = (id, ...Operations) => send('PATCH', `/Users/${id}`, {schemas: [], Operations});
  const everyone = async () => (await sync.directory.list({limit: 100, signal})).people;
  return {scim, sync, send, patch, everyone, errors, news};
}

const newcomer = {
  schemas: [CORE, ENTERPRISE],
  externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  userName: 'ada@example.com',
  active: true,
  displayName: 'Ada Lovelace',
  emails: [{primary: true, type: 'work', value: 'ada@example.com'}],
  photos: [{type: 'photo', value: 'https://pictures.example/ada-1'}],
  meta: {resourceType: 'User'},
  name: {formatted: 'Ada Lovelace', familyName: 'Lovelace', givenName: 'Ada'},
  roles: [],
};

describe('Microsoft Entra ID', () => {
  it('provisions an employee, changes, deactivates, activates and deletes', async () => {
    const {send, patch, everyone, sync, errors, news} = serverOf('Microsoft Entra ID');
    const find = async (filter) => (await send('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body;
    // 'Test connection' asks for a user that does not exist.
    assert.equal((await find('userName eq "9b5e2fa3-6c9f-4d0c-9f0e-1f6b7d6a2f10"')).totalResults, 0);
    assert.equal((await find('userName eq "ada@example.com"')).totalResults, 0);
    const {id} = (await send('POST', '/Users', newcomer)).body;
    const [shown] = await everyone();
    assert.deepEqual([shown.name, shown.managedBy], ['Ada Lovelace', 'Microsoft Entra ID']);
    const picture = await sync.directory.picture(shown, {sizePx: 64, signal});
    assert.deepEqual(new Uint8Array(await picture.arrayBuffer()), pixel);

    await patch(
      id,
      {op: 'Replace', path: 'displayName', value: 'Ada King'},
      {op: 'Add', path: `${ENTERPRISE}:department`, value: 'Engines'},
      {op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+45 1'},
      {op: 'Replace', path: 'photos[type eq "photo"].value', value: 'https://pictures.example/ada-2'},
    );
    const [changed] = await everyone();
    assert.deepEqual([changed.name, changed.department, changed.mobile], ['Ada King', 'Engines', '+45 1']);
    assert.notEqual(changed.pictureVersion, shown.pictureVersion);

    assert.equal((await patch(id, {op: 'Replace', path: 'active', value: 'False'})).status, 200);
    assert.deepEqual(await everyone(), []);
    assert.equal((await find('userName eq "ada@example.com"')).Resources[0].active, false);
    await patch(id, {op: 'Replace', path: 'active', value: 'True'});
    assert.equal((await everyone())[0].name, 'Ada King');
    assert.equal((await send('DELETE', `/Users/${id}`)).status, 204);
    assert.deepEqual(await everyone(), []);
    assert.deepEqual(
      news.map(([, name]) => name),
      ['Ada Lovelace', 'Ada King', null, 'Ada King', null],
    );
    assert.deepEqual(errors, []);
  });
});

describe('Okta', () => {
  it('provisions an employee, and sends the whole user with each change', async () => {
    const {send, everyone, errors} = serverOf('Okta');
    assert.equal((await send('GET', '/Users?startIndex=1&count=2')).status, 200);
    assert.equal((await send('GET', '/Groups?startIndex=1&count=100')).body.totalResults, 0);
    const created = await send('POST', '/Users', {...newcomer, password: 'Temporary-1', locale: 'en-US', groups: []});
    assert.equal(created.status, 201);
    // A second try, where the first answer was lost, finds the user.
    assert.equal((await send('POST', '/Users', newcomer)).body.scimType, 'uniqueness');
    const [again] = (await send('GET', '/Users?filter=userName%20eq%20%22ada%40example.com%22')).body.Resources;
    const {id} = created.body;
    assert.equal(again.id, id);
    await send('PUT', `/Users/${id}`, {...again, displayName: 'Ada King'});
    assert.equal((await everyone())[0].name, 'Ada King');
    assert.equal((await send('PUT', `/Users/${id}`, {...again, active: false})).body.active, false);
    assert.deepEqual(await everyone(), []);
    const {body} = await send('PATCH', `/Users/${id}`, {Operations: [{op: 'replace', value: {active: true}}]});
    assert.equal(body.active, true);
    assert.equal((await everyone())[0].name, 'Ada Lovelace');
    assert.deepEqual(errors, []);
  });

  it('gets success where the user is stored, even if the change could not be passed on', async () => {
    const {send, sync, everyone, errors} = serverOf('Okta', {
      onChanges() {
        throw new Error('no queue');
      },
    });
    const {status, body} = await send('POST', '/Users', newcomer);
    assert.equal(status, 201);
    assert.deepEqual(
      errors.map(({message}) => message),
      ['no queue'],
    );
    await sync.reconcile();
    assert.equal((await everyone())[0].name, 'Ada Lovelace');
    await send('DELETE', `/Users/${body.id}`);
    await sync.reconcile();
    assert.deepEqual(await everyone(), []);
  });

  it('changes what pages see through a liveDirectory, too', async () => {
    const {scim, send} = serverOf('Okta', {onChanges: (changes) => live.applyChanges(changes)});
    const live = liveDirectory(scim.directory, {source: 'Okta'});
    const {id} = (await send('POST', '/Users', newcomer)).body;
    const news = [];
    live.subscribe(({person}) => news.push(person));
    const name = async () => (await live.people([id], {signal}))[0]?.name;
    assert.equal(await name(), 'Ada Lovelace');
    await send('PUT', `/Users/${id}`, {...newcomer, displayName: 'Ada King'});
    assert.equal(await name(), 'Ada King');
    await send('PUT', `/Users/${id}`, {...newcomer, active: false});
    assert.equal(await name(), undefined);
    await send('PUT', `/Users/${id}`, newcomer);
    assert.equal(await name(), 'Ada Lovelace');
    assert.deepEqual(news, [undefined, null, undefined]);
  });
});

describe('a server with SCIM', () => {
  let folder;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'scim-'))));
  afterEach(() => rm(folder, {recursive: true, force: true}));

  it('knows the users after a restart, and what was not passed on before it was killed', async () => {
    const start = (options) =>
      serverOf('Okta', {
        users: fileScimStore(`${folder}/users`),
        store: fileEmployeeStore(`${folder}/employees`),
        ...options,
      });
    const first = start();
    const {id} = (await first.send('POST', '/Users', newcomer)).body;
    const other = {...newcomer, userName: 'grace@example.com', emails: [], displayName: 'Grace Hopper'};
    const leaver = (await first.send('POST', '/Users', other)).body;
    // Killed after the store was written, before the change was passed on.
    const dying = start({onChanges: () => {}});
    await dying.patch(leaver.id, {op: 'replace', path: 'active', value: false});
    await dying.patch(id, {op: 'replace', path: 'title', value: 'Analyst'});

    const second = start();
    assert.equal((await second.send('POST', '/Users', newcomer)).status, 409);
    await second.sync.reconcile();
    const [ada, ...others] = await second.everyone();
    assert.deepEqual([ada.name, ada.title, others], ['Ada Lovelace', 'Analyst', []]);
    assert.deepEqual([...first.errors, ...second.errors], []);
  });
});
