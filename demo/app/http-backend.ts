// The backend with a server: demo/server, under /api. The server tells of changes: nothing is asked for again and again.
import {AvatarError} from 'avatar-elements';
import {serverDirectory} from 'avatar-elements/people';
import {httpAdapter, withRetry} from 'avatar-elements/upload';
import type {Activity, Backend, InitialData} from './backend.js';
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

const directory = serverDirectory({url: '/api/people'});
const GATHER_MS = 20;
const TIMEOUT_MS = 30_000;
const reading = () => ({limit: 500, signal: AbortSignal.timeout(TIMEOUT_MS)});

async function everyone(): Promise<Colleague[]> {
  const people: Colleague[] = [];
  let cursor: string | undefined;
  do {
    const page = await directory.list?.({cursor, ...reading()});
    people.push(...((page?.people ?? []) as Colleague[]));
    cursor = page?.cursor;
  } while (cursor !== undefined);
  return people;
}

const byId = (people: readonly Colleague[]) => new Map(people.map((person) => [person.id, person]));

const some = async (ids: readonly string[]) => byId((await directory.people(ids, reading())) as readonly Colleague[]);

export const httpBackend: Backend = {
  adapter: withRetry(httpAdapter({url: '/api/people/{personId}/avatar'}), {
    retries: 2,
    giveUpAfterMs: 30_000,
  }),

  async load(): Promise<InitialData> {
    const [people, me] = await Promise.all([everyone(), ask('me')]);
    return {people, currentUser: (me as {id?: string} | null)?.id};
  },
  subscribe(listener) {
    const waiting = new Set<string>();
    let reads = Promise.resolve();
    const read = async () => {
      const ids = [...waiting];
      waiting.clear();
      if (ids.includes('*')) listener(byId(await everyone()));
      else listener(await some(ids), ids);
    };
    directory.subscribe?.(({personId}) => {
      // What changes together is read with one request, and one after the other: an older answer never replaces a newer one.
      if (!waiting.size) setTimeout(() => (reads = reads.then(read).catch(console.error)), GATHER_MS);
      waiting.add(personId);
    });
  },
  async saveContact(personId, changes) {
    await ask(`people/${encodeURIComponent(personId)}`, 'PATCH', changes);
  },
  async manageManually(personId) {
    await ask(`people/${encodeURIComponent(personId)}`, 'PATCH', {managedBy: null});
    const person = (await some([personId])).get(personId);
    if (!person) throw new AvatarError('not-found', {status: 404});
    return person;
  },
  activity: async () => (await ask('activity')) as Activity,
  async replay() {
    await ask('morning', 'POST');
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
