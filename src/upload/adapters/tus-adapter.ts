// Stage 6 of 7 (upload) with the tus protocol: an interrupted save continues where it stopped, even after a reload. The host passes
// tus-js-client in, so that bundlers do not look for this optional peer in apps that do not use tus.
import {AvatarError} from '../../errors.js';
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../avatar-adapter.js';
import {DEFAULT_TIMEOUT_MS} from '../http/xhr.js';
import {isHtml, responseError} from '../http/response/response-errors.js';
import {assertOk, withSafeUrl, type ResponseParser} from '../http/response/parse-response.js';
import type {TusClient, TusFailure, TusHttpResponse, TusUpload, TusUploadOptions} from './tus-client.js';
import {toHttpResponse, tusHttpStack} from './tus-http-stack.js';
import {tusStorage} from './tus-storage.js';
import {expandTemplate} from '../http/uri-template.js';
import {sessionKey, sessionOf, useScope} from '../../shared/session/session.js';

/** Options of `tusAdapter`. */
export interface TusAdapterOptions {
  /** Loads `tus-js-client` 4 or later, with the first upload: `() => import('tus-js-client')`. */
  readonly tus: () => Promise<TusClient>;
  /** Where uploads are created; `{personId}` may be part of it. */
  readonly url: string;
  /**
   * Headers of every request.
   *
   * @default none
   */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * `include` sends cookies to another origin too.
   *
   * @default 'same-origin'
   */
  readonly credentials?: 'same-origin' | 'include';
  /**
   * Metadata of the upload, beside `personId`, `filename` and `filetype`.
   *
   * @default none
   */
  readonly metadata?: Readonly<Record<string, string>>;
  /**
   * How long, in ms, a request may go without any byte moving, and how long its answer may take.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number;
  /**
   * Reads the answer to the last request.
   *
   * @default the address of the upload is that of the picture
   */
  readonly parseResponse?: ResponseParser;
  /**
   * Asks the host's server to remove the picture; the tus protocol itself has only uploads. Left out where it cannot be removed.
   *
   * @default none
   */
  readonly remove?: AvatarAdapter['remove'];
}

/** The error of a failed request. 409 (wrong offset) and 423 (locked) are retryable: the next attempt reads the offset again. */
function tusError(thrown: TusFailure): AvatarError {
  const {originalResponse, causingError} = thrown;
  if (!originalResponse) return AvatarError.from(causingError ?? thrown);
  const response = toHttpResponse(originalResponse);
  const {status} = response;
  if (status < 300) return new AvatarError('invalid-response', {status, reason: isHtml(response) ? 'html' : 'no-url'});
  return status === 409 || status === 423 ? new AvatarError('server-error', {status}) : responseError(response);
}

type Outcome = Pick<TusUploadOptions, 'onError' | 'onSuccess'>;

/** Runs an upload until it succeeds, fails or is aborted. An abort also deletes the part that the server already has. */
function runUpload(create: (outcome: Outcome) => TusUpload, signal: AbortSignal): Promise<TusUpload> {
  return new Promise((resolve, reject) => {
    const settle = () => signal.removeEventListener('abort', abort);
    const upload = create({
      onError(error) {
        settle();
        reject(tusError(error));
      },
      onSuccess() {
        settle();
        resolve(upload);
      },
    });
    const abort = () => {
      reject(signal.reason as Error);
      upload.abort(true).catch(() => {}); // Already deleted, or the server is unreachable: it deletes unfinished uploads later.
    };
    signal.addEventListener('abort', abort, {once: true});
    upload.findPreviousUploads().then(
      ([previous]) => {
        if (signal.aborted) return;
        if (previous) upload.resumeFromPreviousUpload(previous);
        upload.start();
      },
      (error: unknown) => {
        settle();
        reject(error);
      },
    );
  });
}

/**
 * Saves pictures to a tus server.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {tusAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = tusAdapter({
 *   tus: () => import('tus-js-client'),
 *   url: '/files',
 * });
 */
export function tusAdapter(options: TusAdapterOptions): AvatarAdapter {
  const {url, headers, credentials, metadata, timeoutMs = DEFAULT_TIMEOUT_MS, remove} = options;

  async function upload(picture: AvatarUpload, context: Parameters<AvatarAdapter['upload']>[1]): Promise<StoredAvatar> {
    const {personId, file, idempotencyKey} = picture;
    const {signal, onProgress} = context;
    const tus = await importWithRetry(options.tus);
    signal.throwIfAborted();
    const endpoint = expandTemplate(url, personId);
    const session = sessionOf(picture.session);
    useScope(session.scope);
    let last: TusHttpResponse | undefined;
    const create = (outcome: Outcome) =>
      new tus.Upload(file, {
        endpoint,
        headers: {...headers},
        metadata: {...metadata, personId, filename: file.name, filetype: file.type},
        httpStack: tusHttpStack({credentials, timeoutMs}),
        // `withRetry` does the retries. A later attempt of the same save finds its upload by this fingerprint.
        retryDelays: null,
        fingerprint: async () => `avatar-elements:${sessionKey(session)}:${endpoint}:${idempotencyKey}`,
        urlStorage: tusStorage,
        removeFingerprintOnSuccess: true,
        onProgress,
        onAfterResponse: (_, response) => void (last = response),
        ...outcome,
      });
    const finished = await runUpload(create, signal);
    if (!options.parseResponse || !last) return withSafeUrl({url: finished.url ?? ''}, endpoint, 204);
    const response = toHttpResponse(last);
    assertOk(response);
    return withSafeUrl(await options.parseResponse(response, picture, context), endpoint, response.status);
  }

  return {endpoint: url, upload, ...(remove && {remove})};
}
