// Merges the sources of a person's data for a card. Records come from other systems: each known field is
// read by itself, converted to text and capped, so that no value can break or block the card.
import {badge} from '../../locales/en/badge.js';
import type {Person} from '../../people/person.js';
import {attempt} from '../../shared/attempt.js';
import {toText} from '../../shared/text.js';
import type {Identity} from '../shared/shown-person.js';
import {validVersion} from '../../shared/http/version.js';

export interface PersonSources {
  /** Values just saved from this card. */
  readonly saved: Partial<Person>;
  /** The `person` the host set. */
  readonly person?: Person;
  /** The attributes, for fields that are not in `person`. */
  readonly personId: string;
  readonly name?: string;
  readonly src?: string;
  readonly managedBy?: string;
  /** The result of the directory. */
  readonly found?: Person;
}

const MAX_TEXT_CHARS = 256;
const MAX_EMAIL_CHARS = 320;
const MAX_PHONE_CHARS = 64;
const MAX_LINKS = 20;
const MAX_LINK_CHARS = 2048;

const asText = (maxChars: number) => (value: unknown) => toText(value, maxChars);
const text = asText(MAX_TEXT_CHARS);
const phone = asText(MAX_PHONE_CHARS);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
const KINDS = ['person', 'agent', 'app', 'team'] as const;

/** Reader of each field. `null`: known to be empty; `undefined`: unknown. */
const FIELD_READERS: Readonly<Record<Exclude<keyof Person, 'id' | 'active'>, (value: unknown) => unknown>> = {
  name: text,
  givenName: text,
  familyName: text,
  pronouns: text,
  title: text,
  organization: text,
  department: text,
  email: asText(MAX_EMAIL_CHARS),
  phone,
  mobile: phone,
  location: text,
  timeZone: text,
  links: readLinks,
  picture: (value) => (typeof value === 'string' ? value : undefined),
  pictureVersion: (value) => (value === '' ? '' : validVersion(value)),
  pictureDescription: text,
  pictureExpiresAt: number,
  kind: (value) => KINDS.find((kind) => kind === value),
  status: (value) => (typeof value === 'string' && isStatus(value) ? value : undefined),
  updatedAt: number,
  managedBy: text,
};

/** In order of precedence: values just saved, the host's `person`, the attributes, the directory. */
export function resolvePerson({saved, person, personId, name, src, managedBy, found}: PersonSources): Person {
  const id = readId(person) || personId;
  const attributes = {name, picture: src, managedBy};
  return {...readPerson(found), ...readPerson(attributes), ...readPerson(person), ...readPerson(saved), id};
}

/** What distinguishes the person from the next one. */
export function identityOf({id, name, picture}: Person): Identity {
  return {personId: id, personName: name, src: picture ?? undefined};
}

/** True if the record belongs to another person than the id. */
export function isOther(record: unknown, personId: string): boolean {
  const id = readId(record);
  return id !== '' && personId !== '' && id !== personId;
}

/** The id of a record, never cut: a part of an id may belong to another person. '' if there is none. */
function readId(record: unknown): string {
  return toText(readField(record, 'id'), Infinity) ?? '';
}

function readPerson(record: unknown): Partial<Person> {
  const facts: Record<string, unknown> = {};
  for (const [field, read] of Object.entries(FIELD_READERS)) {
    const value = readField(record, field);
    if (value === undefined) continue;
    // `null`: no picture exists; `undefined`: unknown.
    if (value === null) facts[field] = field === 'picture' ? null : undefined;
    else {
      const fact = read(value);
      if (fact !== undefined) facts[field] = fact;
    }
  }
  return facts;
}

/** `undefined` if reading throws, as getters and proxies may. */
function readField(record: unknown, field: string): unknown {
  const fields = record as Record<string, unknown> | null | undefined;
  return fields && attempt(Object(fields) as object, () => fields[field]);
}

/** A link that is too long is left out: a part of a URL leads to another page. */
function readLinks(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const links: string[] = [];
  for (let i = 0; i < MAX_LINKS; i++) {
    const link = toText(readField(value, String(i)), MAX_LINK_CHARS + 1);
    if (link && link.length <= MAX_LINK_CHARS) links.push(link);
  }
  return links;
}

function isStatus(value: string): boolean {
  return value !== 'person' && Object.hasOwn(badge, value);
}
