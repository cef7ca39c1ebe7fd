// The size of a badge, as CSS.

const MAX_CHARS = 200;
const NUMBER_AND_UNIT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:%|[a-z]+)$/i;
const FUNCTION = /^(?:calc|min|max|clamp|var)$/i;
/** Nothing that could end the declaration: no quotes, semicolons, braces, colons or comments. */
const MATH = /^(?:calc|min|max|clamp|var)\((?:[\w\s.,+*%()-]|\/(?!\*))*\)$/i;

/**
 * A CSS length; a bare number counts px. A percentage is one of the badge's own box, which then is as wide as there is room.
 * Nothing where it is neither a number with a unit nor a balanced `calc()`, `min()`, `max()`, `clamp()` or `var()`: a server
 * writes it into a style attribute.
 */
export function toCssSize(size: unknown): string | undefined {
  if (typeof size === 'number') return Number.isFinite(size) ? `${size}px` : undefined;
  if (typeof size !== 'string' || size.length > MAX_CHARS) return undefined;
  const text = size.trim();
  if (!text) return undefined;
  if (Number.isFinite(Number(text))) return `${Number(text)}px`;
  return NUMBER_AND_UNIT.test(text) || (MATH.test(text) && isBalanced(text)) ? text.replaceAll('%', 'cqw') : undefined;
}

/** True where the bracket that is opened first is closed last, and no other function is called in between. */
function isBalanced(text: string): boolean {
  for (const [, name = ''] of text.matchAll(/([\w-]*\w)\(/g)) if (!FUNCTION.test(name)) return false;
  let depth = 0;
  for (const [index, char] of [...text].entries()) {
    if (char === '(') depth++;
    if (char === ')' && --depth === 0) return index === text.length - 1;
  }
  return false;
}

/**
 * The edge of a badge whose size is in em: told from the size of its letters, which is a share of it, because an em
 * on the disc itself would be one of those letters.
 */
export function emBoxSize(size: string): string | undefined {
  return /\dem\b/.test(size) ? 'calc(1em / var(--_fit, 0.4))' : undefined;
}
