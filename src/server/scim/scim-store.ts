// Where the users are kept that a provisioning service sends.
import type {UnknownRecord} from '../../people/directories/shared/parse.js';
import {memoryRecordStore, type RecordStore, type StoredRecord} from '../shared/record-store.js';
import {CORE_USER, ENTERPRISE_USER} from './attributes.js';

/** A user of a provisioning service, as it is stored. */
export interface ScimUser extends StoredRecord {
  /** The attributes of SCIM by their names: only those that the elements show, and `userName` and `externalId`. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** In ms since 1970, like `changedAt`. */
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Stores users of `scimRoutes`. `memoryScimStore` and `fileScimStore` are two; a database needs the same three methods. */
export type ScimStore = RecordStore<ScimUser>;

/**
 * A store in memory, for tests and samples: a restart forgets everyone, and no provisioning service sends them again by itself.
 * @example
 * import {memoryScimStore, scimRoutes} from 'avatar-elements/server';
 *
 * const {handle, directory} = scimRoutes({
 *   managedBy: 'Okta',
 *   store: memoryScimStore(),
 *   token: secrets.scim,
 *   onChanges: (changes) => sync.applyChanges(changes),
 * });
 */
export function memoryScimStore(): ScimStore {
  return memoryRecordStore();
}

/** The `User` resource. */
export function resourceOf({id, attributes, createdAt, changedAt}: ScimUser, location?: string): UnknownRecord {
  const [created, lastModified] = [createdAt, changedAt].map((ms) => new Date(ms).toISOString());
  return {
    schemas: [CORE_USER, ...(ENTERPRISE_USER in attributes ? [ENTERPRISE_USER] : [])],
    id,
    active: true,
    ...attributes,
    meta: {resourceType: 'User', created, lastModified, ...(location !== undefined && {location})},
  };
}
