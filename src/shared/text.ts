// Texts from records that are not trusted: of any type, of any length, with lone surrogates.

/**
 * The value as a text of at most `maxChars` UTF-16 code units, without lone surrogates (`encodeURIComponent` throws on them).
 * `undefined` if it is neither a string nor a number.
 */
export function toText(value: unknown, maxChars: number): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value).slice(0, maxChars);
  if (typeof value !== 'string') return undefined;
  const text = value.length > maxChars ? value.slice(0, maxChars).replace(/[\ud800-\udbff]$/, '') : value;
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
