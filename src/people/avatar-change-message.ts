// What another tab says about a picture, checked by shape before it is believed.
import {isShortText} from '../shared/tab-channel.js';
import type {AvatarChange} from './avatar-change.js';

/** A picture larger than this was made by none of our editors. */
const MAX_PICTURE_BYTES = 20_000_000;
/** In characters, of ids and versions; addresses may be `data:`. */
const MAX_TEXT = 1000;
const MAX_URL = 2_000_000;

/** What other tabs say: a change, or that everybody has to forget what they know. */
export type AvatarMessage = AvatarChange | {readonly forget: true};

/** The message; `undefined` for anything else. What is pending in another tab is not believed at all. */
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
