// Reads the stored picture from a successful response.
import {AvatarError} from '../../../errors.js';
import {toText} from '../../../shared/text.js';
import {validVersion} from '../../../shared/http/version.js';
import {absolutePictureUrl} from '../../../shared/url.js';
import type {AvatarUpload, StoredAvatar} from '../../avatar-adapter.js';
import type {HttpResponse} from '../xhr.js';
import {findPicture, isObject, parseBody} from './find-picture.js';
import {assertAccepted} from './refusal.js';
import {isHtml, responseError, strongEtag} from './response-errors.js';

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
 * Reads the address from the body (`{url}`, `{data: {url}}`, `[{url}]`, `{user: {avatar_url}}`, plain text), otherwise from the `Location`
 * header; `version`, `still`, `pending` and `description` from beside it or from the top level. Without `version` the ETag is used. A success that names no
 * address is a stored picture, too: `url` is then empty. Throws for incomplete JSON, and `request-rejected` if the body says that it failed.
 */
export function parseStored(response: HttpResponse): StoredAvatar {
  const {status, headers, text, url: base} = response;
  const body = parseBody(text);
  if (/^\s*[[{]/.test(text) && body === undefined) {
    throw new AvatarError('invalid-response', {status, reason: 'not-json'});
  }
  assertAccepted(response);
  const found = findPicture(text);
  const named = found?.url ?? headers.get('location') ?? '';
  const from = base || document.baseURI;
  const isShowable = found?.isDocumented ? !isInsecure(named, from) : absolutePictureUrl(named, from) !== undefined;
  const {version, still, pending, description} = {...(isObject(body) && body), ...found?.owner} as Record<
    string,
    unknown
  >;
  return {
    url: isShowable ? named : '',
    version: validVersion(version) ?? strongEtag(response),
    ...(typeof still === 'string' && {still}),
    ...(typeof pending === 'boolean' && {pending}),
    ...(typeof description === 'string' && {description: toText(description, MAX_DESCRIPTION_CHARS)}),
  };
}

/**
 * A stored picture with an absolute, safe address, resolved against `base`; an empty one if there is none. Throws for an unsafe address.
 * A `still` that is not safe is left out.
 */
export function withSafeUrl(stored: StoredAvatar | undefined, base: string, status: number): StoredAvatar {
  const {still, url: named, ...others} = stored ?? {url: ''};
  const url = named ? absolutePictureUrl(named, base) : '';
  if (url === undefined) throw new AvatarError('invalid-response', {status, reason: 'unsafe-url'});
  const safeStill = typeof still === 'string' ? absolutePictureUrl(still, base) : undefined;
  return {
    ...others,
    url,
    ...('version' in others && {version: validVersion(others.version)}),
    ...(safeStill && {still: safeStill}),
  };
}

/** True for an http address that is not of this page's origin: the picture is stored, but pages cannot show it from there. */
function isInsecure(address: string, base: string): boolean {
  if (absolutePictureUrl(address, base) !== undefined || !URL.canParse(address, base)) return false;
  if (new URL(address, base).protocol !== 'http:') return false;
  console.warn(`The address of the stored picture is not https, so pages cannot show it: ${address}`);
  return true;
}
