// Pipedrive: users (the sales team) and persons (their contacts), in versions 1 and 2 of its API.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory, PeoplePage, ReadOptions} from '../directory.js';
import type {Person} from '../person.js';
import {chunk, fetchAllPages, readGroups} from './shared/batch.js';
import {cursorOf, numericCursor} from './shared/cursor.js';
import {fetchPicture, PhotoUrlStore} from './shared/photo-fetch.js';
import {
  asBoolean,
  firstText,
  isActive,
  omitUndefined,
  asObjectList,
  asObject,
  primaryValue,
  asText,
  parseTime,
  type UnknownRecord,
} from './shared/parse.js';
import {fetchJson, undefinedOn404, type DirectoryOptions} from './shared/http.js';

const SOURCE = 'Pipedrive';
const IDS_PER_QUERY = 100;
/** The most persons that one request lists. */
const MAX_LISTED = 500;

/**
 * A user of Pipedrive.
 * @param record - A user, as the API returns it
 * @example
 * import {pipedriveUser} from 'avatar-elements/people';
 *
 * const person = pipedriveUser({id: 7, name: 'Ada Lovelace', email: 'ada@example.com'});
 */
export function pipedriveUser(record: unknown): Person {
  const user = asObject(record);
  return omitUndefined({
    id: asText(user['id']) ?? '',
    name: asText(user['name']),
    email: asText(user['email']),
    phone: asText(user['phone']),
    picture: asText(user['icon_url']) ?? null,
    updatedAt: parseTime(user['modified']),
    active: hasLeft(user) ? false : undefined,
    managedBy: SOURCE,
  });
}

/**
 * A person of Pipedrive, of version 1 (a picture is an object) or 2 (a picture is a number, addresses are `emails` and `phones`).
 * @param record - A person, as the API returns it
 * @example
 * import {pipedrivePerson} from 'avatar-elements/people';
 *
 * const person = pipedrivePerson({id: 7, name: 'Ada Lovelace', emails: [{value: 'ada@example.com', primary: true}]});
 */
export function pipedrivePerson(record: unknown): Person {
  const person = asObject(record);
  const picture = person['picture_id'];
  const {item_id: itemId, pictures} = asObject(picture);
  return omitUndefined({
    id: asText(person['id']) ?? '',
    name: asText(person['name']),
    givenName: asText(person['first_name']),
    familyName: asText(person['last_name']),
    title: asText(person['job_title']),
    organization: firstText(person['org_name'], asObject(person['org_id'])['name']),
    email: primaryValue(person['emails'] ?? person['email']),
    phone: primaryValue(person['phones'] ?? person['phone']),
    picture: picture === null ? null : largestPicture(pictures),
    pictureVersion: firstText(asObject(picture)['id'], asObject(picture)['value'], itemId, picture),
    updatedAt: parseTime(person['update_time']),
    active: hasLeft(person) ? false : undefined,
    managedBy: SOURCE,
  });
}

/** Deactivated and deleted ones stay in lists for some time. */
function hasLeft(record: UnknownRecord): boolean {
  return asBoolean(record['active_flag']) === false || asBoolean(record['is_deleted']) === true;
}

function largestPicture(pictures: unknown): string | undefined {
  const bySize = asObject(pictures);
  return firstText(bySize['512'], bySize['128']);
}

/**
 * A webhook of version 2. Its data is slim, so what changed is looked up. A new or changed deal (lead, person, organization …) has the
 * user looked up who owns it.
 * @param payload - The body of a webhook
 * @param kind - Whom the ids stand for: users are employees, persons their contacts
 * @param receivedAt - When it arrived, in ms since 1970; now if left out. Counts for a webhook without a time
 * @example
 * import {pipedriveChanges} from 'avatar-elements/people';
 *
 * const changes = pipedriveChanges({meta: {entity: 'deal', action: 'create', entity_id: '7'}, data: {owner_id: 3}});
 */
export function pipedriveChanges(
  payload: unknown,
  kind: 'person' | 'user' = 'user',
  receivedAt: number = Date.now(),
): readonly PersonChange[] {
  const webhook = asObject(payload);
  const meta = asObject(webhook['meta']);
  const data = asObject([webhook['data']].flat()[0]);
  const key = firstText(meta['id'], meta['correlation_id'], meta['action']) ?? '';
  const base = {source: SOURCE, at: parseTime(meta['timestamp']) ?? receivedAt, key};
  const isDeleted = meta['action'] === 'delete';
  if (meta['entity'] !== kind) {
    const ownerId = kind === 'user' && !isDeleted ? ownerOf(data) : undefined;
    return ownerId ? [{...base, personId: ownerId, kind: 'invalidate'}] : [];
  }
  const personId = firstText(meta['entity_id'], data['id']);
  if (!personId) return [];
  const mergedInto = asText(meta['merged_to_id']);
  if (!isDeleted && !mergedInto && !hasLeft(data)) return [{...base, personId, kind: 'invalidate'}];
  const removal: PersonChange = {...base, personId, kind: 'remove'};
  return mergedInto ? [removal, {...base, personId: mergedInto, kind: 'invalidate'}] : [removal];
}

/** The user who owns a record: a number, or an object of version 1. */
function ownerOf(record: UnknownRecord): string | undefined {
  const {owner_id: owner, user_id: user} = record;
  return firstText(owner, asObject(owner)['id'], user, asObject(user)['id']);
}

