// Converts a failed response to an error code with its data.
import {retryAfterMs} from '../../shared/http/retry-after.js';
import {codeOfStatus} from '../../shared/http/status-code.js';
import {AvatarError} from '../../errors.js';
import {validVersion} from '../../shared/http/version.js';
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
  const {status, headers} = response;
  const code = codeOfStatus(status);
  switch (code) {
    case 'conflict': {
      const url = conflictUrl(response);
      return new AvatarError(code, {status, version: strongEtag(response), ...(url && {url})});
    }
    case 'payload-too-large':
      return new AvatarError(code, {status, maxBytes: maxBytes(response)});
    case 'too-many-requests':
    case 'server-error':
      return new AvatarError(code, {status, retryAfterMs: retryAfterMs(headers)});
    case 'request-rejected':
      return new AvatarError(code, {status, message: message(response)});
    default:
      return new AvatarError(code, {status});
  }
}
