// Pipedrive: users (the sales team) and persons (their contacts), in versions 1 and 2 of its API.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {chunk, fetchAllPages} from './shared/batch.js';
import {fetchPicture, PhotoUrlStore} from './shared/photo-fetch.js';
import {
  firstText,
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
    managedBy: SOURCE,
  });
}

function largestPicture(pictures: unknown): string | undefined {
  const bySize = asObject(pictures);
  return firstText(bySize['512'], bySize['128']);
}

/**
 * A webhook of version 2. Its data is slim, so what changed is looked up. Ids come as texts or numbers.
 * @param payload - The body of a webhook
 * @param kind - Whom the ids stand for
 * @example
 * import {pipedriveChanges} from 'avatar-elements/people';
 *
 * const changes = pipedriveChanges({meta: {entity: 'person', action: 'change', entity_id: '7'}, data: {id: 7}});
 */
export function pipedriveChanges(payload: unknown, kind: 'person' | 'user' = 'person'): readonly PersonChange[] {
  const meta = asObject(asObject(payload)['meta']);
  const personId = asText(meta['entity_id']);
  if (meta['entity'] !== kind || !personId) return [];
  const at = parseTime(meta['timestamp']) ?? 0;
  const key = firstText(meta['id'], meta['correlation_id'], meta['action']) ?? '';
  const base = {source: SOURCE, personId, at, key};
  const mergedInto = asText(meta['merged_to_id']);
  // Without a time it is unknown whether the person was read before or after the deletion.
  if ((meta['action'] !== 'delete' && !mergedInto) || !at) return [{...base, kind: 'invalidate'}];
  const removal: PersonChange = {...base, kind: 'remove'};
  return mergedInto ? [removal, {...base, personId: mergedInto, kind: 'invalidate'}] : [removal];
}

/** Options of `pipedriveDirectory`. */
export interface PipedriveOptions extends DirectoryOptions {
  /**
   * Whom the ids stand for.
   *
   * @default 'persons'
   */
  readonly kind?: 'persons' | 'users';
  /**
   * Version of the API for persons. Users are read in version 1.
   *
   * @default 'v2'
   */
  readonly version?: 'v1' | 'v2';
}

/**
 * Pipedrive people by id: persons of version 2 by 100 a request, the others by reading the list until all are found.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {pipedriveDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = pipedriveDirectory({fetch, baseUrl: '/pipedrive'});
 */
export function pipedriveDirectory(options: PipedriveOptions): Directory {
  const {baseUrl, kind = 'persons', version = 'v2'} = options;
  const shelf = new PhotoUrlStore(options);
  const read = async (url: string, signal: AbortSignal) => asObject(await fetchJson(url, {signal}, options));

  const byIds = async (ids: readonly string[], signal: AbortSignal): Promise<UnknownRecord[]> => {
    const pages = await fetchAllPages(
      `${baseUrl}/v2/persons?ids=${ids.map(encodeURIComponent).join(',')}&limit=${IDS_PER_QUERY}`,
      (url) => read(url, signal),
      (page, url) => nextPage(url, 'cursor', asObject(page['additional_data'])['next_cursor']),
    );
    return pages.flatMap(({data}) => asObjectList(data));
  };

  const scanList = async (list: string, ids: readonly string[], signal: AbortSignal): Promise<UnknownRecord[]> => {
    const missing = new Set(ids);
    const pages = await fetchAllPages(
      `${baseUrl}/v1/${list}?start=0&limit=${IDS_PER_QUERY}`,
      (url) => read(url, signal),
      (page, url) => {
        for (const {id} of asObjectList(page['data'])) missing.delete(String(id));
        const {next_start: start} = asObject(asObject(page['additional_data'])['pagination']);
        return missing.size ? nextPage(url, 'start', start) : undefined;
      },
    );
    return pages.flatMap(({data}) => asObjectList(data)).filter(({id}) => ids.includes(String(id)));
  };

  return {
    async people(ids, {signal}) {
      const numbers = ids.filter((id) => /^\d+$/.test(id));
      if (!numbers.length) return [];
      if (kind === 'users')
        return (await scanList('users', numbers, signal)).map((user) => shelf.hideUrl(pipedriveUser(user)));
      if (version === 'v1') {
        return (await scanList('persons', numbers, signal)).map((person) => shelf.hideUrl(pipedrivePerson(person)));
      }
      const records = await Promise.all(chunk(numbers, IDS_PER_QUERY).map((group) => byIds(group, signal)));
      return records.flat().map(pipedrivePerson);
    },
    async picture(person, {signal}) {
      if (kind === 'users' || version === 'v1') return shelf.picture(person, {signal});
      if (!/^\d+$/.test(person.id)) return null;
      // The picture may have been removed since the person was read.
      const answer = await read(`${baseUrl}/v2/persons/${person.id}/picture`, signal).catch(undefinedOn404);
      const url = largestPicture(asObject(answer?.['data'])['pictures']);
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
