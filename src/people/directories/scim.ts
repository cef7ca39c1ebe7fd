// SCIM 2.0 (RFC 7643, RFC 7644): users, lists, and the patches a provisioning service sends.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {inGroups, readPages} from './shared/batch.js';
import {PictureShelf} from './shared/photo-fetch.js';
import {firstText, known, listOf, objectOf, primaryOf, textOf, timeOf, type RecordOf} from './shared/parse.js';
import {getJson, type SystemOptions} from './shared/http.js';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const idsPerQuery = 50;

/** A `User`. `managedBy` names the system behind the protocol, which does not name itself. */
export function scimPerson(resource: unknown, managedBy?: string): Person {
  const user = objectOf(resource);
  const name = objectOf(user['name']);
  const company = objectOf(user[enterprise]);
  const phones = listOf(user['phoneNumbers']);
  const addresses = listOf(user['addresses']);
  return known({
    id: textOf(user['id']) ?? '',
    name: firstText(user['displayName'], name['formatted'], joined(name['givenName'], name['familyName'])),
    givenName: textOf(name['givenName']),
    familyName: textOf(name['familyName']),
    title: textOf(user['title']),
    organization: textOf(company['organization']),
    department: textOf(company['department']),
    email: primaryOf(user['emails']),
    phone: primaryOf(phones.filter(({type}) => type !== 'mobile')),
    mobile: primaryOf(phones.filter(({type}) => type === 'mobile')),
    location: firstText(...addresses.map(({locality}) => locality)),
    timeZone: textOf(user['timezone']),
    picture: 'photos' in user ? (photoOf(user['photos']) ?? null) : undefined,
    updatedAt: timeOf(objectOf(user['meta'])['lastModified']),
    managedBy,
  });
}

/** A photo rather than a thumbnail, the primary one rather than another. */
function photoOf(photos: unknown): string | undefined {
  const list = listOf(photos);
  const full = list.filter(({type}) => type !== 'thumbnail');
  return primaryOf(full.length ? full : list);
}

function joined(...words: readonly unknown[]): string {
  return words.map(textOf).filter(Boolean).join(' ');
}

export interface ScimEvent {
  readonly personId: string;
  /** When it came, in ms since 1970; the protocol sends no time with a patch. */
  readonly at: number;
  /** The host's own id of the request. */
  readonly key: string;
  /** Name of the system behind the protocol, as in `managedBy`. */
  readonly source: string;
}

/** A `PatchOp` request for a user. An operation that only replaces plain attributes is taken as it is; after any other the user is looked up. */
export function scimChanges(patch: unknown, event: ScimEvent): readonly PersonChange[] {
  return listOf(objectOf(patch)['Operations']).map((operation, i): PersonChange => {
    const base = {...event, key: `${event.key} ${i}`};
    const resource = replacedBy(operation);
    if (!resource) return {...base, kind: 'stale'};
    if (resource['active'] === false) return {...base, kind: 'remove'};
    return {...base, kind: 'update', facts: scimPerson(resource)};
  });
}

const plain = ['displayName', 'title', 'timezone', 'active', 'photos'];

/** The plain attributes that an operation replaces, as a part of a resource. */
function replacedBy({op, path, value}: RecordOf): RecordOf | undefined {
  if (!/^(add|replace)$/i.test(textOf(op) ?? '')) return undefined;
  const attribute = textOf(path);
  const resource = attribute ? {[attribute]: value} : objectOf(value);
  return Object.keys(resource).every((name) => plain.includes(name)) ? resource : undefined;
}

export interface ScimOptions extends SystemOptions {
  /** Name of the system behind the protocol; people from it are locked. */
  readonly managedBy?: string;
}

/** SCIM users by id, 50 a query, page by page. Photos are fetched through the host. */
export function scimDirectory(options: ScimOptions): Directory {
  const {baseUrl, managedBy} = options;
  const shelf = new PictureShelf(options);

  const query = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const filter = ids.map((id) => `id eq ${JSON.stringify(id)}`).join(' or ');
    const pageAt = (startIndex: number): string =>
      `${baseUrl}/Users?${new URLSearchParams({filter, startIndex: String(startIndex), count: String(idsPerQuery)})}`;
    const pages = await readPages(
      pageAt(1),
      async (url) => objectOf(await getJson(url, {signal, headers: {accept: 'application/scim+json'}}, options)),
      ({totalResults, startIndex, Resources}) => {
        const next = Number(startIndex ?? 1) + listOf(Resources).length;
        return next <= Number(totalResults ?? 0) ? pageAt(next) : undefined;
      },
    );
    return pages.flatMap(({Resources}) => listOf(Resources).map((user) => shelf.keep(scimPerson(user, managedBy))));
  };

  return {
    people: async (ids, {signal}) =>
      (await Promise.all(inGroups(ids, idsPerQuery).map((group) => query(group, signal)))).flat(),
    picture: shelf.picture,
  };
}
