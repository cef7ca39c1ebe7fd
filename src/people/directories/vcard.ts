// jCard (RFC 7095): a vCard as JSON, `["vcard", [[name, parameters, type, value], …]]`.
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {isPathSegment} from './shared/addresses.js';
import {PictureShelf} from './shared/photo-fetch.js';
import {firstText, known, objectOf, textOf, timeOf, type RecordOf} from './shared/parse.js';
import {getJson, nothingFound, type SystemOptions} from './shared/http.js';

interface Property {
  readonly name: string;
  readonly parameters: RecordOf;
  readonly value: unknown;
}

/** A jCard. Its id is the UID; `id` stands in where it has none. */
export function vcardPerson(jcard: unknown, id = ''): Person {
  const properties = propertiesOf(jcard);
  const all = (name: string): Property[] => byPreference(properties.filter((property) => property.name === name));
  const first = (name: string): unknown => all(name)[0]?.value;
  const [familyName, givenName] = partsOf(first('n'));
  const phones = all('tel');
  const isMobile = ({parameters}: Property): boolean => [parameters['type']].flat().includes('cell');
  const links = all('url').flatMap(({value}) => textOf(value) ?? []);
  return known({
    id: textOf(first('uid')) ?? id,
    name: textOf(first('fn')),
    givenName: firstText(givenName),
    familyName: firstText(familyName),
    pronouns: textOf(first('pronouns')),
    title: firstText(first('title'), first('role')),
    organization: firstText(partsOf(first('org'))[0]),
    department: firstText(partsOf(first('org'))[1]),
    email: textOf(first('email')),
    phone: dialled(phones.find((phone) => !isMobile(phone))?.value),
    mobile: dialled(phones.find(isMobile)?.value),
    location: firstText(partsOf(first('adr'))[3]),
    timeZone: textOf(first('tz')),
    links: links.length ? links : undefined,
    picture: textOf(first('photo')) ?? null,
    updatedAt: timeOf(first('rev')),
  });
}

function propertiesOf(jcard: unknown): readonly Property[] {
  const list = Array.isArray(jcard) && jcard[0] === 'vcard' && Array.isArray(jcard[1]) ? (jcard[1] as unknown[]) : [];
  return list.flatMap((entry) => {
    if (!Array.isArray(entry)) return [];
    const [name, parameters, , value] = entry as unknown[];
    return [{name: String(name).toLowerCase(), parameters: objectOf(parameters), value}];
  });
}

/** The most preferred first: `pref` counts from 1, and without one a property is preferred least. */
function byPreference(properties: readonly Property[]): Property[] {
  const rank = ({parameters}: Property): number => Number(parameters['pref'] ?? 101);
  return [...properties].sort((a, b) => rank(a) - rank(b));
}

/** The components of a structured value; a plain one is its own only component. */
function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.map((part) => (Array.isArray(part) ? part.join(' ') : part)) : [value];
}

/** Phones may be `tel:` addresses. */
function dialled(value: unknown): string | undefined {
  return textOf(value)?.replace(/^tel:/i, '');
}

/** A jCard that arrived, as a change: it is the whole record. `receivedAt` stands in where it has no REV. */
export function vcardChanges(jcard: unknown, receivedAt: number = Date.now()): readonly PersonChange[] {
  const {id: personId, ...facts} = vcardPerson(jcard);
  if (!personId) return [];
  const at = facts.updatedAt ?? receivedAt;
  return [{source: 'vCard', personId, at, key: 'jcard', kind: 'update', facts, complete: true}];
}

/** One jCard per person, at `<baseUrl>/<id>`. */
export function vcardDirectory(options: SystemOptions): Directory {
  const shelf = new PictureShelf(options);
  return {
    async people(ids, {signal}) {
      const cards = ids.filter(isPathSegment).map(async (id) => {
        const jcard = await getJson(`${options.baseUrl}/${encodeURIComponent(id)}`, {signal}, options).catch(
          nothingFound,
        );
        return jcard ? [shelf.keep({...vcardPerson(jcard, id), id})] : [];
      });
      return (await Promise.all(cards)).flat();
    },
    picture: shelf.picture,
  };
}
