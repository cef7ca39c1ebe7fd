// Stage 6 of 7 (upload) by the tus protocol: a save that was cut goes on where it stopped, even after a reload.
// tus-js-client is an optional peer; it is loaded with the first upload.
import type {DetailedError, Upload, UploadOptions} from 'tus-js-client';
import {AvatarError} from '../errors.js';
import {importAgain} from '../import-again.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from './avatar-adapter.js';
import {defaultTimeoutMs} from './send.js';
import {isHtml, serverError} from './server-errors.js';
import {assertAccepted, withSafeUrl, type AnswerReader} from './stored-answer.js';
import {answerOf, tusHttpStack} from './tus-http-stack.js';
import {addressFor} from './uri-template.js';

export interface TusAdapterOptions {
  /** Where uploads are created; `{personId}` may be part of it. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: 'same-origin' | 'include';
  /** Told to the server beside `personId`, `filename` and `filetype`. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Reads the answer to the last request; without it the upload's own address is the picture's. */
  readonly answer?: AnswerReader;
  /** tus knows no person, only uploads: asks the host's server to remove the picture. */
  readonly remove?: AvatarAdapter['remove'];
}

/** What the server refused or the network swallowed. A lock or an offset that moved passes: the next try asks for both anew. */
function tusError(thrown: Error | DetailedError): AvatarError {
  const {originalResponse, causingError} = thrown as Partial<DetailedError>;
  if (!originalResponse) return AvatarError.from(causingError ?? thrown);
  const answer = answerOf(originalResponse);
  const {status} = answer;
  if (status < 300)
    return new AvatarError('answer-not-understood', {status, reason: isHtml(answer) ? 'html' : 'no-url'});
  return status === 409 || status === 423 ? new AvatarError('server-failed', {status}) : serverError(answer);
}

/** Runs an upload to its end, to a failure or to an abort, which also takes back what the server already holds. */
function finish(upload: Upload, options: UploadOptions, signal: AbortSignal): Promise<StoredAvatar & {status: number}> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
      upload.abort(true).catch(() => {}); // Already gone, or out of reach: the server drops unfinished uploads in time.
    };
    signal.addEventListener('abort', abort, {once: true});
    const settle = () => signal.removeEventListener('abort', abort);
    options.onError = (error) => {
      settle();
      reject(tusError(error));
    };
    options.onSuccess = () => {
      settle();
      resolve({url: upload.url ?? '', status: 204});
    };
    upload.start();
  });
}

/** Saves pictures to a tus server. */
export function tusAdapter(options: TusAdapterOptions): AvatarAdapter {
  const {url, headers, credentials, metadata, timeoutMs = defaultTimeoutMs, remove} = options;

  async function upload(picture: AvatarUpload, context: Parameters<AvatarAdapter['upload']>[1]): Promise<StoredAvatar> {
    const {personId, file, idempotencyKey} = picture;
    const {signal, onProgress} = context;
    const tus = await importAgain(() => import('tus-js-client'));
    signal.throwIfAborted();
    const endpoint = addressFor(url, personId);
    let last: Parameters<NonNullable<UploadOptions['onAfterResponse']>>[1] | undefined;
    const running = new tus.Upload(file, {
      endpoint,
      headers: {...headers},
      metadata: {...metadata, personId, filename: file.name, filetype: file.type},
      httpStack: tusHttpStack({credentials, timeoutMs}),
      // Tries are withRetry's business; a later try of the same save finds its upload by this name.
      retryDelays: null,
      fingerprint: async () => `avatar-elements:${endpoint}:${idempotencyKey}`,
      removeFingerprintOnSuccess: true,
      onProgress,
      onAfterResponse: (_, response) => void (last = response),
    });
    const [previous] = await running.findPreviousUploads();
    signal.throwIfAborted();
    if (previous) running.resumeFromPreviousUpload(previous);
    const {status, ...stored} = await finish(running, running.options, signal);
    if (!options.answer || !last) return withSafeUrl(stored, endpoint, status);
    const answer = answerOf(last);
    assertAccepted(answer);
    return withSafeUrl(await options.answer(answer, picture, context), endpoint, status);
  }

  return {upload, ...(remove && {remove})};
}
