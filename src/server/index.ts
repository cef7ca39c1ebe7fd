// For a server: handlers from `Request` to `Response` without dependencies. Never part of a page.
export {avatarRoutes, type Routes} from './avatar-routes.js';
export type {AccessDecision, AvatarAccess, AvatarRoutesOptions} from './avatar-routes-options.js';
export {
  hasPicture,
  memoryAvatarStore,
  type AnsweredChange,
  type AvatarRecord,
  type AvatarStore,
} from './avatar-store.js';
export {employeeSync} from './employees/employee-sync.js';
export type {EmployeeSync, EmployeeSyncOptions} from './employees/employee-sync-options.js';
export {memoryEmployeeStore, type Employee, type EmployeeStore, type SystemRecord} from './employees/employee-store.js';
export type {ReconcileReport} from './employees/reconcile.js';
export type {NamedPerson} from './initials/initials-picture.js';
export type {PictureLimits, ReceivedPicture} from './read-picture.js';
export {fetchPicturesFrom, type FetchPicturesOptions} from './people/fetch-pictures.js';
export {peopleRoutes} from './people/people-routes.js';
export type {PeopleAccess, PeopleRoutesOptions} from './people/people-routes-options.js';
export {memoryReplayStore, type ReplayStore} from './salesforce/replay-store.js';
export {
  salesforceSubscriber,
  type SalesforceSubscriber,
  type SalesforceSubscriberOptions,
} from './salesforce/salesforce-subscriber.js';
export {scimRoutes} from './scim/scim-routes.js';
export type {ScimRoutes, ScimRoutesOptions} from './scim/scim-routes-options.js';
export {memoryScimStore, type ScimStore, type ScimUser} from './scim/scim-store.js';
export type {RecordStore, StoredRecord} from './shared/record-store.js';
export {webhookRoutes, type WebhookRoutesOptions, type WebhookSystem} from './webhooks/webhook-routes.js';
