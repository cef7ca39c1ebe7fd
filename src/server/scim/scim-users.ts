// The users that a provisioning service sends: created, changed, found and removed, one write after the other.
import type {UnknownRecord} from '../../people/directories/shared/parse.js';
import {randomId} from '../../shared/random-id.js';
import {Refusal} from '../refusal.js';
import {loadedIndex} from '../shared/loaded-index.js';
import {oneAtATime} from '../shared/one-at-a-time.js';
import {isSameJson} from '../shared/same-json.js';
import {keptAttributes, USER_ATTRIBUTES} from './attributes.js';
import {scimRefusal} from './scim-error.js';
import type {ScimStore, ScimUser} from './scim-store.js';
import {UserIndex} from './user-index.js';

export class ScimUsers {
  readonly #store: ScimStore;
  readonly #now: () => number;
  readonly #index = new UserIndex();
  readonly #oneAtATime = oneAtATime();
  /** The index, once the store has been read. */
  readonly loaded: () => Promise<UserIndex>;

  constructor(store: ScimStore, now: () => number) {
    this.#store = store;
    this.#now = now;
    this.loaded = loadedIndex(store, this.#index);
  }

  /** Those of the users who are stored. */
  async read(ids: readonly string[]): Promise<readonly ScimUser[]> {
    const users = await Promise.all(ids.map((id) => this.#store.read(id)));
    return users.flatMap((user) => user ?? []);
  }

  /** @throws Refusal `uniqueness` where the user name is taken */
  create(resource: UnknownRecord): Promise<ScimUser> {
    return this.#write(randomId(), () => keptAttributes(USER_ATTRIBUTES, resource));
  }

  /** Writes what `change` makes of the attributes, if that is something else. @throws Refusal 404, or what `change` throws */
  change(id: string, change: (attributes: UnknownRecord) => UnknownRecord): Promise<ScimUser> {
    return this.#write(id, (user) => {
      if (!user) throw noSuchUser();
      return change(user.attributes);
    });
  }

  #write(id: string, change: (user: ScimUser | undefined) => UnknownRecord): Promise<ScimUser> {
    return this.#oneAtATime(async () => {
      const index = await this.loaded();
      const [before] = await this.read([id]);
      const attributes = change(before);
      const {userName} = attributes;
      if (typeof userName !== 'string') throw scimRefusal('invalidValue', 'The userName is missing.');
      if (index.find({attribute: 'userName', value: userName})?.some((other) => other !== id))
        throw scimRefusal('uniqueness', 'Another user has this userName.');
      if (before && isSameJson(before.attributes, attributes)) return before;
      const changedAt = this.#now();
      const revision = (before?.revision ?? 0) + 1;
      const after = {id, revision, attributes, createdAt: before?.createdAt ?? changedAt, changedAt};
      await this.#replace(id, after, before);
      return after;
    });
  }

  /** @throws Refusal 404 */
  remove(id: string): Promise<void> {
    return this.#oneAtATime(async () => {
      await this.loaded();
      const [before] = await this.read([id]);
      if (!before) throw noSuchUser();
      await this.#replace(id, null, before);
    });
  }

  async #replace(id: string, after: ScimUser | null, before: ScimUser | undefined): Promise<void> {
    if (!(await this.#store.replace(id, after, before?.revision ?? null)))
      throw new Refusal(503, 'Another server changes this user at the moment.', {}, {'Retry-After': '1'});
    this.#index.set(id, after);
  }
}

export function noSuchUser(): Refusal {
  return new Refusal(404, 'There is no such user.');
}
