// Replaces brackets in brackets, which no single regular expression does.

/** The text after replacing until nothing is left to replace: nested brackets from the inside. Quadratic: for short texts only. */
export function replaceNested(text: string, pattern: RegExp, by: string): string {
  const next = text.replace(pattern, by);
  return next === text ? text : replaceNested(next, pattern, by);
}
