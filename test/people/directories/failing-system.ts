// A system that answers each path as a test says, and readings of what its directory returns.
import {type Directory, type DirectoryOptions, type Person} from '../../../src/people/index.js';
import {signal} from './system.js';

type Answer = Response | ((path: string) => Response);

export const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': type}});
export const image = (text = 'picture') => new Response(text, {headers: {'Content-Type': 'image/png'}});

/** Options whose requests are answered by path, and what was requested with and without credentials. */
export function system(answer: (path: string, init?: RequestInit) => Answer) {
  const requests: string[] = [];
  const elsewhere: string[] = [];
  const options: DirectoryOptions = {
    baseUrl: 'https://system.example',
    async fetch(url, init) {
      const path = url.slice('https://system.example'.length);
      requests.push(path);
      return answer(path, init) as Response;
    },
    async fetchPicture(url) {
      elsewhere.push(url);
      return image(url);
    },
  };
  return {options, requests, elsewhere};
}

/** The ids that could not be read in the last reading. */
export const unread: string[] = [];

export function read(directory: Directory, ids: readonly string[]): Promise<readonly Person[]> {
  unread.length = 0;
  return directory.people(ids, {signal, onUnread: (some) => unread.push(...some)});
}

export const ids = (people: readonly Person[]) => people.map(({id}) => id);
export const errorOf = (reading: Promise<unknown>) => reading.catch((thrown: unknown) => thrown);

export async function pictureOf(directory: Directory, person: Person, sizePx = 192): Promise<string | undefined> {
  return (await directory.picture?.(person, {sizePx, signal}))?.text();
}
