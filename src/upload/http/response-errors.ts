// Converts a failed response to an error code with its data.
import {retryAfterMs} from '../../shared/retry-after.js';
import {AvatarError} from '../../errors.js';
import {validVersion} from '../../shared/version.js';
import {absolutePictureUrl} from '../../shared/url.js';
import type {HttpResponse} from './xhr.js';

const MAX_MESSAGE_LENGTH = 300;

/** The JSON of the response if it is an object, otherwise `undefined`. */
export function parseJson({text}: HttpResponse): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** True for HTML instead of data: a sign-in form after a redirect, or the error page of a proxy. */
export function isHtml({headers, text}: HttpResponse): boolean {
  return /html/i.test(headers.get('content-type') ?? '') || /^\s*<(?:!doctype|!--|html|head|body)/i.test(text);
}

/** The server's limit, from the usual JSON fields or the header of the tus protocol. */
function maxBytes(response: HttpResponse): number | undefined {
  const json = parseJson(response);
  const named = json?.['maxBytes'] ?? json?.['max_bytes'] ?? json?.['limit'] ?? response.headers.get('tus-max-size');
  const bytes = Number(named ?? NaN);
  return bytes > 0 ? bytes : undefined;
}

/** The first text in the usual structures: `"…"`, `{message: "…"}`, `{avatar: ["…"]}`. */
function firstMessage(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim().slice(0, MAX_MESSAGE_LENGTH) || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('message' in value) return firstMessage(value.message);
  return Object.values(value).map(firstMessage).find(Boolean);
}

/** The server's error message (RFC 9457 and the formats of frameworks). It is only shown as text. */
function message(response: HttpResponse): string | undefined {
  const json = parseJson(response) ?? {};
  return ['message', 'detail', 'error', 'errors', 'title'].map((key) => firstMessage(json[key])).find(Boolean);
}

/** The version in a strong ETag. A weak one does not identify the bytes, and `If-Match` never matches it. */
export function strongEtag({headers}: Pick<HttpResponse, 'headers'>): string | undefined {
  const etag = headers.get('etag') ?? '';
  return /^"[^"]+"$/.test(etag) ? validVersion(etag) : undefined;
}

/** The address of the stored picture, if the server names it. */
function conflictUrl(response: HttpResponse): string | undefined {
  const url = parseJson(response)?.['url'];
  return typeof url === 'string' ? absolutePictureUrl(url, response.url) : undefined;
}

/** The error of a failed response, by status. */
export function responseError(response: HttpResponse): AvatarError {
  const {status} = response;
  if (status === 401) return new AvatarError('unauthorized', {status});
  if (status === 403) return new AvatarError('forbidden', {status});
  if (status === 404 || status === 410) return new AvatarError('not-found', {status});
  if (status === 409 || status === 412) {
    const url = conflictUrl(response);
    return new AvatarError('conflict', {status, version: strongEtag(response), ...(url && {url})});
  }
  if (status === 413) return new AvatarError('payload-too-large', {status, maxBytes: maxBytes(response)});
  if (status === 415) return new AvatarError('unsupported-media-type', {status});
  if (status === 429)
    return new AvatarError('too-many-requests', {status, retryAfterMs: retryAfterMs(response.headers)});
  if (status === 408 || status >= 500)
    return new AvatarError('server-error', {status, retryAfterMs: retryAfterMs(response.headers)});
  return new AvatarError('request-rejected', {status, message: message(response)});
}
