// Stage 6 of 7 (upload) by the tus protocol: a save that was cut goes on where it stopped, even after a reload.
// The host hands tus-js-client in, so that no bundler looks for that optional peer where tus is not used.
import {AvatarError} from '../../errors.js';
import {importWithRetry} from '../../shared/import-with-retry.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../avatar-adapter.js';
import {DEFAULT_TIMEOUT_MS} from '../http/xhr.js';
import {isHtml, responseError} from '../http/response-errors.js';
import {assertOk, withSafeUrl, type ResponseParser} from '../http/parse-response.js';
import type {TusClient, TusFailure, TusHttpResponse, TusUpload, TusUploadOptions} from './tus-client.js';
import {toHttpResponse, tusHttpStack} from './tus-http-stack.js';
import {tusStorage} from './tus-storage.js';
import {expandTemplate} from '../http/uri-template.js';
import {sessionKey, sessionOf, useScope} from '../../shared/session.js';

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

/** What the server refused or the network swallowed. A lock or an offset that moved passes: the next try asks for both anew. */
function tusError(thrown: TusFailure): AvatarError {
  const {originalResponse, causingError} = thrown;
  if (!originalResponse) return AvatarError.from(causingError ?? thrown);
  const response = toHttpResponse(originalResponse);
  const {status} = response;
  if (status < 300) return new AvatarError('invalid-response', {status, reason: isHtml(response) ? 'html' : 'no-url'});
  return status === 409 || status === 423 ? new AvatarError('server-error', {status}) : responseError(response);
}

type Outcome = Pick<TusUploadOptions, 'onError' | 'onSuccess'>;

/** Runs an upload to its end, to a failure or to an abort, which also deletes what the server already holds. */
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
      upload.abort(true).catch(() => {}); // Already gone, or out of reach: the server drops unfinished uploads in time.
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

/** Saves pictures to a tus server. */
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
        // Tries are withRetry's business; a later try of the same save finds its upload by this name.
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
