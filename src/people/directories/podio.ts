// Podio: contacts, their pictures as files, and the hooks of the app that employees are registered in.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory, ReadOptions} from '../directory.js';
import type {Person} from '../person.js';
import {pictureUrl} from './shared/addresses.js';
import {chunk, readGroups} from './shared/batch.js';
import {cursorOf, numericCursor} from './shared/cursor.js';
import {fetchPicture} from './shared/photo-fetch.js';
import {firstText, omitUndefined, asObjectList, asObject, asText, type UnknownRecord} from './shared/parse.js';
import {fetchJson, undefinedOn404, type DirectoryOptions} from './shared/http.js';

const SOURCE = 'Podio';
const IDS_PER_REQUEST = 100;
const MAX_LISTED = 500;

/** What the ids of people are: those of profiles, which every contact has, or those of users, which items carry. */
export type PodioKind = 'profiles' | 'users';

/** The names of the sizes in a file link, and their edges in px. */
const sizes = {tiny: 16, small: 32, medium: 80, large: 160} as const;

/**
 * A contact of Podio.
 * @param contact - A contact, as the API returns it
 * @param kind - What the ids of people are: `profile_id` or `user_id`
 * @example
 * import {podioPerson} from 'avatar-elements/people';
 *
 * const person = podioPerson({profile_id: 7, name: 'Ada Lovelace', mail: ['ada@example.com']});
 */
export function podioPerson(contact: unknown, kind: PodioKind = 'profiles'): Person {
  const record = asObject(contact);
  const fileId = firstText(asObject(record['image'])['file_id'], record['avatar']);
  const first = (field: string): string | undefined => {
    const value = record[field];
    return asText(Array.isArray(value) ? value[0] : value);
  };
  const links = [record['url']].flat().flatMap((link) => asText(link) ?? []);
  return omitUndefined({
    id: asText(record[kind === 'users' ? 'user_id' : 'profile_id']) ?? '',
    name: asText(record['name']),
    title: first('title'),
    organization: first('organization'),
    email: first('mail'),
    phone: first('phone'),
    department: first('department'),
    location: first('location') ?? first('city'),
    links: links.length ? links : undefined,
    picture: fileId ? undefined : null,
    pictureVersion: fileId,
    managedBy: SOURCE,
  });
}

/**
 * An item hook, as an object or as the form it arrives in, or an item itself. A hook names only the item: the employees app has to keep the
 * `profile_id` as the item's `external_id`, or the host maps ids itself with `personIdOf`; without either, no person is known. Podio sends
 * neither facts nor times, so the person meant is looked up. The item of a registration, which the host's server reads after the hook, has
 * the user looked up who created it: a directory of the kind `users` knows that id.
 * @param hook - The body of the hook, or an item
 * @param personIdOf - The person's id for a hook; `external_id` if left out
 * @example
 * import {podioChanges} from 'avatar-elements/people';
 *
 * const changes = podioChanges({type: 'item.update', item_id: '12', external_id: '7'});
 */
export function podioChanges(
  hook: unknown,
  personIdOf: (hook: UnknownRecord) => string | undefined = ({external_id: id}) => asText(id),
): readonly PersonChange[] {
  const fields = asObject(typeof hook === 'string' ? Object.fromEntries(new URLSearchParams(hook)) : hook);
  const isHook = /^item\.(create|update|delete)$/.test(asText(fields['type']) ?? '');
  const personId = isHook ? personIdOf(fields) : creatorOf(fields);
  if (!personId) return [];
  const at = Number(fields['item_revision_id'] ?? fields['revision'] ?? 0);
  const key = isHook ? `${asText(fields['type'])} ${asText(fields['hook_id'])}` : `item ${asText(fields['item_id'])}`;
  return [{source: SOURCE, personId, at, key, kind: 'invalidate'}];
}

/** The id of the user who created an item. Apps create items, too. */
function creatorOf(item: UnknownRecord): string | undefined {
  const creator = asObject(item['created_by'] ?? asObject(item['initial_revision'])['created_by']);
  return 'item_id' in item && creator['type'] === 'user' ? firstText(creator['user_id'], creator['id']) : undefined;
}

