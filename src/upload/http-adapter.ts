// Stage 6 of 7 (upload): a finished file in, its place on the host's own server out.
import type {Output} from '../image/stages.js';
import type {AvatarAdapter, AvatarTarget, AvatarUpload} from './avatar-adapter.js';
import {csrfHeaders, type Csrf} from './csrf.js';
import {assertTaken, formWith} from './request-body.js';
import {defaultTimeoutMs, send} from './send.js';
import {assertAccepted, readStored, withSafeUrl, type AnswerReader} from './stored-answer.js';
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
  /** How a picture is removed; `false` where it cannot be. */
  readonly remove?: {readonly method?: string; readonly url?: string} | false;
  /** What the server takes, where it is choosy. */
  readonly output?: Partial<Output>;
}

async function pairsFrom<T>(source: PairSource<T> | undefined, about: T): Promise<Pairs> {
  return (typeof source === 'function' ? await source(about) : source) ?? {};
}

/** Saves pictures to an HTTP endpoint and removes them with DELETE. */
export function httpAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const {url, method = 'POST', format = 'multipart', fieldName = 'avatar', credentials, output} = options;
  const {timeoutMs = defaultTimeoutMs, answer: read = readStored, remove = {}} = options;
  const {versionHeader = 'If-Match'} = options;

  async function headersFor(target: AvatarTarget, endpoint: string): Promise<Record<string, string>> {
    const headers: Record<string, string> = {Accept: 'application/json', ...csrfHeaders(options.csrf, endpoint)};
    if (versionHeader && target.replaces) headers[versionHeader] = `"${target.replaces}"`;
    return {...headers, ...(await pairsFrom(options.headers, target))};
  }

  const adapter: AvatarAdapter = {
    output,
    async upload(picture, {signal, onProgress}) {
      const {personId, file, idempotencyKey} = picture;
      if (output) assertTaken(file, output);
      const endpoint = addressFor(url, personId);
      const headers = await headersFor(picture, endpoint);
      const isOwn = new URL(endpoint).origin === location.origin;
      const {idempotencyHeader = isOwn && 'Idempotency-Key'} = options;
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
  return adapter;
}
