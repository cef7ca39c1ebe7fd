// The backend with a server: demo/server, under /api.
import {AvatarError} from 'avatar-elements';
import {httpAdapter, withRetry} from 'avatar-elements/upload';
import type {Backend, InitialData} from './backend.js';
import type {Colleague} from './state.js';

interface Refusal {
  /** A sentence of the server. */
  readonly message?: string;
  /** The contact field it is about. */
  readonly field?: string;
}

async function ask(path: string, method = 'GET', body?: unknown): Promise<unknown> {
  const response = await fetch(`/api/${path}`, {
    method,
    ...(body ? {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}} : {}),
  }).catch((cause: unknown) => Promise.reject(new AvatarError('network-error', {}, {cause})));
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  throw refusalOf(response.status, answer ?? {});
}

/** The code the elements have a sentence for; the server's own sentence is kept as the cause. */
function refusalOf(status: number, {message, field}: Refusal): AvatarError {
  if (field) return new AvatarError('field-invalid', {field, message});
  if (status === 401) return new AvatarError('unauthorized', {status}, {cause: message});
  if (status === 403) return new AvatarError('forbidden', {status}, {cause: message});
  return new AvatarError('server-error', {status}, {cause: message});
}

export const httpBackend: Backend = {
  adapter: withRetry(httpAdapter({url: '/api/people/{personId}/avatar'}), {
    retries: 2,
    giveUpAfterMs: 30_000,
  }),
  imports: httpAdapter({url: '/api/imports/{personId}/avatar', method: 'PUT'}),

  async load(): Promise<InitialData> {
    const [people, me] = await Promise.all([ask('people'), ask('me')]);
    return {people: people as Colleague[], currentUser: (me as {id?: string} | null)?.id};
  },
  async saveContact(personId, changes) {
    await ask(`people/${encodeURIComponent(personId)}`, 'PATCH', changes);
  },
  async manageManually(personId) {
    await ask(`people/${encodeURIComponent(personId)}`, 'PATCH', {managedBy: null});
  },
  async importPerson({id, ...facts}) {
    return (await ask(`imports/${encodeURIComponent(id)}`, 'PUT', facts)) as Colleague;
  },
  async signIn(personId) {
    await ask(`session/${encodeURIComponent(personId)}`, 'PUT');
  },
  async signOut() {
    await ask('session', 'DELETE');
  },
  async sync(personId) {
    return (await ask(`people/${encodeURIComponent(personId)}/sync`, 'POST')) as Colleague;
  },
};
