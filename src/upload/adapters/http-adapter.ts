// Stage 6 of 7 (upload): a finished file in, its place on the host's own server out.
import type {Output} from '../../image/stages/types.js';
import {validVersion} from '../../shared/version.js';
import type {AvatarAdapter, AvatarTarget, AvatarUpload} from '../avatar-adapter.js';
import {csrfHeaders, type Csrf} from '../http/csrf.js';
import {forgetLostAnswer, lostAnswer, rememberLostAnswer, type LostAnswer} from '../http/lost-responses.js';
import {findOwnSave, isRemoved} from '../http/own-save.js';
import {assertTaken, formWith} from '../http/form-body.js';
import {defaultTimeoutMs, send, type HttpAnswer, type HttpRequest, type RedirectMode} from '../http/xhr.js';
import {strongVersion} from '../http/response-errors.js';
import {assertAccepted, readStored, withSafeUrl, type AnswerReader} from '../http/parse-response.js';
import {storedVersion} from '../http/fetch-etag.js';
import {addressFor} from '../http/uri-template.js';

type Pairs = Readonly<Record<string, string>>;
type PairSource<T> = Pairs | ((about: T) => Pairs | Promise<Pairs>);

export interface HttpAdapterOptions {
  /** Where pictures go, as a URI template: `/api/people/{personId}/avatar`. */
  readonly url: string;
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  /** `multipart` sends a form with the file in `fieldName`; `raw` sends the bytes alone. */
  readonly format?: 'multipart' | 'raw';
  readonly fieldName?: string;
  /** More form fields, placed before the file; only with `multipart`. */
  readonly fields?: PairSource<AvatarUpload>;
  /** Asked anew for every request, so that a token can be fresh. */
  readonly headers?: PairSource<AvatarTarget>;
  /** `include` sends cookies to another origin too. */
  readonly credentials?: 'same-origin' | 'include';
  readonly csrf?: Csrf;
  /** How long nothing may move before the request is given up, and how long the answer may take: 30 seconds. */
  readonly timeoutMs?: number;
  /** How long a request may take in all, also one that keeps moving: 10 minutes. */
  readonly totalTimeoutMs?: number;
  /**
   * `same-origin` lets the endpoint answer by a redirect (such as a 303 to the stored picture) that stays at its origin. Without
   * it any redirect is a failure, as it may lead to a sign-in page.
   */
  readonly redirect?: RedirectMode;
  /** Reads the server's answer where it is neither JSON with a `url` nor a `Location` header. */
  readonly answer?: AnswerReader;
  /**
   * The header that tells a repeated save from a second one. Without a word it is `Idempotency-Key`, but only for the page's own
   * origin: another one would have to allow it in its CORS rules. `false` sends none.
   */
  readonly idempotencyHeader?: string | false;
  /** The header with the version that may be overwritten; `false` for servers that give their pictures no ETag. */
  readonly versionHeader?: string | false;
  /**
   * How the version that is stored now is found when a person begins. `HEAD` or `GET` asks the endpoint for its ETag; a 404 there
   * says that there is no picture yet. Left out, only what the page knows counts.
   */
  readonly version?: 'HEAD' | 'GET' | NonNullable<AvatarAdapter['version']>;
  /** How a picture is removed; `false` where it cannot be. */
  readonly remove?: {readonly method?: string; readonly url?: string} | false;
  /** What the server takes, where it is choosy. */
  readonly output?: Partial<Output>;
}

async function pairsFrom<T>(source: PairSource<T> | undefined, about: T): Promise<Pairs> {
  return (typeof source === 'function' ? await source(about) : source) ?? {};
}

const isOwn = (endpoint: string) => new URL(endpoint).origin === location.origin;

const isConflict = ({status, redirected}: HttpAnswer) => !redirected && (status === 409 || status === 412);

