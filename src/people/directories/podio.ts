// Podio: contacts, their pictures as files, and the hooks of the app that employees are registered in.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {pictureUrl} from './shared/addresses.js';
import {inGroups} from './shared/batch.js';
import {fetchPicture} from './shared/photo-fetch.js';
import {firstText, known, listOf, objectOf, textOf, type RecordOf} from './shared/parse.js';
import {getJson, type SystemOptions} from './shared/http.js';

const source = 'Podio';
const idsPerRequest = 100;

/** Sizes a file link ends in, and their edges in px. */
const sizes = {tiny: 16, small: 32, medium: 80, large: 160} as const;

/** A contact; its id is the `profile_id`. */
export function podioPerson(contact: unknown): Person {
  const record = objectOf(contact);
  const fileId = firstText(objectOf(record['image'])['file_id'], record['avatar']);
  const first = (field: string): string | undefined => {
    const value = record[field];
    return textOf(Array.isArray(value) ? value[0] : value);
  };
  return known({
    id: textOf(record['profile_id']) ?? '',
    name: textOf(record['name']),
    title: first('title'),
    organization: first('organization'),
    email: first('mail'),
    phone: first('phone'),
    location: first('location'),
    picture: fileId ? undefined : null,
    pictureVersion: fileId,
    managedBy: source,
  });
}

/**
 * An item hook, as an object or as the form it arrives in. The employees app has to keep the `profile_id` as the item's
 * `external_id`; where it does not, the host maps ids itself with `personIdOf`. Podio sends neither facts nor times, so
 * whoever is meant is looked up: that also finds out about a deletion.
 */
export function podioChanges(
  hook: unknown,
  personIdOf: (hook: RecordOf) => string | undefined = ({external_id: id, item_id: item}) => firstText(id, item),
): readonly PersonChange[] {
  const fields = objectOf(typeof hook === 'string' ? Object.fromEntries(new URLSearchParams(hook)) : hook);
  const personId = personIdOf(fields);
  if (!/^item\.(create|update|delete)$/.test(textOf(fields['type']) ?? '') || !personId) return [];
  const at = Number(fields['item_revision_id'] ?? 0);
  return [{source, personId, at, key: `${textOf(fields['type'])} ${textOf(fields['hook_id'])}`, kind: 'stale'}];
}

/** The code of a `hook.verify` request, for the host's server to send back; nothing for other hooks. */
export function podioVerification(hook: unknown): string | undefined {
  const {type, code} = objectOf(typeof hook === 'string' ? Object.fromEntries(new URLSearchParams(hook)) : hook);
  return type === 'hook.verify' ? textOf(code) : undefined;
}

/** Podio contacts by `profile_id`, 100 a request; pictures in the smallest size that is large enough. */
export function podioDirectory(options: SystemOptions): Directory {
  const {baseUrl} = options;
  const links = new Map<string, string>();

  const read = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const answer = await getJson(`${baseUrl}/contact/${ids.join(',')}/v2`, {signal}, options);
    // One id is answered by a contact, several by a list of them.
    return listOf(Array.isArray(answer) ? answer : [answer]).map((contact) => {
      const person = podioPerson(contact);
      const {link, thumbnail_link: thumbnail} = objectOf(contact['image']);
      const address = firstText(link, thumbnail);
      if (address) links.set(person.id, address);
      return person;
    });
  };

  return {
    async people(ids, {signal}) {
      const numbers = ids.filter((id) => /^\d+$/.test(id));
      return (await Promise.all(inGroups(numbers, idsPerRequest).map((group) => read(group, signal)))).flat();
    },
    async picture({id}, {size, signal}) {
      const link = links.get(id);
      const enough = Object.entries(sizes).find(([, edgePx]) => edgePx >= size)?.[0] ?? 'large';
      const url = link ? pictureUrl(link, baseUrl) : undefined;
      return url ? fetchPicture(`${url.origin}${url.pathname}/${enough}`, signal, options) : null;
    },
  };
}
