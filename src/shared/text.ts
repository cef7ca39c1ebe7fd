// Texts from records that are not trusted: of any type, of any length, with lone surrogates.

/**
 * The value as a text of at most `maxChars` UTF-16 code units, without lone surrogates (`encodeURIComponent` throws on them).
 * `undefined` if it is neither a string nor a number.
 */
export function toText(value: unknown, maxChars: number): string | undefined {
  if (!/^(?:string|number|bigint)$/.test(typeof value)) return undefined;
  // A pair that is cut in two is left out.
  const text = String(value)
    .slice(0, maxChars)
    .replace(/[\ud800-\udbff]$/, '');
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