/** Options of `pipedriveDirectory`. */
export interface PipedriveOptions extends DirectoryOptions {
  /**
   * Whom the ids stand for: users are employees, persons their contacts.
   *
   * @default 'users'
   */
  readonly kind?: 'persons' | 'users';
  /**
   * Version of the API for persons. Users are read in version 1, which has their only list.
   *
   * Pipedrive no longer supports persons of version 1.
   *
   * @default 'v2'
   */
  readonly version?: 'v1' | 'v2';
}

/**
 * Pipedrive people by id: users from the list of all of them, persons by 100 a request. Below `baseUrl` (`https://api.pipedrive.com`, or
 * a path of the proxy) are `/v1` and `/api/v2`.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {pipedriveDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = pipedriveDirectory({fetch, baseUrl: '/pipedrive'});
 */
export function pipedriveDirectory(options: PipedriveOptions): Directory {
  const {baseUrl, kind = 'users', version = 'v2'} = options;
  const shelf = new PhotoUrlStore(options);
  const hideUrl = (person: Person): Person => shelf.hideUrl(person);
  const read = async (url: string, signal: AbortSignal) => asObject(await fetchJson(url, {signal}, options));

  const byIds = async (ids: readonly string[], signal: AbortSignal): Promise<UnknownRecord[]> => {
    const pages = await fetchAllPages(
      `${baseUrl}/api/v2/persons?ids=${ids.map(encodeURIComponent).join(',')}&limit=${IDS_PER_QUERY}`,
      (url) => read(url, signal),
      (page, url) => nextPage(url, 'cursor', asObject(page['additional_data'])['next_cursor']),
    );
    return pages.flatMap(({data}) => asObjectList(data));
  };

  const scanList = async (list: string, ids: readonly string[], signal: AbortSignal): Promise<UnknownRecord[]> => {
    const missing = new Set(ids.map(String));
    const pages = await fetchAllPages(
      `${baseUrl}/v1/${list}`,
      (url) => read(url, signal),
      (page, url) => {
        for (const {id} of asObjectList(page['data'])) missing.delete(String(id));
        const {next_start: start} = asObject(asObject(page['additional_data'])['pagination']);
        return missing.size ? nextPage(url, 'start', start) : undefined;
      },
    );
    return pages.flatMap(({data}) => asObjectList(data)).filter(({id}) => ids.map(String).includes(String(id)));
  };

  const readPeople = async (ids: readonly string[], reading: ReadOptions): Promise<Person[]> => {
    const {signal} = reading;
    if (kind === 'users') return (await scanList('users', ids, signal)).map(pipedriveUser).map(hideUrl);
    if (version === 'v1') return (await scanList('persons', ids, signal)).map(pipedrivePerson).map(hideUrl);
    const records = await readGroups(chunk(ids, IDS_PER_QUERY), (group) => byIds(group, signal), reading);
    return records.map(pipedrivePerson);
  };

  type ListOptions = Parameters<NonNullable<Directory['list']>>[0];

  /** Users have one list without pages: it is read once for all pages that are asked for one after the other. */
  let allUsers: readonly UnknownRecord[] = [];
  const listUsers = async ({cursor, limit, signal}: ListOptions): Promise<PeoplePage> => {
    const start = numericCursor(cursor);
    if (start === 0 || start >= allUsers.length)
      allUsers = asObjectList((await read(`${baseUrl}/v1/users`, signal))['data']);
    const users = allUsers.slice(start, start + limit);
    const end = start + limit < allUsers.length ? start + limit : undefined;
    if (end === undefined) allUsers = [];
    return {people: users.map(pipedriveUser).map(hideUrl), ...cursorOf(end)};
  };

  const listPersons = async ({cursor, limit, signal}: ListOptions): Promise<PeoplePage> => {
    const size = Math.min(limit, MAX_LISTED);
    if (version === 'v1') {
      const page = await read(`${baseUrl}/v1/persons?start=${numericCursor(cursor)}&limit=${size}`, signal);
      const {next_start: next} = asObject(asObject(page['additional_data'])['pagination']);
      const people = asObjectList(page['data']).map(pipedrivePerson).map(hideUrl);
      return {people, ...cursorOf(asText(next))};
    }
    const after = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await read(`${baseUrl}/api/v2/persons?sort_by=id&limit=${size}${after}`, signal);
    const {next_cursor: next} = asObject(page['additional_data']);
    return {people: asObjectList(page['data']).map(pipedrivePerson), ...cursorOf(asText(next))};
  };

  return {
    async list(options) {
      const page = await (kind === 'users' ? listUsers(options) : listPersons(options));
      return {...page, people: page.people.filter(isActive)};
    },
    async people(ids, reading) {
      const numbers = ids.filter((id) => /^\d+$/.test(id));
      if (!numbers.length) return [];
      return (await readPeople(numbers, reading)).filter(isActive);
    },
    async picture(person, {signal}) {
      if (kind === 'users' || version === 'v1') return shelf.picture(person, {signal});
      if (!/^\d+$/.test(person.id)) return null;
      // The picture may have been removed since the person was read.
      const answer = await read(`${baseUrl}/api/v2/persons/${person.id}/picture`, signal).catch(undefinedOn404);
      // The pictures themselves, or by the id of the picture.
      const data = asObject(answer?.['data']);
      const url = largestPicture(('pictures' in data ? data : asObject(Object.values(data)[0]))['pictures']);
      return url ? fetchPicture(url, signal, options) : null;
    },
  };
}

function nextPage(url: string, parameter: string, value: unknown): string | undefined {
  const text = asText(value);
  if (!text) return undefined;
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, text);
  return `${path}?${parameters}`;
}
