// Reads the stored picture from a successful response.
import {AvatarError} from '../../errors.js';
import {toText} from '../../shared/text.js';
import {validVersion} from '../../shared/http/version.js';
import {absolutePictureUrl} from '../../shared/url.js';
import type {AvatarUpload, StoredAvatar} from '../avatar-adapter.js';
import type {HttpResponse} from './xhr.js';
import {isHtml, parseJson, responseError, strongEtag} from './response-errors.js';

const MAX_DESCRIPTION_CHARS = 1000;

/** Reads a host's own kind of answer; a relative `url` is taken from the endpoint. */
export type ResponseParser = (
  response: HttpResponse,
  picture: AvatarUpload,
  context: {signal: AbortSignal},
) => StoredAvatar | Promise<StoredAvatar>;

/**
 * Throws for every response that is not a success, for HTML instead of data, and for a redirect: it may lead to a sign-in page that
 * responds with JSON.
 */
export function assertOk(response: HttpResponse): void {
  if (response.redirected && response.status !== 401)
    throw new AvatarError('invalid-response', {status: response.status, reason: 'redirected'});
  if (response.status < 200 || response.status > 299) throw responseError(response);
  if (isHtml(response)) throw new AvatarError('invalid-response', {status: response.status, reason: 'html'});
}

/**
 * Reads JSON with `url` (and `version`, `still`, `pending`, `description`), otherwise the `Location` header. Without `version` the ETag
 * is used.
 */
export function parseStored(response: HttpResponse): StoredAvatar {
  const {status, headers, text} = response;
  const json = parseJson(response);
  const named = json?.['url'] ?? headers.get('location');
  if (typeof named !== 'string' || !named) {
    throw new AvatarError('invalid-response', {status, reason: json || !text ? 'no-url' : 'not-json'});
  }
  const {still, pending, description} = json ?? {};
  return {
    url: named,
    version: validVersion(json?.['version']) ?? strongEtag(response),
    ...(typeof still === 'string' && {still}),
    ...(typeof pending === 'boolean' && {pending}),
    ...(typeof description === 'string' && {description: toText(description, MAX_DESCRIPTION_CHARS)}),
  };
}

/** A stored picture with an absolute, safe address, resolved against `base`. A `still` that is not safe is left out. */
export function withSafeUrl(stored: StoredAvatar, base: string, status: number): StoredAvatar {
  const url = absolutePictureUrl(stored.url, base);
  if (!url) throw new AvatarError('invalid-response', {status, reason: 'unsafe-url'});
  const {still, ...others} = stored;
  const safeStill = typeof still === 'string' ? absolutePictureUrl(still, base) : undefined;
  return {
    ...others,
    url,
    ...('version' in stored && {version: validVersion(stored.version)}),
    ...(safeStill && {still: safeStill}),
  };
}
