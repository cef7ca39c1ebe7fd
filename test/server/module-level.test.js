// Workers, Deno Deploy and others load a module without random numbers, timers and requests: routes are made there, before any request.
import assert from 'node:assert/strict';
import {it} from 'node:test';

const url = '../../dist/server/index.js';
const store = () => assert.fail('no store is read');
const fetch = store;
const onChanges = store;
const secret = 'a secret of 24 characters';

const forbidden = [
  [globalThis, ['setTimeout', 'setInterval', 'setImmediate', 'fetch']],
  [Object.getPrototypeOf(globalThis.crypto), ['randomUUID', 'getRandomValues']],
  [AbortSignal, ['timeout']],
  [Math, ['random']],
];

it('everything of avatar-elements/server is made without random numbers, timers and requests', async (t) => {
  const people = await import('../../dist/people/index.js');
  for (const [owner, names] of forbidden) {
    for (const name of names) {
      t.mock.method(owner, name, () => {
        throw new Error(`Disallowed operation called within global scope: ${name}`);
      });
    }
  }
  assert.throws(() => crypto.randomUUID(), /Disallowed/);
  const server = await import(url);
  const directory = people.liveDirectory(people.salesforceDirectory({fetch, baseUrl: 'https://acme.example'}), {
    source: 'Salesforce',
  });
  const stores = {store: server.memoryEmployeeStore(), pictures: server.memoryAvatarStore()};
  const made = {
    avatarRoutes: () => server.avatarRoutes({store, mayChange: () => true}),
    employeeSync: () => server.employeeSync({systems: {Salesforce: directory}, ...stores}),
    fetchPicturesFrom: () => server.fetchPicturesFrom(['*.force.com']),
    hasPicture: () => server.hasPicture(null) === false,
    memoryAvatarStore: () => server.memoryAvatarStore(),
    memoryEmployeeStore: () => server.memoryEmployeeStore(),
    memoryReplayStore: () => server.memoryReplayStore(),
    memoryScimStore: () => server.memoryScimStore(),
    peopleRoutes: () => server.peopleRoutes({directories: {Salesforce: directory}, store, mayRead: () => true}),
    salesforceSubscriber: () =>
      server.salesforceSubscriber({
        ...{instanceUrl: 'https://acme.example', accessToken: fetch, onChanges},
        replayIds: server.memoryReplayStore(),
      }),
    scimRoutes: () => server.scimRoutes({managedBy: 'Okta', store: server.memoryScimStore(), token: secret, onChanges}),
    webhookRoutes: () => server.webhookRoutes({pipedrive: {user: 'avatars', password: secret}, onChanges}),
  };
  assert.deepEqual(Object.keys(made), Object.keys(server).sort());
  for (const [name, make] of Object.entries(made)) assert.ok(make(), name);
});
