// The requests for pictures that failed, for all badges of the page: what is missing is not requested again for some minutes, however
// many badges show it and however often they render.
import {personKey} from '../session/session.js';

const MISSING_MS = 300_000;
const MAX_MISSING = 1000;
/** A longer request is not remembered: as a rule it is a `data:` address, which costs no request. */
const MAX_KEY_CHARS = 10_000;

/** Until when each request is not repeated. */
const missing = new Map<string, number>();

/** The key of a request: in another session, with other attributes or, for a relative address, with another base the response may differ. */
export function requestKey(element: Element, attributes: Readonly<Record<string, string | undefined>>): string {
  const base = /^(?:\/|\w+:)/.test(attributes['src'] ?? '') ? '' : element.baseURI;
  return personKey(JSON.stringify([attributes, base]), element);
}

/** True if the request must not be repeated yet. */
export const isMissing = (key: string): boolean => (missing.get(key) ?? 0) > Date.now();

export function addMissing(key: string): void {
  if (key.length > MAX_KEY_CHARS) return;
  if (missing.size >= MAX_MISSING) missing.clear();
  missing.set(key, Date.now() + MISSING_MS);
}

/** A picture was stored: it may be one of the missing ones. */
export const forgetMissing = (): void => missing.clear();
