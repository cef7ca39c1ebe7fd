// Stage 6 of 7 (upload) for Ruby on Rails: Active Storage's direct upload, then a request that attaches the picture to its record.
import {AvatarError} from '../../errors.js';
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import type {AvatarAdapter} from '../avatar-adapter.js';
import {csrfHeaders} from '../http/csrf.js';
import {createFormData} from '../http/form-body.js';
import {httpAdapter} from './http-adapter.js';
import {DEFAULT_TIMEOUT_MS, sendRequest, type HttpResponse} from '../http/xhr.js';
import {parseJson} from '../http/response/response-errors.js';
import {assertOk, parseStored, withSafeUrl, type ResponseParser} from '../http/response/parse-response.js';
import {expandTemplate} from '../http/uri-template.js';

/** Options of `activeStorageAdapter`. */
export interface ActiveStorageAdapterOptions {
  /** The action that attaches the picture to its person: `/people/{personId}/avatar`. It should answer JSON with `url`. */
  readonly url: string;
  /**
   * The HTTP method of that action.
   *
   * @default 'PATCH'
   */
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  /**
   * The parameter in which the signed id is sent.
   *
   * @default 'avatar'
   */
  readonly fieldName?: string;
  /**
   * Where Rails signs direct uploads.
   *
   * @default '/rails/active_storage/direct_uploads'
   */
  readonly directUploadUrl?: string;
  /**
   * How long, in ms, a request may go without any byte moving, and how long its answer may take.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number;
  /**
   * Reads the answer of the action where the default does not find the picture's address in it.
   *
   * @default as `httpAdapter` does
   */
  readonly parseResponse?: ResponseParser;
}

interface DirectUpload {
  readonly signedId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  /** The fields of a form, for a service that takes one. */
  readonly formData?: Record<string, string>;
}

/** The name of this field names the one of the file; it is not sent itself. */
const FILE_FIELD = ':file';

const csrf = {meta: 'csrf-token', header: 'X-CSRF-Token'};
const json = {'Content-Type': 'application/json', Accept: 'application/json'};

/** Rails needs an MD5 checksum, and browsers have no MD5. It is imported with the first upload. */
async function checksumOf(file: Blob): Promise<string> {
  const {md5} = await importWithRetry(() => import('@noble/hashes/legacy.js'));
  return btoa(String.fromCharCode(...md5(new Uint8Array(await file.arrayBuffer()))));
}

function readDirectUpload(response: HttpResponse): DirectUpload {
  assertOk(response);
  const {signed_id: signedId, direct_upload: direct} = parseJson(response) ?? {};
  const {url, method, headers, formData} = (direct ?? {}) as Partial<DirectUpload>;
  if (typeof signedId !== 'string' || typeof url !== 'string') {
    throw new AvatarError('invalid-response', {status: response.status, reason: 'no-url'});
  }
  return {signedId, url, method: method ?? 'PUT', headers: headers ?? {}, formData};
}

/**
 * Saves pictures to a Rails app: asks for a direct upload, puts the bytes, attaches them to the person.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {activeStorageAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = activeStorageAdapter({url: '/people/{personId}/avatar'});
 */
export function activeStorageAdapter(options: ActiveStorageAdapterOptions): AvatarAdapter {
  const {
    url,
    method = 'PATCH',
    fieldName = 'avatar',
    timeoutMs = DEFAULT_TIMEOUT_MS,
    parseResponse: read = parseStored,
  } = options;
  const directUploadUrl = options.directUploadUrl ?? '/rails/active_storage/direct_uploads';

  return {
    endpoint: url,
    async upload(picture, {signal, onProgress}) {
      const {file, personId} = picture;
      signal.throwIfAborted();
      const checksum = await checksumOf(file);
      const blob = {filename: file.name, content_type: file.type, byte_size: file.size, checksum};
      const post = (to: string, verb: string, body: object) =>
        sendRequest({
          method: verb,
          url: to,
          headers: {...json, ...csrfHeaders(csrf, to)},
          body: JSON.stringify(body),
          timeoutMs,
          signal,
        });
      const direct = readDirectUpload(await post(expandTemplate(directUploadUrl, personId), 'POST', {blob}));
      const {[FILE_FIELD]: fileField = 'file', ...fields} = direct.formData ?? {};
      const body = direct.formData ? createFormData(fields, fileField, file) : file.slice(0, file.size, '');
      const to = {method: direct.method, url: new URL(direct.url, document.baseURI).href, headers: direct.headers};
      assertOk(await sendRequest({...to, body, timeoutMs, signal, onProgress}));
      const endpoint = expandTemplate(url, personId);
      const attached = await post(endpoint, method, {[fieldName]: direct.signedId});
      assertOk(attached);
      return withSafeUrl(await read(attached, picture, {signal}), endpoint, attached.status);
    },
    remove: httpAdapter({url, csrf, timeoutMs}).remove,
  };
}
