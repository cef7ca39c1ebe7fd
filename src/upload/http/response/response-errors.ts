// Converts a failed response to an error code with its data.
import {retryAfterMs} from '../../../shared/http/retry-after.js';
import {codeOfStatus} from '../../../shared/http/status-code.js';
import {AvatarError} from '../../../errors.js';
import {validVersion} from '../../../shared/http/version.js';
import {absolutePictureUrl} from '../../../shared/url.js';
import {findPicture, isObject, parseBody} from './find-picture.js';
import type {HttpResponse} from '../xhr.js';

const MAX_MESSAGE_LENGTH = 300;

/** The JSON of the response if it is an object, otherwise `undefined`. */
export function parseJson({text}: HttpResponse): Record<string, unknown> | undefined {
  const value = parseBody(text);
  return isObject(value) ? value : undefined;
}

/**
 * True for HTML instead of data: a sign-in form after a redirect, or the error page of a proxy. Not for other texts that are only labelled
 * as HTML: PHP labels an empty response and JSON so.
 */
export function isHtml({headers, text}: HttpResponse): boolean {
  if (/^\s*<(?:!doctype|!--|html|head|body)/i.test(text)) return true;
  return /html/i.test(headers.get('content-type') ?? '') && /<[a-z!/]/i.test(text) && parseBody(text) === undefined;
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

const MESSAGE_KEYS = ['message', 'detail', 'error', 'errors', 'title', 'msg', 'errorMessage', 'reason', 'userErrors'];

/**
 * The server's error message (RFC 9457 and the formats of frameworks), also in an object such as `data` around it. It is only shown as
 * text.
 */
export function serverMessage(response: HttpResponse): string | undefined {
  return messageIn(parseJson(response), 2);
}

function messageIn(value: unknown, depth: number): string | undefined {
  if (!isObject(value)) return undefined;
  const own = MESSAGE_KEYS.map((key) => firstMessage(value[key])).find(Boolean);
  if (own || !depth) return own;
  return Object.values(value)
    .map((inner) => messageIn(inner, depth - 1))
    .find(Boolean);
}

/** The version in a strong ETag. A weak one does not identify the bytes, and `If-Match` never matches it. */
export function strongEtag({headers}: Pick<HttpResponse, 'headers'>): string | undefined {
  const etag = headers.get('etag') ?? '';
  return /^"[^"]+"$/.test(etag) ? validVersion(etag) : undefined;
}

/** The address of the stored picture, if the server names it. */
function conflictUrl(response: HttpResponse): string | undefined {
  const url = findPicture(response.text)?.url;
  return url ? absolutePictureUrl(url, response.url) : undefined;
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
      return new AvatarError(code, {status, message: serverMessage(response)});
    default:
      return new AvatarError(code, {status});
  }
}
