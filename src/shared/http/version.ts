// Versions of stored pictures (ETags, hashes, counters) that come from servers, records and hosts and go out again as `If-Match`.

const MAX_VERSION_CHARS = 8192;
const HEADER_VALUE = /^[\x20\x21\x23-\x7e\x80-\xff]+$/;

/**
 * The version as it may be sent between the quotes of an ETag, otherwise `undefined`: with a line break, a quotation mark, a character
 * outside of Latin-1, or more than 8,192 characters. The quotes of an ETag are removed.
 */
export function validVersion(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value)
    .replace(/^"(.*)"$/s, '$1')
    .trim();
  return text.length <= MAX_VERSION_CHARS && HEADER_VALUE.test(text) ? text : undefined;
}
