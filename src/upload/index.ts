// Adapters: where finished pictures go.
export {activeStorageAdapter, type ActiveStorageAdapterOptions} from './active-storage-adapter.js';
export type * from './avatar-adapter.js';
export {browserAdapter, type BrowserAdapter, type KeptPicture} from './browser-adapter.js';
export {checkedFetch} from './checked-fetch.js';
export type {Csrf} from './csrf.js';
export {filePondAdapter, type FilePondAdapterOptions} from './filepond-adapter.js';
export {graphAdapter, type GraphAdapterOptions} from './graph-adapter.js';
export {httpAdapter, type HttpAdapterOptions} from './http-adapter.js';
export {pipedriveAdapter, type PipedriveAdapterOptions} from './pipedrive-adapter.js';
export {presignedAdapter, type PresignedAdapterOptions, type SignedUpload} from './presigned-adapter.js';
export {randomId} from './random-id.js';
export {withRetry, type RetryOptions} from './retry.js';
export {safePictureUrl} from './safe-url.js';
export {salesforceAdapter, type SalesforceAdapterOptions} from './salesforce-adapter.js';
export type {HttpAnswer} from './send.js';
export type {AnswerReader} from './stored-answer.js';
export {tusAdapter, type TusAdapterOptions} from './tus-adapter.js';
export {withOutbox, type OutboxOptions} from './outbox.js';
