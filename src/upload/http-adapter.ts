// Stage 6 of 7 (upload): a finished file in, its place on the host's own server out.
import type {AvatarAdapter, AvatarTarget} from './avatar-adapter.js';
import {csrfHeaders, type Csrf} from './csrf.js';
import {send} from './send.js';
import {assertAccepted, storedFrom, type AnswerReader} from './stored-answer.js';
import {addressFor} from './uri-template.js';

export type HeaderSource =
  | Readonly<Record<string, string>>
  | ((target: AvatarTarget) => Record<string, string> | Promise<Record<string, string>>);

export interface HttpAdapterOptions {
  /** Where pictures go, as a URI template: `/api/people/{personId}/avatar`. */
  readonly url: string;
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  /** `multipart` sends a form with the file in `fieldName`; `raw` sends the bytes alone. */
  readonly format?: 'multipart' | 'raw';
  readonly fieldName?: string;
  /** More form fields, placed before the file; only with `multipart`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Asked anew for every request, so that a token can be fresh. */
  readonly headers?: HeaderSource;
  /** `include` sends cookies to another origin too. */
  readonly credentials?: 'same-origin' | 'include';
  readonly csrf?: Csrf;
  /** How long nothing may move before the request is given up. */
  readonly timeoutMs?: number;
  /** Reads the server's answer where it is neither JSON with a `url` nor a `Location` header. */
  readonly answer?: AnswerReader;
  /** The header that tells a repeated save from a second one; `false` for servers whose CORS rules do not know it. */
  readonly idempotencyHeader?: string | false;
  /** How a picture is removed; `false` where it cannot be. */
  readonly remove?: {readonly method?: string; readonly url?: string} | false;
}

const defaultTimeoutMs = 30_000;

/** A form whose file comes last: object stores read no field behind it. */
export function formWith(fields: Readonly<Record<string, string>>, fieldName: string, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append(fieldName, file, file.name);
  return form;
}

/** Saves pictures to an HTTP endpoint and removes them with DELETE. */
export function httpAdapter(options: HttpAdapterOptions): AvatarAdapter {
  const {url, method = 'POST', format = 'multipart', fieldName = 'avatar', fields = {}, credentials} = options;
  const {timeoutMs = defaultTimeoutMs, idempotencyHeader = 'Idempotency-Key', remove = {}} = options;

  async function headersFor(target: AvatarTarget, endpoint: string): Promise<Record<string, string>> {
    const own = typeof options.headers === 'function' ? await options.headers(target) : options.headers;
    const ifMatch: Record<string, string> = target.replaces ? {'If-Match': `"${target.replaces}"`} : {};
    return {Accept: 'application/json', ...csrfHeaders(options.csrf, endpoint), ...ifMatch, ...own};
  }

  const adapter: AvatarAdapter = {
    async upload(picture, {signal, onProgress}) {
      const {personId, file, idempotencyKey} = picture;
      const endpoint = addressFor(url, personId);
      const headers = await headersFor(picture, endpoint);
      if (idempotencyHeader) headers[idempotencyHeader] = idempotencyKey;
      if (format === 'raw') headers['Content-Type'] = file.type;
      const body = format === 'raw' ? file : formWith(fields, fieldName, file);
      const answer = await send({method, url: endpoint, headers, body, credentials, timeoutMs, signal, onProgress});
      return storedFrom(answer, endpoint, options.answer);
    },
  };
  if (remove) {
    adapter.remove = async (target, {signal}) => {
      const endpoint = addressFor(remove.url ?? url, target.personId);
      const headers = await headersFor(target, endpoint);
      const answer = await send({
        method: remove.method ?? 'DELETE',
        url: endpoint,
        headers,
        credentials,
        timeoutMs,
        signal,
      });
      const alreadyGone = !answer.redirected && (answer.status === 404 || answer.status === 410);
      if (!alreadyGone) assertAccepted(answer);
    };
  }
  return adapter;
}
