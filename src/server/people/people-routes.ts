// People of the directories, for pages: who they are, their pictures, and that they changed. Directories and credentials stay on the server.
import {requestedDelayMs} from '../../shared/http/retry-after.js';
import type {Person} from '../../people/person.js';
import type {Routes} from '../avatar-routes.js';
import {pathTemplate} from '../path-template.js';
import {emptyResponse, jsonResponse, Refusal, refusalResponse} from '../refusal.js';
import {isSameOrigin} from '../same-site.js';
import {servePicture} from '../serve-picture.js';
import {CachedPeople, type FoundPerson} from './cached-people.js';
import {createEventStreams} from './event-stream.js';
import type {PeopleAccess, PeopleRoutesOptions} from './people-routes-options.js';
import {createPictures, pictureVersion} from './person-pictures.js';

const MAX_IDS = 250;
const MAX_ID_CHARS = 512;
const MAX_LISTED = 500;
const DEFAULT_SIZE_PX = 192;

/**
 * What `serverDirectory({url: '/people'})` asks for: `GET /people?ids=ada,grace`, `/people/{id}/picture?size=192`, `/people/events` and
 * `/people?cursor=`. Each system is read once for all pages; a page learns at once that a person has changed, if the directory tells
 * so: a `liveDirectory` does after `applyChanges`.
 * @throws TypeError where the path does not begin with /
 * @example
 * import {liveDirectory, salesforceDirectory} from 'avatar-elements/people';
 * import {fetchPicturesFrom, memoryAvatarStore, peopleRoutes} from 'avatar-elements/server';
 *
 * const salesforce = salesforceDirectory({fetch: fetchWithToken, baseUrl, fetchPicture: fetchPicturesFrom(['*.force.com'])});
 * const handle = peopleRoutes({
 *   directories: {Salesforce: liveDirectory(salesforce, {source: 'Salesforce'})},
 *   store: memoryAvatarStore(),
 *   mayRead: ({request}) => isSignedIn(request),
 * });
 */
