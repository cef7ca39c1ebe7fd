// A SCIM endpoint over a store in memory.
import {memoryScimStore, scimRoutes} from '../../../dist/server/index.js';
import {fileSignal} from '../../support/runner/file-signal.js';

export const token = 'a-token-of-some-32-characters-00';
export const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const signal = fileSignal();

export function setUp(options = {}) {
  const told = [];
  const errors = [];
  let time = Date.parse('2026-01-15T09:00:00Z');
  const store = memoryScimStore();
  const scim = scimRoutes({
    managedBy: 'Okta',
    store,
    token,
    onChanges: (changes) =>
      void told.push(...changes.map(({kind, personId, source}) => `${source} ${kind} ${personId}`)),
    onError: (error) => errors.push(error),
    now: () => (time += 1000),
    ...options,
  });
  const send = async (method, address, body, headers = {Authorization: `Bearer ${token}`}) => {
    const sent = body === undefined || body instanceof ReadableStream || typeof body === 'string';
    const request = new Request(`https://app.example/scim/v2${address}`, {
      method,
      headers: {'Content-Type': 'application/scim+json', ...headers},
      body: sent ? body : JSON.stringify(body),
      duplex: 'half',
    });
    const response = await scim.handle(request);
    const text = (await response?.text()) ?? '';
    return {status: response?.status, headers: response?.headers, text, body: text ? JSON.parse(text) : undefined};
  };
  const patch = async (id, ...Operations) =>
    send('PATCH', `/Users/${id}`, {schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations});
  const create = async (more = {}) => (await send('POST', '/Users', {...ada, ...more})).body.id;
  return {scim, store: options.store ?? store, send, patch, create, told, errors};
}

export const ada = {
  schemas: [CORE],
  userName: 'ada@example.com',
  externalId: '00u1',
  name: {givenName: 'Ada', familyName: 'Lovelace'},
  displayName: 'Ada Lovelace',
  emails: [{value: 'ada@example.com', type: 'work', primary: true}],
  active: true,
};
