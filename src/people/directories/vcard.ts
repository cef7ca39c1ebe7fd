// vCards, as text (`.vcf`) or as jCard (RFC 7095): JSON, `["vcard", [[name, parameters, type, value], …]]`.
import {AvatarError} from '../../errors.js';
import {codeOfStatus} from '../../shared/http/status-code.js';
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {isPathSegment} from './shared/addresses.js';
import {PhotoUrlStore} from './shared/photo-fetch.js';
import {
  firstText,
  omitUndefined,
  asObject,
  asText,
  parseTime,
  type UnknownRecord,
  phoneNumber,
} from './shared/parse.js';
import {chunk, readGroups} from './shared/batch.js';
import {fetchWithRetry, undefinedOn404, type DirectoryOptions} from './shared/http.js';
import {parseVcards} from './vcard-text.js';

interface Property {
  readonly name: string;
  readonly parameters: UnknownRecord;
  readonly value: unknown;
}

/**
 * The person of a vCard, the first one of several. Its id is the UID.
 * @param vcard - The card: the text of a `.vcf`, a jCard (RFC 7095), or a list of jCards
 * @param id - The id of a card without a UID
 * @example
 * import {vcardPerson} from 'avatar-elements/people';
 *
 * const person = vcardPerson(['vcard', [['uid', {}, 'text', 'ada'], ['fn', {}, 'text', 'Ada Lovelace']]]);
 */
export function vcardPerson(vcard: unknown, id = ''): Person {
  return toPerson(cardsIn(vcard)[0], id);
}

/**
 * The people of all cards.
 * @param vcards - The text of a `.vcf`, a jCard (RFC 7095), or a list of jCards
 * @example
 * import {vcardPeople} from 'avatar-elements/people';
 *
 * const people = vcardPeople('BEGIN:VCARD\\nUID:ada\\nFN:Ada Lovelace\\nEND:VCARD');
 */
export function vcardPeople(vcards: unknown): readonly Person[] {
  return cardsIn(vcards).map((card) => toPerson(card, ''));
}

/** The cards as jCards. */
function cardsIn(vcards: unknown): readonly unknown[] {
  if (typeof vcards === 'string') return parseVcards(vcards);
  if (!Array.isArray(vcards)) return [];
  return vcards[0] === 'vcard' ? [vcards] : (vcards as unknown[]);
}

function toPerson(jcard: unknown, id: string): Person {
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
    phone: phoneNumber(phones.find((phone) => !isMobile(phone))?.value),
    mobile: phoneNumber(phones.find(isMobile)?.value),
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

/**
 * Cards that arrived, as changes: each is the whole record. `receivedAt` stands in where it has no REV.
 * @param vcard - The text of a `.vcf`, a jCard, or a list of jCards
 * @param receivedAt - When it arrived, in ms since 1970; now if left out
 * @param id - The person's id if the directory has another one than the UID, for one card
 * @example
 * import {vcardChanges} from 'avatar-elements/people';
 *
 * const changes = vcardChanges(['vcard', [['uid', {}, 'text', 'ada'], ['fn', {}, 'text', 'Ada Lovelace']]]);
 */
export function vcardChanges(vcard: unknown, receivedAt: number = Date.now(), id?: string): readonly PersonChange[] {
  return vcardPeople(vcard).flatMap(({id: uid, ...facts}): PersonChange[] => {
    const personId = id ?? uid;
    if (!personId) return [];
    const at = facts.updatedAt ?? receivedAt;
    return [{source: 'vCard', personId, at, key: 'vcard', kind: 'update', facts, complete: true}];
  });
}

/**
 * One vCard per person, at `<baseUrl>/<id>`: the id of a person is that of the address, not the UID.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {vcardDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = vcardDirectory({fetch, baseUrl: '/cards'});
 */
export function vcardDirectory(options: DirectoryOptions): Directory {
  const shelf = new PhotoUrlStore(options);
  return {
    async people(ids, reading) {
      const readOne = async ([id = '']: readonly string[]): Promise<Person[]> => {
        const url = `${options.baseUrl}/${encodeURIComponent(id)}`;
        const card = await fetchCard(url, reading.signal, options).catch(undefinedOn404);
        return card ? [shelf.hideUrl({...vcardPerson(card, id), id})] : [];
      };
      return readGroups(chunk(ids.filter(isPathSegment), 1), readOne, reading);
    },
    picture: shelf.picture,
  };
}

async function fetchCard(url: string, signal: AbortSignal, options: DirectoryOptions): Promise<unknown> {
  const headers = {accept: 'application/vcard+json, application/json, text/vcard'};
  const response = await fetchWithRetry(url, {signal, headers}, options);
  const {status} = response;
  if (!response.ok) throw new AvatarError(codeOfStatus(status), {status});
  const type = response.headers.get('content-type') ?? '';
  if (/json/i.test(type)) return response.json();
  if (/^text\/(x-)?(vcard|directory)/i.test(type)) return response.text();
  throw new AvatarError('invalid-response', {status, reason: 'not-json'});
}