/**
 * The code of a `hook.verify` request, for the host's server to send back; `undefined` for other hooks.
 * @param hook - The body of the hook
 * @example
 * import {podioVerification} from 'avatar-elements/people';
 *
 * const code = podioVerification({type: 'hook.verify', hook_id: '1', code: 'abc'});
 */
export function podioVerification(hook: unknown): string | undefined {
  const {type, code} = asObject(typeof hook === 'string' ? Object.fromEntries(new URLSearchParams(hook)) : hook);
  return type === 'hook.verify' ? asText(code) : undefined;
}

/** Options of `podioDirectory`. */
export interface PodioOptions extends DirectoryOptions {
  /**
   * What the ids of people are. Profiles are read by 100 a request, users one by one.
   *
   * @default 'profiles'
   */
  readonly kind?: PodioKind;
  /**
   * The organization whose contacts `list` reads.
   *
   * @default all users that the account of the token sees
   */
  readonly organizationId?: string;
}

/**
 * Podio contacts, by `profile_id` or `user_id`; pictures in the smallest size that is large enough.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {podioDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = podioDirectory({fetch, baseUrl: '/podio'});
 */
export function podioDirectory(options: PodioOptions): Directory {
  const {baseUrl, kind = 'profiles', organizationId} = options;
  const links = new Map<string, string>();

  const read = async (path: string, signal: AbortSignal): Promise<Person[] | undefined> => {
    const answer = await fetchJson(`${baseUrl}/contact/${path}`, {signal}, options).catch(undefinedOn404);
    // The response to one id is an object, to several ids a list.
    return answer === undefined ? undefined : toPeople(Array.isArray(answer) ? answer : [answer]);
  };

  const toPeople = (contacts: unknown): Person[] =>
    asObjectList(contacts).map((contact) => {
      const person = podioPerson(contact, kind);
      const {link, thumbnail_link: thumbnail} = asObject(contact['image']);
      const address = firstText(link, thumbnail);
      if (address) links.set(person.id, address);
      return person;
    });

  /** One deleted contact may be a 404 for the whole request: then both halves are read. */
  const readGroup = async (ids: readonly string[], reading: ReadOptions): Promise<Person[]> => {
    const people = await read(`${ids.join(',')}/v2`, reading.signal);
    if (people || ids.length === 1) return people ?? [];
    return readGroups(chunk(ids, Math.ceil(ids.length / 2)), (half) => readGroup(half, reading), reading);
  };

  const readUser = async (id: string, signal: AbortSignal): Promise<Person[]> =>
    (await read(`user/${id}`, signal)) ?? [];

  return {
    async people(ids, reading) {
      const numbers = ids.filter((id) => /^\d+$/.test(id));
      if (kind === 'users') return readGroups(chunk(numbers, 1), ([id = '']) => readUser(id, reading.signal), reading);
      return readGroups(chunk(numbers, IDS_PER_REQUEST), (group) => readGroup(group, reading), reading);
    },
    async list({cursor, limit, signal}) {
      const [size, offset] = [Math.min(limit, MAX_LISTED), numericCursor(cursor)];
      const query = `type=full&contact_type=user&exclude_self=false&limit=${size}&offset=${offset}`;
      const path = organizationId === undefined ? '' : `org/${encodeURIComponent(organizationId)}`;
      const contacts = asObjectList(await fetchJson(`${baseUrl}/contact/${path}?${query}`, {signal}, options));
      const people = toPeople(contacts).filter(({id}) => id);
      return {people, ...cursorOf(contacts.length < size ? undefined : offset + size)};
    },
    async picture({id}, {sizePx, signal}) {
      const link = links.get(id);
      const enough = Object.entries(sizes).find(([, edgePx]) => edgePx >= sizePx)?.[0] ?? 'large';
      const url = link ? pictureUrl(link, baseUrl) : undefined;
      return url ? fetchPicture(`${url.origin}${url.pathname}/${enough}`, signal, options) : null;
    },
  };
}
