// A fake system over real HTTP, one for each test, and what can be ordered of it.
import type {Directory} from '../../../src/people/directory.js';
import type {DirectoryOptions} from '../../../src/people/directories/shared/http.js';
import type {Person} from '../../../src/people/person.js';

export type SystemName = 'microsoft' | 'openid' | 'pipedrive' | 'podio' | 'salesforce' | 'scim' | 'vcard';

export interface FakeSystem {
  readonly options: DirectoryOptions;
  /** Changes something inside the system: `photo`, `change`, `fail`, `busy`. */
  order(name: string, body?: object): Promise<void>;
  /** What was asked so far, as 'GET /path'; orders aside. */
  requests(): Promise<string[]>;
}

/** The header that carries the token of each system; a Bearer token where none is named. */
const credentials: Partial<Record<SystemName, Record<string, string>>> = {
  pipedrive: {'x-api-token': 'token'},
  podio: {authorization: 'OAuth2 token'},
};

export function startSystem(name: SystemName): FakeSystem {
  const baseUrl = `/systems/${name}/${crypto.randomUUID()}`;
  const token = credentials[name] ?? {authorization: 'Bearer token'};
  return {
    options: {
      fetch: (url, init) => fetch(url, {...init, headers: {...init?.headers, ...token}}),
      // The fakes name pictures of `https://pictures.example`, which no test reaches.
      fetchPicture: (url, init) => fetch(new URL(url).pathname, init),
      baseUrl,
    },
    async order(order, body = {}) {
      await fetch(`${baseUrl}/-/${order}`, {method: 'POST', body: JSON.stringify(body)});
    },
    requests: async () => (await fetch(`${baseUrl}/-/requests`)).json() as Promise<string[]>,
  };
}

export const {signal} = new AbortController();

export function read(directory: Directory, ids: readonly string[]): Promise<readonly Person[]> {
  return directory.people(ids, {signal});
}

export async function readOne(directory: Directory, id: string): Promise<Person> {
  const [person] = await read(directory, [id]);
  if (!person) throw new Error(`nobody has the id ${id}`);
  return person;
}

/** The bytes of a picture as a text; the fakes write into them which one it is. */
export async function pictureText(directory: Directory, person: Person, sizePx = 192): Promise<string | null> {
  const blob = await directory.picture?.(person, {sizePx, signal});
  return blob ? blob.text() : null;
}

/** The numbers from 0, or from 1. */
export function upTo(count: number, first = 0): number[] {
  return Array.from({length: count}, (_, i) => i + first);
}
