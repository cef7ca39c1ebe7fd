// The host's own server with `peopleRoutes`: it reads the systems for all pages, and tells them what has changed.
import {AvatarError} from '../../errors.js';
import {notifyAll} from '../../shared/listeners.js';
import type {Directory, DirectoryChange} from '../directory.js';
import type {Person} from '../person.js';
import {chunk, readGroups} from './shared/batch.js';
import {fetchJson, type FetchLike} from './shared/http.js';
import {asObject, asObjectList, asText, omitUndefined} from './shared/parse.js';

/** Options of `serverDirectory`. */
export interface ServerDirectoryOptions {
  /** Where `peopleRoutes` of the server begin: a path, or an address of another origin, which gets cookies. */
  readonly url: string;
  /**
   * The edge of the pictures that pages load, in px: twice the largest badge, for sharp screens.
   *
   * @default 192
   */
  readonly sizePx?: number;
  /**
   * Sends the questions about people. Pictures and changes are always requested by the browser itself, with cookies.
   *
   * @default `fetch` with cookies
   */
  readonly fetch?: FetchLike;
}

const IDS_PER_QUERY = 50;
/** After the browser has given up. */
const RECONNECT_MS = 15_000;

/**
 * People of `peopleRoutes` on the host's server. While an element listens, one stream tells of changes; it is closed while the page is hidden.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {serverDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = serverDirectory({url: '/people'});
 */
export function serverDirectory(options: ServerDirectoryOptions): Directory {
  const {url, sizePx = 192, fetch: send = fetchWithCookies} = options;
  const request = {fetch: send, baseUrl: url};

  /** The picture is an address of the server, with the size and of the server's own origin. One that is no address is left out. */
  const toPerson = (record: object): Person => {
    const {picture: address, ...person} = record as Person;
    if (!address) return record as Person;
    const base = new URL(url, globalThis.document?.baseURI);
    if (typeof address !== 'string' || !URL.canParse(address, base)) return person;
    const picture = new URL(address, base);
    picture.searchParams.set('size', String(sizePx));
    return {...person, picture: picture.href};
  };
  const read = async (query: string, signal: AbortSignal) => {
    const {people, unread, cursor} = asObject(await fetchJson(`${url}?${query}`, {signal}, request));
    return {
      people: asObjectList(people)
        .filter(({id}) => asText(id) !== undefined)
        .map(toPerson),
      unread: Array.isArray(unread) ? unread.map(String) : [],
      cursor: asText(cursor),
    };
  };

  return {
    async people(ids, options) {
      const readGroup = async (group: readonly string[]): Promise<Person[]> => {
        const {people, unread} = await read(`ids=${group.map(encodeURIComponent).join(',')}`, options.signal);
        if (unread.length) options.onUnread?.(unread, new AvatarError('server-error', {status: 200}));
        return people;
      };
      return readGroups(chunk(ids, IDS_PER_QUERY), readGroup, options);
    },
    async list({cursor: from = '', signal}) {
      const {people, cursor} = await read(`cursor=${encodeURIComponent(from)}`, signal);
      return omitUndefined({people, cursor});
    },
    subscribe: createEvents(`${url}/events`),
  };
}

const fetchWithCookies: FetchLike = (url, init) => fetch(url, {...init, credentials: 'include'});

/** One stream for all listeners. Browsers allow six connections to a server without HTTP/2, so hidden pages have none. */
function createEvents(url: string): (listener: (news: DirectoryChange) => void) => () => void {
  const listeners = new Set<(news: DirectoryChange) => void>();
  let source: EventSource | undefined;
  let since: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    if (!listeners.size || document.hidden) return;
    const query = since === undefined ? '' : `?since=${encodeURIComponent(since)}`;
    const opened = new EventSource(url + query, {withCredentials: true});
    source = opened;
    opened.addEventListener('ready', ({lastEventId}) => {
      since = lastEventId || since;
    });
    opened.addEventListener('message', ({data, lastEventId}) => {
      since = lastEventId || since;
      const personId = asText(asObject(parseJson(String(data)))['personId']);
      if (personId !== undefined) notifyAll(listeners, {personId});
    });
    opened.addEventListener('error', () => {
      if (opened === source && opened.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS);
    });
  };

  return (listener) => {
    listeners.add(listener);
    if (listeners.size === 1) {
      document.addEventListener('visibilitychange', open);
      open();
    }
    return () => {
      if (!listeners.delete(listener) || listeners.size) return;
      document.removeEventListener('visibilitychange', open);
      close();
    };
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
