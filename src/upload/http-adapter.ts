// Stage 6 of 7 (upload): a finished file in, its place on the host's own server out.
import type {Output} from '../image/stages/types.js';
import type {AvatarAdapter, AvatarTarget, AvatarUpload} from './avatar-adapter.js';
import {csrfHeaders, type Csrf} from './csrf.js';
import {assertTaken, formWith} from './request-body.js';
import {defaultTimeoutMs, send} from './send.js';
import {assertAccepted, readStored, withSafeUrl, type AnswerReader} from './stored-answer.js';
import {storedVersion} from './stored-version.js';
import {addressFor} from './uri-template.js';

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
  /** How long nothing may move before the request is given up. */
  readonly timeoutMs?: number;
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

/** Saves pictures to an HTTP endpoint and removes them with DELETE. */
export function httpAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const {url, method = 'POST', format = 'multipart', fieldName = 'avatar', credentials, output} = options;
  const {timeoutMs = defaultTimeoutMs, answer: read = readStored, remove = {}} = options;
  const {versionHeader = 'If-Match'} = options;

  async function headersFor(target: AvatarTarget | AvatarUpload, endpoint: string): Promise<Record<string, string>> {
    const headers: Record<string, string> = {Accept: 'application/json', ...csrfHeaders(options.csrf, endpoint)};
    if (versionHeader && target.replaces) headers[versionHeader] = `"${target.replaces}"`;
    // Another origin would have to allow this header too.
    const names = options.versionHeader || isOwn(endpoint);
    if (versionHeader && names && 'file' in target && target.replaces === null) headers['If-None-Match'] = '*';
    return {...headers, ...(await pairsFrom(options.headers, target))};
  }

  const adapter: AvatarAdapter = {
    endpoint: url,
    output,
    async upload(picture, {signal, onProgress}) {
      const {personId, file, idempotencyKey} = picture;
      if (output) assertTaken(file, output);
      const endpoint = addressFor(url, personId);
      const headers = await headersFor(picture, endpoint);
      const {idempotencyHeader = isOwn(endpoint) && 'Idempotency-Key'} = options;
      if (idempotencyHeader) headers[idempotencyHeader] = idempotencyKey;
      if (format === 'raw') headers['Content-Type'] = file.type;
      const body = format === 'raw' ? file : formWith(await pairsFrom(options.fields, picture), fieldName, file);
      const answer = await send({method, url: endpoint, headers, body, credentials, timeoutMs, signal, onProgress});
      assertAccepted(answer);
      return withSafeUrl(await read(answer, picture, {signal}), endpoint, answer.status);
    },
  };
  if (remove) {
    adapter.remove = async (target, {signal}) => {
      const endpoint = addressFor(remove.url ?? url, target.personId);
      const headers = await headersFor(target, endpoint);
      const request = {method: remove.method ?? 'DELETE', url: endpoint, headers, credentials, timeoutMs, signal};
      const answer = await send(request);
      const alreadyGone = !answer.redirected && (answer.status === 404 || answer.status === 410);
      if (!alreadyGone) assertAccepted(answer);
    };
  }
  const {version} = options;
  if (typeof version === 'function') adapter.version = version;
  else if (version) {
    adapter.version = async (personId, {signal}) => {
      const endpoint = addressFor(url, personId);
      const headers = await headersFor({personId}, endpoint);
      return storedVersion({method: version, url: endpoint, headers, credentials, timeoutMs, signal});
    };
  }
  return adapter;
}
