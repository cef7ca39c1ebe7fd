// A server's yes, read as the place where the picture is now.
import {AvatarError} from '../../errors.js';
import {validVersion} from '../../shared/version.js';
import {safePictureUrl} from '../safe-url.js';
import type {AvatarUpload, StoredAvatar} from '../avatar-adapter.js';
import type {HttpAnswer} from './xhr.js';
import {isHtml, jsonOf, serverError, strongVersion} from './response-errors.js';

/** Reads a host's own kind of answer; a relative `url` is taken from the endpoint. */
export type AnswerReader = (
  answer: HttpAnswer,
  picture: AvatarUpload,
  context: {signal: AbortSignal},
) => StoredAvatar | Promise<StoredAvatar>;

/**
 * Throws for every answer that is not a plain yes; a page in place of data is none, and neither is anything that another address
 * answers: it may be a sign-in page that speaks JSON.
 */
export function assertAccepted(answer: HttpAnswer): void {
  if (answer.redirected && answer.status !== 401)
    throw new AvatarError('answer-not-understood', {status: answer.status, reason: 'redirected'});
  if (answer.status < 200 || answer.status > 299) throw serverError(answer);
  if (isHtml(answer)) throw new AvatarError('answer-not-understood', {status: answer.status, reason: 'html'});
}

/** JSON with `url` (and `version`), or else the `Location` header; the ETag is the version where none is named. */
export function readStored(answer: HttpAnswer): StoredAvatar {
  const {status, headers, text} = answer;
  const json = jsonOf(answer);
  const named = json?.['url'] ?? headers.get('location');
  if (typeof named !== 'string' || !named) {
    throw new AvatarError('answer-not-understood', {status, reason: json || !text ? 'no-url' : 'not-json'});
  }
  return {url: named, version: validVersion(json?.['version']) ?? strongVersion(answer)};
}

/** A stored picture whose address is absolute, taken from `base`, and safe to show. */
export function withSafeUrl(stored: StoredAvatar, base: string, status: number): StoredAvatar {
  const url = safePictureUrl(stored.url, base);
  if (!url) throw new AvatarError('answer-not-understood', {status, reason: 'unsafe-url'});
  return {...stored, url, ...('version' in stored && {version: validVersion(stored.version)})};
}
