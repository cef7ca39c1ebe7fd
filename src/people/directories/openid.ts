// OpenID Connect: the standard claims of an ID token or of the userinfo endpoint.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {PhotoUrlStore} from './shared/photo-fetch.js';
import {firstText, omitUndefined, asObject, asText, parseTime, phoneNumber} from './shared/parse.js';
import {fetchJson, type DirectoryOptions} from './shared/http.js';

/**
 * The person that OpenID Connect claims are about.
 * @param claims - Claims of an ID token or of the userinfo endpoint
 * @example
 * import {openidPerson} from 'avatar-elements/people';
 *
 * const person = openidPerson({sub: 'ada', name: 'Ada Lovelace', picture: 'https://example.com/ada.webp'});
 */
export function openidPerson(claims: unknown): Person {
  const record = asObject(claims);
  const links = [record['website'], record['profile']].map(asText).filter((link) => link !== undefined);
  return omitUndefined({
    id: asText(record['sub']) ?? '',
    name: firstText(record['name'], record['preferred_username']),
    givenName: asText(record['given_name']),
    familyName: asText(record['family_name']),
    email: asText(record['email']),
    phone: phoneNumber(record['phone_number']),
    location: asText(asObject(record['address'])['locality']),
    timeZone: asText(record['zoneinfo']),
    links: links.length ? links : undefined,
    picture: largePicture(record['picture']) ?? null,
    updatedAt: parseTime(record['updated_at']),
  });
}

/** Claims of Google name a picture of 96 px, and the size at the end of its address. */
function largePicture(picture: unknown): string | undefined {
  return asText(picture)?.replace(/^(https:\/\/[\w-]+\.googleusercontent\.com\/.+=s)96(-c)$/, '$1512$2');
}

/**
 * Fresh claims, as a change: they are the whole record. `receivedAt` stands in where they do not say when they changed.
 * @param claims - Claims of an ID token or of the userinfo endpoint
 * @param receivedAt - When it arrived, in ms since 1970; now if left out
 * @example
 * import {openidChanges} from 'avatar-elements/people';
 *
 * const changes = openidChanges({sub: 'ada', name: 'Ada Lovelace', updated_at: 1_700_000_000});
 */
export function openidChanges(claims: unknown, receivedAt: number = Date.now()): readonly PersonChange[] {
  const {id: personId, ...facts} = openidPerson(claims);
  if (!personId) return [];
  const at = facts.updatedAt ?? receivedAt;
  return [{source: 'OpenID Connect', personId, at, key: 'claims', kind: 'update', facts, complete: true}];
}

/**
 * Knows one person, the one who is signed in: `baseUrl` is the userinfo endpoint.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {openidDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = openidDirectory({fetch, baseUrl: '/userinfo'});
 */
export function openidDirectory(options: DirectoryOptions): Directory {
  const shelf = new PhotoUrlStore(options);
  return {
    async people(ids, {signal}) {
      const person = shelf.hideUrl(openidPerson(await fetchJson(options.baseUrl, {signal}, options)));
      return ids.map(String).includes(person.id) ? [person] : [];
    },
    picture: shelf.picture,
  };
}
