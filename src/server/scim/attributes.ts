// The attributes of a user that are kept: what the elements show, and what a provisioning service finds a user by. All others, a password
// above all, are ignored. https://www.rfc-editor.org/rfc/rfc7643#section-4.1
import {asBoolean, asObject, asText, type UnknownRecord} from '../../people/directories/shared/parse.js';
import {scimRefusal} from './scim-error.js';

/** How an attribute is kept. */
export interface Attribute {
  readonly type: 'string' | 'boolean' | 'complex';
  readonly isMultiValued?: true;
  readonly isRequired?: true;
  /** Of a complex attribute. */
  readonly parts?: Attributes;
}

export type Attributes = Readonly<Record<string, Attribute>>;

export const CORE_USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const MAX_VALUES = 50;
/** Say of which kind a value is, and are nothing without one. */
const KIND_PARTS = ['type', 'primary'];

const text: Attribute = {type: 'string'};
const flag: Attribute = {type: 'boolean'};
const textsOf = (...names: readonly string[]): Attributes => Object.fromEntries(names.map((name) => [name, text]));
const listOf = (...names: readonly string[]): Attribute => ({
  type: 'complex',
  isMultiValued: true,
  parts: {...textsOf(...names, 'type'), primary: flag},
});

export const CORE_ATTRIBUTES: Attributes = {
  userName: {type: 'string', isRequired: true},
  ...textsOf('externalId', 'displayName', 'title', 'timezone'),
  active: flag,
  name: {type: 'complex', parts: textsOf('formatted', 'familyName', 'givenName')},
  emails: listOf('value'),
  phoneNumbers: listOf('value'),
  photos: listOf('value'),
  addresses: listOf('locality'),
};

export const ENTERPRISE_ATTRIBUTES: Attributes = textsOf('employeeNumber', 'organization', 'department');

/** Of the whole resource: the extension is one complex attribute with a long name. */
export const USER_ATTRIBUTES: Attributes = {
  ...CORE_ATTRIBUTES,
  [ENTERPRISE_USER]: {type: 'complex', parts: ENTERPRISE_ATTRIBUTES},
};

/** The name as it is written here; names ignore case. `undefined` for an attribute that is not kept. */
export function knownName(attributes: Attributes, name: string): string | undefined {
  return Object.keys(attributes).find((known) => known.toLowerCase() === name.toLowerCase());
}

/** The attributes of a resource that are kept. @throws Refusal `invalidValue` */
export function keptAttributes(attributes: Attributes, resource: UnknownRecord): UnknownRecord {
  const kept = Object.entries(resource).flatMap(([name, value]) => {
    const known = knownName(attributes, name);
    const attribute = known === undefined ? undefined : attributes[known];
    const keptAs = attribute && keptValue(attribute, value, name);
    return keptAs === undefined ? [] : [[known, keptAs] as const];
  });
  return Object.fromEntries(kept) as UnknownRecord;
}

/** The value as it is kept; `undefined` for `null`, an empty text and an empty list: they mean that there is none. @throws Refusal `invalidValue` */
export function keptValue(attribute: Attribute, value: unknown, name: string): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (!attribute.isMultiValued) return keptSingle(attribute, value, name);
  const kept = keptList(
    [value].flat().map((one) => asObject(keptSingle(attribute, one, name))),
    name,
  );
  return kept.length ? kept : undefined;
}

/** The entries that have a value. @throws Refusal `invalidValue` where there are too many */
export function keptList(list: readonly UnknownRecord[], name: string): readonly UnknownRecord[] {
  if (list.length > MAX_VALUES) throw scimRefusal('invalidValue', `“${name}” has more than ${MAX_VALUES} values.`);
  return list.filter((entry) => Object.keys(entry).some((part) => !KIND_PARTS.includes(part)));
}

function keptSingle({type, parts}: Attribute, value: unknown, name: string): unknown {
  if (parts) {
    // A service may send a text where the standard has an object with a `value`.
    const kept = keptAttributes(parts, typeof value === 'string' ? {value} : asObject(value));
    return Object.keys(kept).length ? kept : undefined;
  }
  const kept = type === 'boolean' ? asBoolean(value) : asText(value);
  if (kept === undefined && String(value).trim()) throw scimRefusal('invalidValue', `“${name}” is not a ${type}.`);
  return kept;
}
