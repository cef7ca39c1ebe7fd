// A PatchOp on a user, as Microsoft Entra and Okta send it: in any case, with and without paths.
// https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2
import {asBoolean, asObject, asObjectList, asText, type UnknownRecord} from '../../people/directories/shared/parse.js';
import {isSameJson} from '../shared/same-json.js';
import {parsePath, type AttributePath} from './attribute-path.js';
import {
  keptAttributes,
  keptList,
  keptValue,
  knownName,
  USER_ATTRIBUTES,
  type Attribute,
  type Attributes,
} from './attributes.js';
import type {Comparison} from './comparison.js';
import {scimRefusal} from './scim-error.js';

type Operation = 'add' | 'replace' | 'remove';
const OPERATIONS: readonly string[] = ['add', 'replace', 'remove'];
const MAX_OPERATIONS = 500;

/** The user after all operations. @throws Refusal with a `scimType`, and nothing is changed */
export function patchedUser(user: UnknownRecord, request: unknown): UnknownRecord {
  const operations = asObjectList(asObject(request)['Operations']);
  if (!operations.length || operations.length > MAX_OPERATIONS)
    throw scimRefusal('invalidSyntax', `A patch has 1 to ${MAX_OPERATIONS} operations.`);
  return operations.reduce((changed, {op, path, value}) => {
    const operation = asText(op)?.toLowerCase() ?? '';
    if (!isOperation(operation)) throw scimRefusal('invalidSyntax', 'An operation is add, replace or remove.');
    const target = asText(path);
    if (target !== undefined) return withValue(changed, USER_ATTRIBUTES, parsePath(target), operation, value);
    if (operation === 'remove') throw scimRefusal('noTarget', 'The path of what is to be removed is missing.');
    return withValues(changed, USER_ATTRIBUTES, operation, value);
  }, user);
}

function isOperation(text: string): text is Operation {
  return OPERATIONS.includes(text);
}

/** The object with each of the values, whose names are paths: Entra sends `{"name.givenName": "Ada"}`. */
function withValues(object: UnknownRecord, attributes: Attributes, operation: Operation, values: unknown) {
  return Object.entries(asObject(values)).reduce(
    (changed, [name, value]) => withValue(changed, attributes, parsePath(name), operation, value),
    object,
  );
}

function withValue(
  object: UnknownRecord,
  attributes: Attributes,
  path: AttributePath,
  operation: Operation,
  value: unknown,
): UnknownRecord {
  const name = knownName(attributes, path.name);
  const attribute = name === undefined ? undefined : attributes[name];
  if (name === undefined || !attribute) return object;
  const {[name]: before, ...others} = object;
  const after = attribute.isMultiValued
    ? changedList(asObjectList(before), attribute, path, operation, value)
    : changedSingle(before, attribute, path, operation, value);
  const isEmpty = typeof after === 'object' && after !== null && !Object.keys(after).length;
  return after === undefined || isEmpty ? others : {...others, [name]: after};
}

function changedSingle(
  before: unknown,
  attribute: Attribute,
  {name, part}: AttributePath,
  operation: Operation,
  value: unknown,
): unknown {
  const {parts} = attribute;
  if (parts && part) return withValue(asObject(before), parts, part, operation, value);
  if (operation === 'remove' || value === null) return undefined;
  // What is not named in a complex value stays.
  return parts ? withValues(asObject(before), parts, operation, value) : keptValue(attribute, value, name);
}

function changedList(
  list: readonly UnknownRecord[],
  attribute: Attribute,
  {name, where, part}: AttributePath,
  operation: Operation,
  value: unknown,
): readonly UnknownRecord[] {
  const {parts = {}} = attribute;
  const isMeant = (entry: UnknownRecord) => !where || isEqual(entry, parts, where);
  if (operation === 'remove' && !part) return list.filter((entry) => !isMeant(entry));
  if (!where && !part) {
    const given = asObjectList(keptValue(attribute, value, name));
    const kept = operation === 'add' ? list.filter((entry) => !given.some((one) => isSameJson(one, entry))) : [];
    return withOnePrimary(list, [...kept, ...given], name);
  }
  // Entra sends `add` and `replace` alike for values that are not there yet.
  const isThere = operation === 'remove' || list.some(isMeant);
  const created = keptAttributes(parts, where ? {[where.attribute]: where.value} : {});
  const changed = (isThere ? list : [...list, created]).map((entry) => {
    if (!isMeant(entry)) return entry;
    return part ? withValue(entry, parts, part, operation, value) : withValues(entry, parts, operation, value);
  });
  return withOnePrimary(list, changed, name);
}

/** Names and texts ignore case; Entra sends `primary eq "True"`. */
function isEqual(entry: UnknownRecord, parts: Attributes, {attribute, value}: Comparison): boolean {
  const name = knownName(parts, attribute);
  if (name === undefined) throw scimRefusal('invalidPath', `“${attribute}” is no part of the value.`);
  if (parts[name]?.type === 'boolean') return (entry[name] ?? false) === asBoolean(value);
  return asText(entry[name])?.toLowerCase() === String(value).toLowerCase();
}

/** A new primary value takes the place of the one before. */
function withOnePrimary(before: readonly UnknownRecord[], after: readonly UnknownRecord[], name: string) {
  const kept = keptList(after, name);
  const primary = kept.filter((entry) => entry['primary'] === true);
  const chosen = primary.find((entry) => !before.includes(entry)) ?? primary[0];
  return kept.map((entry) => (entry['primary'] === true && entry !== chosen ? {...entry, primary: false} : entry));
}