export function peopleRoutes(options: PeopleRoutesOptions): Routes {
  const {directories, store, mayRead, path = '/people', allowedOrigins = []} = options;
  const {ttlMs = 300_000, maxPictureBytes: maxBytes = 5_000_000, onError = console.error, now = Date.now} = options;
  const pictures = pathTemplate(`${path}/{personId}/picture`);
  const cache = new CachedPeople({directories, ttlMs, now, onError});
  const readPicture = createPictures({directories, store, ttlMs, maxBytes, now});
  const streams = createEventStreams();
  let isSubscribed = false;

  /** At the first request: some platforms allow no timers before. */
  function subscribe(): void {
    if (isSubscribed) return;
    isSubscribed = true;
    for (const directory of Object.values(directories)) {
      directory.subscribe?.((news) => {
        cache.invalidate(news);
        streams.publish(news.personId);
      });
    }
  }

  async function assertAllowed(access: PeopleAccess): Promise<Response | undefined> {
    const decision = await mayRead(access);
    if (decision instanceof Response) return decision;
    if (!decision) throw new Refusal(403, 'You may not see this.');
    return undefined;
  }

  /** What a page gets: the address of the picture is ours. */
  async function forPage(found: FoundPerson): Promise<Person> {
    const {person, source} = found;
    // A directory of the host names addresses that pages can load.
    if (!directories[source]?.picture) return person;
    const {picture} = person;
    const ours = {...person, pictureExpiresAt: undefined};
    if (picture === null) return {...ours, pictureVersion: undefined};
    const version = await pictureVersion(found);
    const query = version ? `?v=${version}` : '';
    return {...ours, picture: pictures.of(String(person.id)) + query, pictureVersion: version};
  }

  async function sendPeople(request: Request): Promise<Response> {
    const ids = idsIn(new URL(request.url).search);
    const seen: string[] = [];
    for (const personId of ids) {
      const decision = await mayRead({request, action: 'read', personId});
      if (decision instanceof Response) return decision;
      if (decision) seen.push(personId);
    }
    const {found, unread} = await cache.find(seen);
    return jsonResponse(200, {people: await Promise.all(found.map(forPage)), ...(unread.length && {unread})});
  }

  async function sendPage(request: Request, cursor: string): Promise<Response> {
    const denied = await assertAllowed({request, action: 'list'});
    if (denied) return denied;
    const names = Object.keys(directories).filter((name) => directories[name]?.list);
    const [name = names[0], from] = cursorParts(cursor);
    if (name === undefined || !names.includes(name)) throw new Refusal(404, 'There is no such page.');
    const signal = AbortSignal.timeout(30_000);
    const page = await directories[name]?.list?.({cursor: from, limit: MAX_LISTED, signal});
    const after = page?.cursor === undefined ? [names[names.indexOf(name) + 1]] : [name, page.cursor];
    const next = after[0] === undefined ? undefined : JSON.stringify(after);
    const people = (page?.people ?? []).map((person) => forPage({source: name, person}));
    return jsonResponse(200, {people: await Promise.all(people), ...(next !== undefined && {cursor: next})});
  }

  async function sendEvents(request: Request): Promise<Response> {
    const denied = await assertAllowed({request, action: 'events'});
    if (denied) return denied;
    const since = request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('since');
    return streams.open(since, async (personId) => {
      return (await mayRead({request, action: 'events', personId})) === true;
    });
  }

  async function sendPicture(request: Request, personId: string): Promise<Response> {
    const denied = await assertAllowed({request, action: 'read', personId});
    if (denied) return denied;
    const {searchParams} = new URL(request.url);
    const {
      found: [found],
    } = await cache.find([personId]);
    const sizePx = Number(searchParams.get('size') ?? DEFAULT_SIZE_PX) || DEFAULT_SIZE_PX;
    const record = found ? await readPicture(found, sizePx) : null;
    if (!record) throw new Refusal(404, 'There is no such picture.');
    // The address of an older version gets the current picture, to be asked for again.
    const isNamed = searchParams.get('v') === record.version;
    const version = isNamed ? record.version : undefined;
    return servePicture(request, record, {personId, version, isShared: allowedOrigins.length > 0});
  }

  async function answer(request: Request, pathname: string): Promise<Response | undefined> {
    const pictureOf = pictures.match(pathname);
    const isEvents = pathname === `${path}/events`;
    if (pictureOf === undefined && !isEvents && pathname !== path) return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new Refusal(405, `${request.method} does nothing here.`, {}, {Allow: 'GET, HEAD'});
    subscribe();
    if (pictureOf !== undefined) return sendPicture(request, pictureOf);
    if (!isSameOrigin(request, allowedOrigins)) throw new Refusal(403, 'Pages of other sites may not read this.');
    if (isEvents) return request.method === 'HEAD' ? emptyResponse(200) : sendEvents(request);
    const cursor = new URL(request.url).searchParams.get('cursor');
    return cursor === null ? sendPeople(request) : sendPage(request, cursor);
  }

  return async (request) => {
    try {
      const response = await answer(request, new URL(request.url).pathname);
      return response && request.method === 'HEAD' ? new Response(null, response) : response;
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      onError(error);
      return refusalResponse(unavailable(error));
    }
  };
}

/** The directory and its own cursor, in the cursor that a page sends. */
function cursorParts(cursor: string): (string | undefined)[] {
  if (!cursor) return [];
  try {
    return [JSON.parse(cursor)].flat().map(String);
  } catch {
    throw new Refusal(400, 'The cursor could not be read.');
  }
}

/** The ids in `?ids=`: each is encoded, with commas between. @throws Refusal 400 */
function idsIn(search: string): string[] {
  const [, list] = /[?&]ids=([^&#]*)/.exec(search) ?? [];
  if (list === undefined) throw new Refusal(400, 'The ids are missing: ?ids=ada,grace.');
  let ids: string[];
  try {
    ids = list.split(',').map((id) => decodeURIComponent(id.replaceAll('+', ' ')));
  } catch {
    throw new Refusal(400, 'The ids could not be read.');
  }
  const asked = [...new Set(ids)].filter(Boolean);
  if (asked.length > MAX_IDS || asked.some((id) => id.length > MAX_ID_CHARS))
    throw new Refusal(400, `Up to ${MAX_IDS} ids can be asked for at once.`, {maxIds: MAX_IDS});
  return asked;
}

/** A system that cannot be read is no fault of the page: it asks again later. */
function unavailable(error: unknown): Refusal {
  const {facts = {}} = Object(error) as {facts?: object};
  const waitMs = Math.max(requestedDelayMs({facts}), 5_000);
  const headers = {'Retry-After': String(Math.ceil(waitMs / 1000))};
  return new Refusal(503, 'The people could not be read. Try again later.', {}, headers);
}
