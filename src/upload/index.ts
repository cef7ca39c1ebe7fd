// Adapters: where finished pictures go.
export type * from './avatar-adapter.js';
export {browserAdapter, type BrowserAdapter, type KeptPicture} from './browser-adapter.js';
export type {Csrf} from './csrf.js';
export {httpAdapter, type HeaderSource, type HttpAdapterOptions} from './http-adapter.js';
export {randomId} from './random-id.js';
export {withRetry, type RetryOptions} from './retry.js';
export {safePictureUrl} from './safe-url.js';
export type {HttpAnswer} from './send.js';
export type {AnswerReader} from './stored-answer.js';
