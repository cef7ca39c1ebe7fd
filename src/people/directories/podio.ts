// Podio: contacts, their pictures as files, and the hooks of the app that employees are registered in.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {pictureUrl} from './shared/addresses.js';
import {chunk} from './shared/batch.js';
import {fetchPicture} from './shared/photo-fetch.js';
import {firstText, omitUndefined, asObjectList, asObject, asText, type UnknownRecord} from './shared/parse.js';
import {fetchJson, type DirectoryOptions} from './shared/http.js';

const SOURCE = 'Podio';
const IDS_PER_REQUEST = 100;

/** The names of the sizes in a file link, and their edges in px. */
const sizes = {tiny: 16, small: 32, medium: 80, large: 160} as const;

/**
 * A contact of Podio; its id is the `profile_id`.
 * @param contact - A contact, as the API returns it
 * @example
 * import {podioPerson} from 'avatar-elements/people';
 *
 * const person = podioPerson({profile_id: 7, name: 'Ada Lovelace', mail: ['ada@example.com']});
 */
export function podioPerson(contact: unknown): Person {
  const record = asObject(contact);
  const fileId = firstText(asObject(record['image'])['file_id'], record['avatar']);
  const first = (field: string): string | undefined => {
    const value = record[field];
    return asText(Array.isArray(value) ? value[0] : value);
  };
  return omitUndefined({
    id: asText(record['profile_id']) ?? '',
    name: asText(record['name']),
    title: first('title'),
    organization: first('organization'),
    email: first('mail'),
    phone: first('phone'),
    location: first('location'),
    picture: fileId ? undefined : null,
    pictureVersion: fileId,
    managedBy: SOURCE,
  });
}

/**
 * An item hook, as an object or as the form it arrives in. The employees app has to keep the `profile_id` as the item's
 * `external_id`; where it does not, the host maps ids itself with `personIdOf`. Podio sends neither facts nor times, so
 * the person meant is looked up: that also finds out about a deletion.
 * @param hook - The body of the hook
 * @param personIdOf - The person's id for a hook; `external_id`, otherwise `item_id`, if left out
 * @example
 * import {podioChanges} from 'avatar-elements/people';
 *
 * const changes = podioChanges({type: 'item.update', item_id: '12', external_id: '7'});
 */
export function podioChanges(
  hook: unknown,
  personIdOf: (hook: UnknownRecord) => string | undefined = ({external_id: id, item_id: item}) => firstText(id, item),
): readonly PersonChange[] {
  const fields = asObject(typeof hook === 'string' ? Object.fromEntries(new URLSearchParams(hook)) : hook);
  const personId = personIdOf(fields);
  if (!/^item\.(create|update|delete)$/.test(asText(fields['type']) ?? '') || !personId) return [];
  const at = Number(fields['item_revision_id'] ?? 0);
  return [
    {source: SOURCE, personId, at, key: `${asText(fields['type'])} ${asText(fields['hook_id'])}`, kind: 'invalidate'},
  ];
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

/**
 * Podio contacts by `profile_id`, 100 a request; pictures in the smallest size that is large enough.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {podioDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = podioDirectory({fetch, baseUrl: '/podio'});
 */
export function podioDirectory(options: DirectoryOptions): Directory {
  const {baseUrl} = options;
  const links = new Map<string, string>();

  const read = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const answer = await fetchJson(`${baseUrl}/contact/${ids.join(',')}/v2`, {signal}, options);
    // The response to one id is an object, to several ids a list.
    return asObjectList(Array.isArray(answer) ? answer : [answer]).map((contact) => {
      const person = podioPerson(contact);
      const {link, thumbnail_link: thumbnail} = asObject(contact['image']);
      const address = firstText(link, thumbnail);
      if (address) links.set(person.id, address);
      return person;
    });
  };

  return {
    async people(ids, {signal}) {
      const numbers = ids.filter((id) => /^\d+$/.test(id));
      return (await Promise.all(chunk(numbers, IDS_PER_REQUEST).map((group) => read(group, signal)))).flat();
    },
    async picture({id}, {sizePx, signal}) {
      const link = links.get(id);
      const enough = Object.entries(sizes).find(([, edgePx]) => edgePx >= sizePx)?.[0] ?? 'large';
      const url = link ? pictureUrl(link, baseUrl) : undefined;
      return url ? fetchPicture(`${url.origin}${url.pathname}/${enough}`, signal, options) : null;
    },
  };
}