/** Saves pictures to an HTTP endpoint and removes them with DELETE. */
export function httpAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const {url, method = 'POST', format = 'multipart', fieldName = 'avatar', credentials, output} = options;
  const {timeoutMs = defaultTimeoutMs, totalTimeoutMs, redirect, answer: read = readStored, remove = {}} = options;
  const {versionHeader = 'If-Match'} = options;
  const common = {credentials, timeoutMs, totalTimeoutMs, redirect};

  async function headersFor(target: AvatarTarget | AvatarUpload, endpoint: string): Promise<Record<string, string>> {
    const headers: Record<string, string> = {Accept: 'application/json', ...csrfHeaders(options.csrf, endpoint)};
    const replaces = validVersion(target.replaces);
    if (versionHeader && replaces) headers[versionHeader] = `"${replaces}"`;
    // Another origin would have to allow these headers too.
    const names = options.versionHeader || isOwn(endpoint);
    if (versionHeader && names && 'file' in target && target.replaces === null) headers['If-None-Match'] = '*';
    const {idempotencyHeader = isOwn(endpoint) && 'Idempotency-Key'} = options;
    const own = await pairsFrom(options.headers, target);
    if (idempotencyHeader && target.idempotencyKey) headers[idempotencyHeader] = target.idempotencyKey;
    return {...headers, ...own};
  }

  /** Sends, and remembers what was sent whole and never answered with a yes or a no. */
  async function sendOnce(request: HttpRequest, key: string | undefined): Promise<HttpAnswer> {
    let isSent = false;
    let lost: LostAnswer = {};
    try {
      const answer = await send({
        ...request,
        onSent: () => (isSent = true),
        onHeaders: (headers, status) => {
          if (status < 300) lost = {version: strongVersion({headers}), location: headers.get('location') ?? undefined};
        },
      });
      // A proxy answers 502 and 504 also when the server behind it was done.
      isSent = answer.status < 300 || (answer.status >= 500 && answer.status !== 503);
      if (isSent) rememberLostAnswer(key, lost);
      return answer;
    } catch (thrown) {
      if (isSent) rememberLostAnswer(key, lost);
      throw thrown;
    }
  }

  const adapter: AvatarAdapter = {
    endpoint: url,
    output,
    async upload(picture, {signal, onProgress, onChecking}) {
      const {personId, file, idempotencyKey} = picture;
      if (output) assertTaken(file, output);
      const endpoint = addressFor(url, personId);
      const headers = await headersFor(picture, endpoint);
      if (format === 'raw') headers['Content-Type'] = file.type;
      const body = format === 'raw' ? file : formWith(await pairsFrom(options.fields, picture), fieldName, file);
      const lost = lostAnswer(idempotencyKey) ?? (picture.repeated ? {} : undefined);
      const answer = await sendOnce(
        {...common, method, url: endpoint, headers, body, signal, onProgress},
        idempotencyKey,
      );
      if (lost && isConflict(answer)) {
        onChecking?.();
        const ask = adapter.version && (async () => adapter.version?.(personId, {signal}));
        const own = await findOwnSave(answer, picture, {lost, endpoint, credentials, timeoutMs, signal, version: ask});
        forgetLostAnswer(idempotencyKey);
        if (own) return own;
      }
      assertAccepted(answer);
      const stored = withSafeUrl(await read(answer, picture, {signal}), endpoint, answer.status);
      forgetLostAnswer(idempotencyKey);
      return stored;
    },
  };
  if (remove) {
    adapter.remove = async (target, {signal, onChecking}) => {
      const {personId, idempotencyKey, replaces} = target;
      const endpoint = addressFor(remove.url ?? url, personId);
      const headers = await headersFor(target, endpoint);
      const wasLost = lostAnswer(idempotencyKey) !== undefined;
      const request = {...common, method: remove.method ?? 'DELETE', url: endpoint, headers, signal};
      const answer = await sendOnce(request, idempotencyKey);
      let isGone = !answer.redirected && (answer.status === 404 || answer.status === 410);
      if (wasLost && isConflict(answer)) {
        onChecking?.();
        isGone = await isRemoved(answer, replaces, async () => adapter.version?.(personId, {signal}));
      }
      if (!isGone) assertAccepted(answer);
      forgetLostAnswer(idempotencyKey);
    };
  }
  const {version} = options;
  if (version) {
    adapter.version = async (personId, {signal}) => {
      if (typeof version === 'function') {
        const known = await version(personId, {signal});
        return known === null ? null : validVersion(known);
      }
      const endpoint = addressFor(url, personId);
      const headers = await headersFor({personId}, endpoint);
      return storedVersion({...common, method: version, url: endpoint, headers, signal});
    };
  }
  return adapter;
}
