// Stage 6 of 7 (upload): a finished file in, its address on the host's server out.
import type {Output} from '../../shared/output.js';
import {validVersion} from '../../shared/http/version.js';
import type {AvatarAdapter, AvatarTarget, AvatarUpload} from '../avatar-adapter.js';
import {csrfHeaders, type CsrfSource} from '../http/csrf.js';
import {clearLostResponse, lostResponse} from '../http/lost-responses.js';
import {findOwnSave, isRemoved} from '../http/response/own-save.js';
import {assertWithinLimits, createFormData} from '../http/form-body.js';
import {ResponseObserver} from '../http/response/response-observer.js';
import {DEFAULT_TIMEOUT_MS, sendRequest, type HttpResponse, type RedirectMode} from '../http/xhr.js';
import {assertOk, parseStored, withSafeUrl, type ResponseParser} from '../http/response/parse-response.js';
import {assertAccepted} from '../http/response/refusal.js';
import {fetchEtag} from '../http/fetch-etag.js';
import {expandTemplate} from '../http/uri-template.js';

type StringMap = Readonly<Record<string, string>>;
type StringMapSource<T> =
  StringMap | ((about: T) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/** Options of `httpAdapter`. */
export interface HttpAdapterOptions {
  /** Where pictures go, as a URI template: `/api/people/{personId}/avatar`. */
  readonly url: string;
  /**
   * The HTTP method of an upload.
   *
   * @default 'POST'
   */
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  /**
   * `multipart` sends a form with the file in `fieldName`; `raw` sends the bytes alone.
   *
   * @default 'multipart'
   */
  readonly format?: 'multipart' | 'raw';
  /**
   * The name of the form field that carries the file; only with `multipart`.
   *
   * @default 'avatar'
   */
  readonly fieldName?: string;
  /**
   * More form fields, placed before the file; only with `multipart`. A function is called for every upload.
   *
   * @default none
   */
  readonly fields?: StringMapSource<AvatarUpload>;
  /**
   * Headers to add. A function is called for every request, so that a token can be fresh.
   *
   * @default none
   */
  readonly headers?: StringMapSource<AvatarTarget>;
  /**
   * `include` sends cookies to another origin too.
   *
   * @default 'same-origin'
   */
  readonly credentials?: 'same-origin' | 'include';
  /**
   * Where the page has the CSRF token, and the header that carries it: `{cookie: 'csrftoken', header: 'X-CSRFToken'}`, or `meta` in
   * place of `cookie`. Read for every request; never sent to another origin.
   *
   * @default none
   */
  readonly csrf?: CsrfSource;
  /**
   * How long, in ms, a request may go without any byte moving, and how long its answer may take.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number;
  /**
   * How long, in ms, a request may take in total, even while bytes move.
   *
   * @default 600_000
   */
  readonly totalTimeoutMs?: number;
  /**
   * `same-origin` lets the endpoint answer by a redirect (such as a 303 to the stored picture) that stays at its origin. Without
   * it any redirect is a failure, as it may lead to a sign-in page.
   *
   * @default 'refuse'
   */
  readonly redirect?: RedirectMode;
  /**
   * Reads the server's answer where the default does not find the picture's address in it.
   *
   * @default an address in JSON (`{url, version}`, also nested) or as plain text, then `Location`; none is a success, too
   */
  readonly parseResponse?: ResponseParser;
  /**
   * The header with a key that is the same for every try of one save. To another origin it is sent only when named here, because
   * that origin has to allow it in its CORS rules. `false` sends none.
   *
   * @default 'Idempotency-Key' at the page's own origin
   */
  readonly idempotencyHeader?: string | false;
  /**
   * The header with the version that may be overwritten; `false` for servers that give their pictures no ETag.
   *
   * @default 'If-Match'
   */
  readonly versionHeader?: string | false;
  /**
   * How the version that is stored now is found when a person begins. `HEAD` or `GET` asks the endpoint for its ETag; a 404 there
   * says that there is no picture yet. A function finds it in another way. Left out, only what the page knows counts.
   *
   * @default none
   */
  readonly version?: 'HEAD' | 'GET' | NonNullable<AvatarAdapter['version']>;
  /**
   * How a picture is removed; `false` where it cannot be.
   *
   * @default {method: 'DELETE', url}
   */
  readonly remove?: {readonly method?: string; readonly url?: string} | false;
  /**
   * What the server takes, any of `type`, `sizePx`, `maxBytes`, `background`, `animation`. The editor makes a picture that fits.
   *
   * @default what the editor is set to
   */
  readonly output?: Partial<Output>;
}

async function resolveMap<T>(source: StringMapSource<T> | undefined, about: T): Promise<StringMap> {
  return (typeof source === 'function' ? await source(about) : source) ?? {};
}

const isSameOrigin = (endpoint: string) => new URL(endpoint).origin === self.origin;

const isConflict = ({status, redirected}: HttpResponse) => !redirected && (status === 409 || status === 412);

/**
 * Saves pictures to an HTTP endpoint and removes them with DELETE.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {httpAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = httpAdapter({url: '/api/people/{personId}/avatar', method: 'PUT'});
 */
export function httpAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const {url, method = 'POST', format = 'multipart', fieldName = 'avatar', credentials, output} = options;
  const {timeoutMs = DEFAULT_TIMEOUT_MS, totalTimeoutMs, redirect, remove = {}} = options;
  const {parseResponse: read = parseStored, versionHeader = 'If-Match'} = options;
  const common = {credentials, timeoutMs, totalTimeoutMs, redirect};

  async function headersFor(target: AvatarTarget | AvatarUpload, endpoint: string): Promise<Record<string, string>> {
    const headers: Record<string, string> = {Accept: 'application/json', ...csrfHeaders(options.csrf, endpoint)};
    const expectedVersion = validVersion(target.expectedVersion);
    if (versionHeader && expectedVersion) headers[versionHeader] = `"${expectedVersion}"`;
    // With another origin, these headers would have to be allowed by CORS.
    const names = options.versionHeader || isSameOrigin(endpoint);
    if (versionHeader && names && 'file' in target && target.expectedVersion === null) headers['If-None-Match'] = '*';
    const {idempotencyHeader = isSameOrigin(endpoint) && 'Idempotency-Key'} = options;
    const own = await resolveMap(options.headers, target);
    if (idempotencyHeader && target.idempotencyKey) headers[idempotencyHeader] = target.idempotencyKey;
    return {...headers, ...own};
  }

  const adapter: AvatarAdapter = {
    endpoint: url,
    output,
    async upload(picture, {signal, onProgress, onChecking}) {
      const {personId, file, idempotencyKey} = picture;
      if (output) assertWithinLimits(file, output);
      const endpoint = expandTemplate(url, personId);
      const headers = await headersFor(picture, endpoint);
      if (format === 'raw') headers['Content-Type'] = file.type;
      const body = format === 'raw' ? file : createFormData(await resolveMap(options.fields, picture), fieldName, file);
      const lost = lostResponse(idempotencyKey) ?? (picture.repeated ? {} : undefined);
      const observer = new ResponseObserver(idempotencyKey);
      const request = {...common, method, url: endpoint, headers, body, signal, onProgress};
      const response = await observer.outcome(sendRequest({...request, ...observer.listeners}));
      if (lost && isConflict(response)) {
        onChecking?.();
        const ask = adapter.version && (async () => adapter.version?.(personId, {signal}));
        const own = await findOwnSave(response, picture, {
          lost,
          endpoint,
          credentials,
          timeoutMs,
          signal,
          version: ask,
        });
        clearLostResponse(idempotencyKey);
        if (own) return own;
      }
      assertOk(response);
      const stored = withSafeUrl(await read(response, picture, {signal}), endpoint, response.status);
      clearLostResponse(idempotencyKey);
      return stored;
    },
  };
  if (remove) {
    adapter.remove = async (target, {signal, onChecking}) => {
      const {personId, idempotencyKey, expectedVersion} = target;
      const endpoint = expandTemplate(remove.url ?? url, personId);
      const headers = await headersFor(target, endpoint);
      const wasLost = lostResponse(idempotencyKey) !== undefined;
      const observer = new ResponseObserver(idempotencyKey);
      const request = {...common, method: remove.method ?? 'DELETE', url: endpoint, headers, signal};
      const response = await observer.outcome(sendRequest({...request, ...observer.listeners}));
      let isGone = !response.redirected && (response.status === 404 || response.status === 410);
      if (isConflict(response)) {
        if (wasLost) onChecking?.();
        // `If-Match` also fails if nothing is stored. Then the picture is already removed.
        const ask = async () => adapter.version?.(personId, {signal});
        isGone = await isRemoved(response, wasLost ? expectedVersion : undefined, ask);
      }
      if (!isGone) {
        assertOk(response);
        assertAccepted(response);
      }
      clearLostResponse(idempotencyKey);
    };
  }
  const {version} = options;
  if (version) {
    adapter.version = async (personId, {signal}) => {
      if (typeof version === 'function') {
        const known = await version(personId, {signal});
        return known === null ? null : validVersion(known);
      }
      const endpoint = expandTemplate(url, personId);
      const headers = await headersFor({personId}, endpoint);
      return fetchEtag({...common, method: version, url: endpoint, headers, signal});
    };
  }
  return adapter;
}
