// OpenID Connect: the standard claims of an ID token or of the userinfo endpoint.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {PictureShelf} from './shared/photo-fetch.js';
import {firstText, known, objectOf, textOf} from './shared/parse.js';
import {getJson, type SystemOptions} from './shared/http.js';

/** The person that claims are about. */
export function openidPerson(claims: unknown): Person {
  const record = objectOf(claims);
  const links = [record['website'], record['profile']].map(textOf).filter((link) => link !== undefined);
  const updatedAt = Number(record['updated_at'] ?? NaN);
  return known({
    id: textOf(record['sub']) ?? '',
    name: firstText(record['name'], record['preferred_username']),
    givenName: textOf(record['given_name']),
    familyName: textOf(record['family_name']),
    email: textOf(record['email']),
    phone: textOf(record['phone_number']),
    location: textOf(objectOf(record['address'])['locality']),
    timeZone: textOf(record['zoneinfo']),
    links: links.length ? links : undefined,
    picture: textOf(record['picture']) ?? null,
    updatedAt: Number.isNaN(updatedAt) ? undefined : updatedAt * 1000,
  });
}

/** Fresh claims, as a change: they are the whole record. `receivedAt` stands in where they do not say when they changed. */
export function openidChanges(claims: unknown, receivedAt: number = Date.now()): readonly PersonChange[] {
  const {id: personId, ...facts} = openidPerson(claims);
  if (!personId) return [];
  const at = facts.updatedAt ?? receivedAt;
  return [{source: 'OpenID Connect', personId, at, key: 'claims', kind: 'update', facts, complete: true}];
}

/** Knows one person, whoever is signed in: `baseUrl` is the userinfo endpoint. */
export function openidDirectory(options: SystemOptions): Directory {
  const shelf = new PictureShelf(options);
  return {
    async people(ids, {signal}) {
      const person = shelf.keep(openidPerson(await getJson(options.baseUrl, {signal}, options)));
      return ids.includes(person.id) ? [person] : [];
    },
    picture: shelf.picture,
  };
}
