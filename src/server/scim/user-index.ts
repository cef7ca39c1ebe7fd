// Finds stored users by what is unique, without reading the store.
import type {ScimUser} from './scim-store.js';

/** The attributes that a filter may name. */
export const INDEXED = ['userName', 'externalId'] as const;

/** Holds ids, user names and external ids only. */
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
    const keys = INDEXED.flatMap((name) => {
      const value = user.attributes[name];
      return typeof value === 'string' ? [keyOf(name, value)] : [];
    });
    for (const key of keys) this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
    this.#keys.set(id, keys);
  }

  /** Everyone, in an order that new users do not change. */
  ids(): readonly string[] {
    return [...this.#keys.keys()];
  }

  has(id: string): boolean {
    return this.#keys.has(id);
  }

  /** Who has this value. */
  find(name: (typeof INDEXED)[number], value: string): readonly string[] {
    return [...(this.#ids.get(keyOf(name, value)) ?? [])];
  }
}

/** User names ignore case. https://www.rfc-editor.org/rfc/rfc7643#section-4.1.1 */
function keyOf(name: (typeof INDEXED)[number], value: string): string {
  return `${name} ${name === 'userName' ? value.toLowerCase() : value}`;
}
