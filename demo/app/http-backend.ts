// The backend with a server: demo/server, under /api.
import {AvatarError} from 'avatar-elements';
import {httpAdapter} from 'avatar-elements/upload';
import type {Backend, Company} from './backend.js';
import type {Colleague} from './state.js';

async function ask(path: string, method = 'GET', body?: unknown): Promise<unknown> {
  const response = await fetch(`/api/${path}`, {
    method,
    ...(body ? {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}} : {}),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const message = (answer as {message?: string} | undefined)?.message;
  throw new AvatarError('refused-by-server', {status: response.status, message});
}

export const httpBackend: Backend = {
  adapter: httpAdapter({url: '/api/people/{personId}/avatar'}),

  async load(): Promise<Company> {
    const [people, me] = await Promise.all([ask('people'), ask('me')]);
    return {people: people as Colleague[], me: (me as {id?: string} | null)?.id};
  },
  async saveContact(personId, changes) {
    await ask(`people/${encodeURIComponent(personId)}`, 'PATCH', changes);
  },
  async manageManually(personId) {
    await ask(`people/${encodeURIComponent(personId)}`, 'PATCH', {managedBy: null});
  },
  async signIn(personId) {
    await ask(`session/${encodeURIComponent(personId)}`, 'PUT');
  },
  async signOut() {
    await ask('session', 'DELETE');
  },
  async sync(personId) {
    await ask(`people/${encodeURIComponent(personId)}/sync`, 'POST');
  },
};
