// Validates a message about an avatar change from another tab.
import {isShortText} from '../shared/session/tab-channel.js';
import type {AvatarChange} from './avatar-change.js';

/** The editor never produces a larger picture. */
const MAX_PICTURE_BYTES = 20_000_000;
/** The longest id or version, in characters. URLs may be longer, because they may be `data:` URLs. */
const MAX_TEXT = 1000;
const MAX_URL = 2_000_000;

/** A message from another tab: an avatar change, or the request to forget all avatar changes. */
export type AvatarMessage = AvatarChange | {readonly forget: true};

/** The message, or `undefined` if it is not valid. `pending` is never taken from another tab. */
export function parseMessage(body: Record<string, unknown>): AvatarMessage | undefined {
  if (body['forget'] === true) return {forget: true};
  const {personId, url, version, still, description, picture} = body;
  return isShortText(personId, MAX_TEXT) &&
    personId &&
    (url === null || isShortText(url, MAX_URL)) &&
    isOptionalText(version, MAX_TEXT) &&
    isOptionalText(still, MAX_URL) &&
    isOptionalText(description, MAX_TEXT) &&
    (picture === undefined || isPicture(picture))
    ? {personId, url, version, still, description, picture}
    : undefined;
}

function isOptionalText(value: unknown, max: number): value is string | undefined {
  return value === undefined || isShortText(value, max);
}

function isPicture(value: unknown): value is Blob {
  return value instanceof Blob && value.size > 0 && value.size <= MAX_PICTURE_BYTES && !/svg|[tx]ml/i.test(value.type);
}
