// People without elements: persons, directories, and changes of persons and avatars.
export {applyChanges, emptyPeople, getPerson, MANUAL_SOURCE} from './sync/change-log.js';
export type {People, PersonChange, PersonFacts, Registers} from './sync/change-log.js';
export * from './directory.js';
export * from './sync/live-directory.js';
export type {LookupOptions} from './lookup/lookup.js';
export {announce, getLatestChange, subscribe, type AvatarChangeListener} from './avatar-changes.js';
export type {AvatarChange, QueuedSaveActions} from './avatar-change.js';
export * from './person.js';
export {
  microsoftChanges,
  microsoftDirectory,
  microsoftPerson,
  microsoftRenewals,
  type MicrosoftOptions,
} from './directories/microsoft.js';
export * from './directories/openid.js';
export * from './directories/pipedrive.js';
export * from './directories/podio.js';
export * from './directories/salesforce.js';
export * from './directories/scim.js';
export * from './directories/server.js';
export * from './directories/vcard.js';
export {setScope, type Session, type SessionSource} from '../shared/session/session.js';
export type {FetchLike, DirectoryOptions} from './directories/shared/http.js';
