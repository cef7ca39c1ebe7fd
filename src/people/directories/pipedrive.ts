// Pipedrive: users (the people who sell) and persons (the people they sell to), in versions 1 and 2 of its API.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {inGroups, readPages} from './shared/batch.js';
import {fetchPicture, PictureShelf} from './shared/photo-fetch.js';
import {firstText, known, listOf, objectOf, primaryOf, textOf, timeOf, type RecordOf} from './shared/parse.js';
import {getJson, nothingFound, type SystemOptions} from './shared/http.js';

const source = 'Pipedrive';
const idsPerQuery = 100;

/** A user. */
export function pipedriveUser(record: unknown): Person {
  const user = objectOf(record);
  return known({
    id: textOf(user['id']) ?? '',
    name: textOf(user['name']),
    email: textOf(user['email']),
    phone: textOf(user['phone']),
    picture: textOf(user['icon_url']) ?? null,
    updatedAt: timeOf(user['modified']),
    managedBy: source,
  });
}

/** A person, of version 1 (a picture is an object) or 2 (a picture is a number, addresses are `emails` and `phones`). */
export function pipedrivePerson(record: unknown): Person {
  const person = objectOf(record);
  const picture = person['picture_id'];
  const {item_id: itemId, pictures} = objectOf(picture);
  return known({
    id: textOf(person['id']) ?? '',
    name: textOf(person['name']),
    givenName: textOf(person['first_name']),
    familyName: textOf(person['last_name']),
    title: textOf(person['job_title']),
    organization: firstText(person['org_name'], objectOf(person['org_id'])['name']),
    email: primaryOf(person['emails'] ?? person['email']),
    phone: primaryOf(person['phones'] ?? person['phone']),
    picture: picture === null ? null : largestOf(pictures),
    pictureVersion: firstText(objectOf(picture)['id'], objectOf(picture)['value'], itemId, picture),
    updatedAt: timeOf(person['update_time']),
    managedBy: source,
  });
}

function largestOf(pictures: unknown): string | undefined {
  const bySize = objectOf(pictures);
  return firstText(bySize['512'], bySize['128']);
}

/** A webhook of version 2. Its data is slim, so what changed is looked up. Ids come as texts or numbers. */
export function pipedriveChanges(payload: unknown, kind: 'person' | 'user' = 'person'): readonly PersonChange[] {
  const meta = objectOf(objectOf(payload)['meta']);
  const personId = textOf(meta['entity_id']);
  if (meta['entity'] !== kind || !personId) return [];
  const at = timeOf(meta['timestamp']) ?? 0;
  const key = firstText(meta['id'], meta['correlation_id'], meta['action']) ?? '';
  const base = {source, personId, at, key};
  const mergedInto = textOf(meta['merged_to_id']);
  // Without a time there is no telling whether a person was read before or after they were deleted.
  if ((meta['action'] !== 'delete' && !mergedInto) || !at) return [{...base, kind: 'stale'}];
  const removal: PersonChange = {...base, kind: 'remove'};
  return mergedInto ? [removal, {...base, personId: mergedInto, kind: 'stale'}] : [removal];
}

export interface PipedriveOptions extends SystemOptions {
  /** Whom the ids stand for. */
  readonly kind?: 'persons' | 'users';
  /** Version of the API for persons. Users are read in version 1. */
  readonly version?: 'v1' | 'v2';
}

/** Pipedrive people by id: persons of version 2 by 100 a request, the others by reading the list until all are found. */
export function pipedriveDirectory(options: PipedriveOptions): Directory {
  const {baseUrl, kind = 'persons', version = 'v2'} = options;
  const shelf = new PictureShelf(options);
  const read = async (url: string, signal: AbortSignal) => objectOf(await getJson(url, {signal}, options));

  const byIds = async (ids: readonly string[], signal: AbortSignal): Promise<RecordOf[]> => {
    const pages = await readPages(
      `${baseUrl}/v2/persons?ids=${ids.map(encodeURIComponent).join(',')}&limit=${idsPerQuery}`,
      (url) => read(url, signal),
      (page, url) => nextPage(url, 'cursor', objectOf(page['additional_data'])['next_cursor']),
    );
    return pages.flatMap(({data}) => listOf(data));
  };

  const fromList = async (list: string, ids: readonly string[], signal: AbortSignal): Promise<RecordOf[]> => {
    const missing = new Set(ids);
    const pages = await readPages(
      `${baseUrl}/v1/${list}?start=0&limit=${idsPerQuery}`,
      (url) => read(url, signal),
      (page, url) => {
        for (const {id} of listOf(page['data'])) missing.delete(String(id));
        const {next_start: start} = objectOf(objectOf(page['additional_data'])['pagination']);
        return missing.size ? nextPage(url, 'start', start) : undefined;
      },
    );
    return pages.flatMap(({data}) => listOf(data)).filter(({id}) => ids.includes(String(id)));
  };

  return {
    async people(ids, {signal}) {
      const numbers = ids.filter((id) => /^\d+$/.test(id));
      if (!numbers.length) return [];
      if (kind === 'users')
        return (await fromList('users', numbers, signal)).map((user) => shelf.keep(pipedriveUser(user)));
      if (version === 'v1') {
        return (await fromList('persons', numbers, signal)).map((person) => shelf.keep(pipedrivePerson(person)));
      }
      const records = await Promise.all(inGroups(numbers, idsPerQuery).map((group) => byIds(group, signal)));
      return records.flat().map(pipedrivePerson);
    },
    async picture(person, {signal}) {
      if (kind === 'users' || version === 'v1') return shelf.picture(person, {signal});
      if (!/^\d+$/.test(person.id)) return null;
      // It may have been removed since the person was read.
      const answer = await read(`${baseUrl}/v2/persons/${person.id}/picture`, signal).catch(nothingFound);
      const url = largestOf(objectOf(answer?.['data'])['pictures']);
      return url ? fetchPicture(url, signal, options) : null;
    },
  };
}

function nextPage(url: string, parameter: string, value: unknown): string | undefined {
  const text = textOf(value);
  if (!text) return undefined;
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(parameter, text);
  return `${path}?${parameters}`;
}
