// People alone: who they are, the systems they are kept in, and the news about them and their pictures. No elements.
export * from './sync/change-log.js';
export * from './directory.js';
export * from './sync/live-directory.js';
export * from './lookup/lookup.js';
export * from './avatar-changes.js';
export * from './lookup/person-request.js';
export * from './person.js';
export * from './directory/microsoft.js';
export * from './directory/openid.js';
export * from './directory/pipedrive.js';
export * from './directory/podio.js';
export * from './directory/salesforce.js';
export * from './directory/scim.js';
export * from './directory/vcard.js';
export type {HostFetch, SystemOptions} from './directory/request.js';
export {setScope, type Session, type SessionSource} from '../shared/session.js';
