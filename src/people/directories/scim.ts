// SCIM 2.0 (RFC 7643, RFC 7644): users, lists, and the patches that a provisioning service sends.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory, ReadOptions} from '../directory.js';
import type {Person} from '../person.js';
import {AvatarError} from '../../errors.js';
import {isPathSegment} from './shared/addresses.js';
import {chunk, fetchAllPages, readGroups} from './shared/batch.js';
import {cursorOf, numericCursor} from './shared/cursor.js';
import {PhotoUrlStore} from './shared/photo-fetch.js';
import {
  firstText,
  isActive,
  asBoolean,
  omitUndefined,
  asObjectList,
  asObject,
  primaryValue,
  asText,
  parseTime,
  type UnknownRecord,
} from './shared/parse.js';
import {fetchJson, undefinedOn404, type DirectoryOptions} from './shared/http.js';

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
    name: firstText(
      user['displayName'],
      name['formatted'],
      joinWords(name['givenName'], name['familyName']),
      user['userName'],
    ),
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
    active: asBoolean(user['active']) === false ? false : undefined,
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
 * What a provisioning service sends for a user: a `PatchOp` (Microsoft Entra) or the whole resource (the PUT and POST of Okta). Plain
 * attributes are taken as they are, a deactivated user is removed; after anything else, as after a reactivation, the user is looked up.
 * @param body - The body of the request
 * @param event - What the protocol does not send: whose, when, and from which system
 * @example
 * import {scimChanges} from 'avatar-elements/people';
 *
 * const patch = {Operations: [{op: 'replace', path: 'title', value: 'Analyst'}]};
 * const changes = scimChanges(patch, {personId: 'ada', at: Date.now(), key: 'request-1', source: 'Okta'});
 */
export function scimChanges(body: unknown, event: ScimEvent): readonly PersonChange[] {
  const request = asObject(body);
  if (!('Operations' in request)) {
    const resource = withKnownNames(request);
    return 'userName' in resource ? [resourceChange(resource, event)] : [];
  }
  return asObjectList(request['Operations']).flatMap((operation, i): PersonChange[] => {
    const base = {...event, key: `${event.key} ${i}`};
    const resource = writtenAttributes(operation);
    if (asBoolean(resource['active']) === false) return [{...base, kind: 'remove'}];
    const isSimple =
      Object.keys(resource).length && Object.keys(resource).every((name) => SIMPLE_ATTRIBUTES.includes(name));
    return isSimple ? [resourceChange(resource, base)] : [{...base, kind: 'invalidate'}];
  });
}

function resourceChange(resource: UnknownRecord, event: ScimEvent): PersonChange {
  const {active, ...person} = scimPerson(resource);
  const facts = omitUndefined({...person, id: undefined});
  return active === false ? {...event, kind: 'remove'} : {...event, kind: 'update', facts};
}

const SIMPLE_ATTRIBUTES = ['displayName', 'title', 'timezone', 'photos'];
const ATTRIBUTES = [...SIMPLE_ATTRIBUTES, 'userName', 'active', 'name', 'emails', 'phoneNumbers', 'addresses'];
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User:';

/** Names of attributes ignore case. */
function withKnownNames(resource: UnknownRecord): UnknownRecord {
  return Object.fromEntries(
    Object.entries(resource).map(([name, value]) => {
      const plain = name.startsWith(CORE) ? name.slice(CORE.length) : name;
      const known = ATTRIBUTES.find((attribute) => attribute.toLowerCase() === plain.toLowerCase());
      return [known ?? plain, value];
    }),
  );
}

/** The attributes that an operation adds or replaces, as a partial resource; empty for a removal. */
function writtenAttributes({op, path, value}: UnknownRecord): UnknownRecord {
  if (!/^(add|replace)$/i.test(asText(op) ?? '')) return {};
  const attribute = asText(path);
  return withKnownNames(attribute ? {[attribute]: value} : asObject(value));
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

  const headers = {accept: 'application/scim+json'};

  const query = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const filter = ids.map((id) => `id eq ${JSON.stringify(id)}`).join(' or ');
    const pageAt = (startIndex: number): string =>
      `${baseUrl}/Users?${new URLSearchParams({filter, startIndex: String(startIndex), count: String(IDS_PER_QUERY)})}`;
    const pages = await fetchAllPages(
      pageAt(1),
      async (url) => asObject(await fetchJson(url, {signal, headers}, options)),
      ({totalResults, startIndex, Resources}) => {
        const next = Number(startIndex ?? 1) + asObjectList(Resources).length;
        return next <= Number(totalResults ?? 0) ? pageAt(next) : undefined;
      },
    );
    return pages.flatMap(({Resources}) => asObjectList(Resources).map(toPerson));
  };

  const toPerson = (user: unknown): Person => shelf.hideUrl(scimPerson(user, managedBy));

  const readOne = async (id: string, signal: AbortSignal): Promise<Person[]> => {
    const url = `${baseUrl}/Users/${encodeURIComponent(id)}`;
    const user = await fetchJson(url, {signal, headers}, options).catch(undefinedOn404);
    return user ? [toPerson(user)] : [];
  };

  /** A server may refuse a long filter: then the users are read one by one. */
  const readGroup = (ids: readonly string[], options: ReadOptions): Promise<Person[]> =>
    query(ids, options.signal).catch((thrown: unknown) => {
      if (!(thrown instanceof AvatarError && thrown.code === 'request-rejected')) throw thrown;
      return readGroups(chunk(ids.filter(isPathSegment), 1), ([id = '']) => readOne(id, options.signal), options);
    });

  return {
    async people(ids, options) {
      const people = await readGroups(chunk(ids, IDS_PER_QUERY), (group) => readGroup(group, options), options);
      return people.filter(isActive);
    },
    async list({cursor, limit, signal}) {
      const startIndex = numericCursor(cursor, 1);
      const url = `${baseUrl}/Users?startIndex=${startIndex}&count=${limit}`;
      const page = asObject(await fetchJson(url, {signal, headers}, options));
      const users = asObjectList(page['Resources']);
      // A server may send fewer than it was asked for.
      const next = startIndex + users.length;
      const isLast = !users.length || next > Number(page['totalResults'] ?? 0);
      return {people: users.map(toPerson).filter(isActive), ...cursorOf(isLast ? undefined : next)};
    },
    picture: shelf.picture,
  };
}
