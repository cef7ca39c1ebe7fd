// Finds stored users by what provisioning services ask for, without reading the store.
import {asBoolean, asObjectList, asText} from '../../people/directories/shared/parse.js';
import {CORE_USER} from './attributes.js';
import type {Comparison} from './comparison.js';
import type {ScimUser} from './scim-store.js';

/** Holds ids, user names, external ids and e-mail addresses only. */
export class UserIndex {
  readonly #keys = new Map<string, readonly string[]>();
  readonly #ids = new Map<string, Set<string>>();

  /** Notes a user; `null` for one who is stored no more. */
  set(id: string, user: ScimUser | null): void {
    for (const key of this.#keys.get(id) ?? []) {
      const ids = this.#ids.get(key);
      ids?.delete(id);
      if (!ids?.size) this.#ids.delete(key);
    }
    if (!user) {
      this.#keys.delete(id);
      return;
    }
    const keys = keysOf(user);
    for (const key of keys) this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
    this.#keys.set(id, keys);
  }

  /** Everyone, in an order that new users do not change. */
  ids(): readonly string[] {
    return [...this.#keys.keys()];
  }

  /** Who has the value; `undefined` for a comparison that cannot be answered. */
  find({attribute, value}: Comparison): readonly string[] | undefined {
    const name = indexedName(attribute);
    const text =
      name === 'active' ? asBoolean(value)?.toString() : typeof value === 'boolean' ? undefined : asText(value);
    if (name === undefined || text === undefined) return undefined;
    if (name === 'id') return this.#keys.has(text) ? [text] : [];
    return [...(this.#ids.get(keyOf(name, text)) ?? [])];
  }
}

function keysOf({attributes}: ScimUser): readonly string[] {
  const {userName, externalId, active} = attributes;
  const values: [string, unknown][] = [
    ['userName', userName],
    ['externalId', externalId],
    ['active', active],
    ...asObjectList(attributes['emails']).flatMap(({type, value}): [string, unknown][] => [
      ['emails', value],
      [`emails ${asText(type)?.toLowerCase()}`, value],
    ]),
  ];
  return values.flatMap(([name, value]) => {
    const text = typeof value === 'boolean' ? String(value) : asText(value);
    return text === undefined ? [] : keyOf(name, text);
  });
}

const NAMES = ['id', 'userName', 'externalId', 'active'];

/** The name under which values of the attribute are noted; names ignore case. */
function indexedName(attribute: string): string | undefined {
  const lower = attribute.toLowerCase();
  const schema = `${CORE_USER.toLowerCase()}:`;
  const plain = lower.startsWith(schema) ? lower.slice(schema.length) : lower;
  if (plain === 'emails' || plain === 'emails.value') return 'emails';
  const [, type] = /^emails\[ *type +eq +"([^"]*)" *\]\.value$/.exec(plain) ?? [];
  return type === undefined ? NAMES.find((name) => name.toLowerCase() === plain) : `emails ${type}`;
}

/** External ids alone have a case. https://www.rfc-editor.org/rfc/rfc7643#section-4.1.1 */
function keyOf(name: string, value: string): string {
  return `${name} ${name === 'externalId' ? value : value.toLowerCase()}`;
}
