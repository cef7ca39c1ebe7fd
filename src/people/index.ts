// People alone: who they are, the systems they are kept in, and the news about them and their pictures. No elements.
export * from './changes.js';
export * from './directory.js';
export * from './live-directory.js';
export * from './lookup.js';
export * from './people-store.js';
export * from './person-request.js';
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
