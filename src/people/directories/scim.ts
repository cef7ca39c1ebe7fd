// SCIM 2.0 (RFC 7643, RFC 7644): users, lists, and the patches that a provisioning service sends.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {chunk, fetchAllPages} from './shared/batch.js';
import {PhotoUrlStore} from './shared/photo-fetch.js';
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
import {fetchJson, type DirectoryOptions} from './shared/http.js';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const IDS_PER_QUERY = 50;

/**
 * A `User` of SCIM 2.0.
 * @param resource - A `User` resource
 * @param managedBy - Name of the system behind the protocol, which does not name itself
 * @example
 * import {scimPerson} from 'avatar-elements/people';
 *
 * const person = scimPerson({id: 'ada', displayName: 'Ada Lovelace'}, 'Okta');
 */
export function scimPerson(resource: unknown, managedBy?: string): Person {
  const user = asObject(resource);
  const name = asObject(user['name']);
  const company = asObject(user[ENTERPRISE]);
  const phones = asObjectList(user['phoneNumbers']);
  const addresses = asObjectList(user['addresses']);
  return omitUndefined({
    id: asText(user['id']) ?? '',
    name: firstText(user['displayName'], name['formatted'], joinWords(name['givenName'], name['familyName'])),
    givenName: asText(name['givenName']),
    familyName: asText(name['familyName']),
    title: asText(user['title']),
    organization: asText(company['organization']),
    department: asText(company['department']),
    email: primaryValue(user['emails']),
    phone: primaryValue(phones.filter(({type}) => type !== 'mobile')),
    mobile: primaryValue(phones.filter(({type}) => type === 'mobile')),
    location: firstText(...addresses.map(({locality}) => locality)),
    timeZone: asText(user['timezone']),
    picture: 'photos' in user ? (photoOf(user['photos']) ?? null) : undefined,
    updatedAt: parseTime(asObject(user['meta'])['lastModified']),
    managedBy,
  });
}

/** Prefers a photo to a thumbnail, and the primary one to the others. */
function photoOf(photos: unknown): string | undefined {
  const list = asObjectList(photos);
  const full = list.filter(({type}) => type !== 'thumbnail');
  return primaryValue(full.length ? full : list);
}

function joinWords(...words: readonly unknown[]): string {
  return words.map(asText).filter(Boolean).join(' ');
}

/** What `scimChanges` has to know beside the request. */
export interface ScimEvent {
  /** Whose facts change. */
  readonly personId: string;
  /** When it came, in ms since 1970; the protocol sends no time with a patch. */
  readonly at: number;
  /** The host's own id of the request. */
  readonly key: string;
  /** Name of the system behind the protocol, as in `managedBy`. */
  readonly source: string;
}

/**
 * A `PatchOp` request for a user. An operation that only replaces plain attributes is taken as it is; after any other the user is looked up.
 * @param patch - The body of the request
 * @param event - What the protocol does not send: whose, when, and from which system
 * @example
 * import {scimChanges} from 'avatar-elements/people';
 *
 * const patch = {Operations: [{op: 'replace', path: 'title', value: 'Analyst'}]};
 * const changes = scimChanges(patch, {personId: 'ada', at: Date.now(), key: 'request-1', source: 'Okta'});
 */
export function scimChanges(patch: unknown, event: ScimEvent): readonly PersonChange[] {
  return asObjectList(asObject(patch)['Operations']).map((operation, i): PersonChange => {
    const base = {...event, key: `${event.key} ${i}`};
    const resource = replacedAttributes(operation);
    if (!resource) return {...base, kind: 'invalidate'};
    if (resource['active'] === false) return {...base, kind: 'remove'};
    return {...base, kind: 'update', facts: scimPerson(resource)};
  });
}

const SIMPLE_ATTRIBUTES = ['displayName', 'title', 'timezone', 'active', 'photos'];

/** The simple attributes that an operation replaces, as a partial resource. */
function replacedAttributes({op, path, value}: UnknownRecord): UnknownRecord | undefined {
  if (!/^(add|replace)$/i.test(asText(op) ?? '')) return undefined;
  const attribute = asText(path);
  const resource = attribute ? {[attribute]: value} : asObject(value);
  return Object.keys(resource).every((name) => SIMPLE_ATTRIBUTES.includes(name)) ? resource : undefined;
}

/** Options of `scimDirectory`. */
export interface ScimOptions extends DirectoryOptions {
  /**
   * Name of the system behind the protocol; people from it are locked.
   *
   * @default none
   */
  readonly managedBy?: string;
}

/**
 * SCIM users by id, 50 a query, page by page. Photos are fetched through the host.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {scimDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = scimDirectory({fetch, baseUrl: '/scim/v2', managedBy: 'Okta'});
 */
export function scimDirectory(options: ScimOptions): Directory {
  const {baseUrl, managedBy} = options;
  const shelf = new PhotoUrlStore(options);

  const query = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const filter = ids.map((id) => `id eq ${JSON.stringify(id)}`).join(' or ');
    const pageAt = (startIndex: number): string =>
      `${baseUrl}/Users?${new URLSearchParams({filter, startIndex: String(startIndex), count: String(IDS_PER_QUERY)})}`;
    const pages = await fetchAllPages(
      pageAt(1),
      async (url) => asObject(await fetchJson(url, {signal, headers: {accept: 'application/scim+json'}}, options)),
      ({totalResults, startIndex, Resources}) => {
        const next = Number(startIndex ?? 1) + asObjectList(Resources).length;
        return next <= Number(totalResults ?? 0) ? pageAt(next) : undefined;
      },
    );
    return pages.flatMap(({Resources}) =>
      asObjectList(Resources).map((user) => shelf.hideUrl(scimPerson(user, managedBy))),
    );
  };

  return {
    people: async (ids, {signal}) =>
      (await Promise.all(chunk(ids, IDS_PER_QUERY).map((group) => query(group, signal)))).flat(),
    picture: shelf.picture,
  };
}
