// Stage 6 of 7 (upload): sends pictures directly to an object store. The host's server signs each upload.
import {AvatarError} from '../../errors.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../avatar-adapter.js';
import {createFormData} from '../http/form-body.js';
import {DEFAULT_TIMEOUT_MS, sendRequest, type HttpResponse} from '../http/xhr.js';
import {assertOk, withSafeUrl} from '../http/response/parse-response.js';
import {strongEtag} from '../http/response/response-errors.js';

/** A permission to store one picture. With `fields` it is an S3-style POST form, without them a PUT of the bare bytes. */
export interface SignedUpload {
  readonly url: string;
  readonly method?: 'PUT' | 'POST';
  readonly fields?: Readonly<Record<string, string>>;
  /** Exactly the headers that were signed; no other is sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the picture can be seen once it is stored. Left out, pages show the bytes that were sent until they are loaded again. */
  readonly publicUrl?: string;
  readonly version?: string;
}

/** Options of `presignedAdapter`. */
export interface PresignedAdapterOptions {
  /** Asks the host's server. Name the object after `idempotencyKey`, and a repeated try stores nothing twice. */
  sign(picture: AvatarUpload, context: {signal: AbortSignal}): Promise<SignedUpload>;
  /**
   * Tells the host's server that the picture is in the store. The save is finished when the promise resolves.
   *
   * @default none
   */
  confirm?(picture: AvatarUpload, stored: StoredAvatar, context: {signal: AbortSignal}): Promise<void>;
  /**
   * Asks the host's server to remove the picture; left out where it cannot be removed.
   *
   * @default none
   */
  readonly remove?: AvatarAdapter['remove'];
  /**
   * How long, in ms, a request may go without any byte moving, and how long its answer may take.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number;
}

/** An object store reports errors in XML. Only the size limit has its own code, because only that can be fixed by the person. */
function parseS3Error({status, text}: HttpResponse): AvatarError | undefined {
  if (!text.includes('<Code>EntityTooLarge</Code>')) return undefined;
  const limit = Number(/<MaxSizeAllowed>(\d+)</.exec(text)?.[1]);
  return new AvatarError('payload-too-large', {status, maxBytes: limit || undefined});
}

/**
 * Saves pictures to S3 and every store that understands its signed PUT or POST.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {checkedFetch, presignedAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = presignedAdapter({
 *   async sign({personId, file, idempotencyKey}, {signal}) {
 *     const query = new URLSearchParams({personId, type: file.type, key: idempotencyKey});
 *     return (await checkedFetch(`/api/sign?${query}`, {signal})).json();
 *   },
 * });
 */
export function presignedAdapter(options: PresignedAdapterOptions): AvatarAdapter {
  const {timeoutMs = DEFAULT_TIMEOUT_MS, remove} = options;
  return {
    async upload(picture, {signal, onProgress}) {
      signal.throwIfAborted();
      const {url, fields, headers, publicUrl, version, ...signed} = await options.sign(picture, {signal});
      signal.throwIfAborted();
      const {file} = picture;
      // A blob without a type adds no Content-Type header, which the signature would not cover.
      const body = fields ? createFormData(fields, 'file', file) : file.slice(0, file.size, '');
      const method = signed.method ?? (fields ? 'POST' : 'PUT');
      const address = new URL(url, document.baseURI).href;
      const response = await sendRequest({method, url: address, headers, body, timeoutMs, signal, onProgress});
      const s3Error = parseS3Error(response);
      if (s3Error) throw s3Error;
      assertOk(response);
      const known = {url: publicUrl ?? '', version: version ?? strongEtag(response)};
      const stored = withSafeUrl(known, document.baseURI, response.status);
      await options.confirm?.(picture, stored, {signal});
      return stored;
    },
    ...(remove && {remove}),
  };
}
