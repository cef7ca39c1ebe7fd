// The one kind of filter that provisioning services send: `attribute eq value`, also `emails[type eq "work"].value eq value`. Everything else
// is refused.
// https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.2

/** A comparison for equality. */
export interface Comparison {
  readonly attribute: string;
  readonly value: string | number | boolean;
}

const MAX_CHARS = 1_000;

/** The comparison; `undefined` for any other filter. */
export function parseComparison(text: string): Comparison | undefined {
  if (text.length > MAX_CHARS) return undefined;
  const [, attribute, literal] = /^([a-z][\w.:$-]*(?:\[[^\]]*\]\.\w+)?) +eq +(\S.*)$/is.exec(text.trim()) ?? [];
  if (attribute === undefined || literal === undefined) return undefined;
  const value = parseLiteral(literal);
  return value === undefined ? undefined : {attribute, value};
}

/** A text, number or truth value of JSON, or a word without quotes: Microsoft documents `externalId eq jyoung`. Two with `and` between are none. */
function parseLiteral(literal: string): Comparison['value'] | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
  } catch {
    return /^\w[\w@.+-]*$/.test(literal) ? literal : undefined;
  }
}
