// jCard (RFC 7095): a vCard as JSON, `["vcard", [[name, parameters, type, value], …]]`.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {isPathSegment} from './shared/addresses.js';
import {PhotoUrlStore} from './shared/photo-fetch.js';
import {firstText, omitUndefined, asObject, asText, parseTime, type UnknownRecord} from './shared/parse.js';
import {fetchJson, undefinedOn404, type DirectoryOptions} from './shared/http.js';

interface Property {
  readonly name: string;
  readonly parameters: UnknownRecord;
  readonly value: unknown;
}

/**
 * The person of a jCard (RFC 7095). Its id is the UID.
 * @param jcard - The card
 * @param id - The id of a card without a UID
 * @example
 * import {vcardPerson} from 'avatar-elements/people';
 *
 * const person = vcardPerson(['vcard', [['uid', {}, 'text', 'ada'], ['fn', {}, 'text', 'Ada Lovelace']]]);
 */
export function vcardPerson(jcard: unknown, id = ''): Person {
  const properties = propertiesOf(jcard);
  const all = (name: string): Property[] => byPreference(properties.filter((property) => property.name === name));
  const first = (name: string): unknown => all(name)[0]?.value;
  const [familyName, givenName] = partsOf(first('n'));
  const phones = all('tel');
  const isMobile = ({parameters}: Property): boolean => [parameters['type']].flat().includes('cell');
  const links = all('url').flatMap(({value}) => asText(value) ?? []);
  return omitUndefined({
    id: asText(first('uid')) ?? id,
    name: asText(first('fn')),
    givenName: firstText(givenName),
    familyName: firstText(familyName),
    pronouns: asText(first('pronouns')),
    title: firstText(first('title'), first('role')),
    organization: firstText(partsOf(first('org'))[0]),
    department: firstText(partsOf(first('org'))[1]),
    email: asText(first('email')),
    phone: stripTelScheme(phones.find((phone) => !isMobile(phone))?.value),
    mobile: stripTelScheme(phones.find(isMobile)?.value),
    location: firstText(partsOf(first('adr'))[3]),
    timeZone: asText(first('tz')),
    links: links.length ? links : undefined,
    picture: asText(first('photo')) ?? null,
    updatedAt: parseTime(first('rev')),
  });
}

function propertiesOf(jcard: unknown): readonly Property[] {
  const list = Array.isArray(jcard) && jcard[0] === 'vcard' && Array.isArray(jcard[1]) ? (jcard[1] as unknown[]) : [];
  return list.flatMap((entry) => {
    if (!Array.isArray(entry)) return [];
    const [name, parameters, , value] = entry as unknown[];
    return [{name: String(name).toLowerCase(), parameters: asObject(parameters), value}];
  });
}

/** Sorts by preference: `pref` 1 is first, a property without `pref` is last. */
function byPreference(properties: readonly Property[]): Property[] {
  const rank = ({parameters}: Property): number => Number(parameters['pref'] ?? 101);
  return [...properties].sort((a, b) => rank(a) - rank(b));
}

/** The components of a structured value. A simple value has one component, itself. */
function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.map((part: unknown) => (Array.isArray(part) ? part.join(' ') : part)) : [value];
}

/** A phone number may be a `tel:` address. */
function stripTelScheme(value: unknown): string | undefined {
  return asText(value)?.replace(/^tel:/i, '');
}

/**
 * A jCard that arrived, as a change: it is the whole record. `receivedAt` stands in where it has no REV.
 * @param jcard - The card
 * @param receivedAt - When it arrived, in ms since 1970; now if left out
 * @example
 * import {vcardChanges} from 'avatar-elements/people';
 *
 * const changes = vcardChanges(['vcard', [['uid', {}, 'text', 'ada'], ['fn', {}, 'text', 'Ada Lovelace']]]);
 */
export function vcardChanges(jcard: unknown, receivedAt: number = Date.now()): readonly PersonChange[] {
  const {id: personId, ...facts} = vcardPerson(jcard);
  if (!personId) return [];
  const at = facts.updatedAt ?? receivedAt;
  return [{source: 'vCard', personId, at, key: 'jcard', kind: 'update', facts, complete: true}];
}

/**
 * One jCard per person, at `<baseUrl>/<id>`.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {vcardDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = vcardDirectory({fetch, baseUrl: '/cards'});
 */
export function vcardDirectory(options: DirectoryOptions): Directory {
  const shelf = new PhotoUrlStore(options);
  return {
    async people(ids, {signal}) {
      const cards = ids.filter(isPathSegment).map(async (id) => {
        const jcard = await fetchJson(`${options.baseUrl}/${encodeURIComponent(id)}`, {signal}, options).catch(
          undefinedOn404,
        );
        return jcard ? [shelf.hideUrl({...vcardPerson(jcard, id), id})] : [];
      });
      return (await Promise.all(cards)).flat();
    },
    picture: shelf.picture,
  };
}
