// What hosts set, as the documented type of a property. Frameworks set properties to values of any type: each counts as the attribute
// with that text would, and `undefined`, `null` and `false` count as no attribute.

/** The text; `undefined` without an attribute, and for an object without a text of its own. */
export function toAttributeText(value: unknown): string | undefined {
  const given = value ?? false;
  if (typeof given === 'boolean') return given ? '' : undefined;
  try {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- as an attribute would be written
    const text = String(given);
    return text.startsWith('[object ') ? undefined : text;
  } catch {
    return undefined; // An object without a prototype, or a hostile one.
  }
}

/** A number from 0; `undefined` for every other text. */
export function toNumber(value: unknown): number | undefined {
  const text = toAttributeText(value)?.trim();
  return text && Number(text) >= 0 ? Number(text) : undefined;
}

/** True with an attribute of any text, also '' and 'false'. */
export const toFlag = (value: unknown): boolean => (value ?? false) !== false;
