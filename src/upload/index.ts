// Adapters: store finished pictures.
export {activeStorageAdapter, type ActiveStorageAdapterOptions} from './adapters/active-storage-adapter.js';
export type * from './avatar-adapter.js';
export {
  browserAdapter,
  type BrowserAdapter,
  type BrowserAdapterOptions,
  type StoredRecord,
} from './adapters/browser-adapter.js';
export {checkedFetch, type CheckedFetchOptions} from './http/checked-fetch.js';
export type {CsrfSource} from './http/csrf.js';
export {filePondAdapter, type FilePondAdapterOptions} from './adapters/filepond-adapter.js';
export {graphAdapter, type GraphAdapterOptions} from './adapters/graph-adapter.js';
export {httpAdapter, type HttpAdapterOptions} from './adapters/http-adapter.js';
export {pipedriveAdapter, type PipedriveAdapterOptions} from './adapters/pipedrive-adapter.js';
export {presignedAdapter, type PresignedAdapterOptions, type SignedUpload} from './adapters/presigned-adapter.js';
export {randomId} from '../shared/random-id.js';
export {withRetry, type RetryOptions} from './decorators/with-retry.js';
export {absolutePictureUrl as safePictureUrl} from '../shared/url.js';
export {salesforceAdapter, type SalesforceAdapterOptions} from './adapters/salesforce-adapter.js';
export type {HttpResponse} from './http/xhr.js';
export type {ResponseParser} from './http/response/parse-response.js';
export {tusAdapter, type TusAdapterOptions} from './adapters/tus-adapter.js';
export type {TusClient} from './adapters/tus-client.js';
export {withOutbox, type OutboxOptions} from './decorators/with-outbox.js';
