// The size of a badge, as CSS.
import {toText} from '../../shared/text.js';
import {replaceNested} from '../../shared/replace-nested.js';

const MAX_CHARS = 200;
const NUMBER_AND_UNIT = /^\d*\.?\d+(?:e-?\d+)?(?:%|[a-z]+)$/i;
/** An innermost bracket with its function. Nothing in it can end the declaration: no quotes, semicolons, braces, colons or comments. */
const INNERMOST = /(?<![\w-])(?:calc|min|max|clamp|var)?\((?:[\w\s.,+*%-]|\/(?!\*))*\)/gi;

/**
 * A CSS length; a bare number counts px. A percentage is one of the badge's own box, which then is as wide as there is room.
 * `undefined` if it is neither a number with a unit nor a balanced `calc()`, `min()`, `max()`, `clamp()` or `var()`: a server
 * writes it into a style attribute.
 */
export function toCssSize(size: unknown): string | undefined {
  const text = toText(size, MAX_CHARS + 1)?.trim();
  if (!text || text.length > MAX_CHARS) return undefined;
  if (Number.isFinite(Number(text))) return `${Number(text)}px`;
  return NUMBER_AND_UNIT.test(text) || isMath(text) ? text.replaceAll('%', 'cqw') : undefined;
}

/** True for one balanced call of a mathematical function: replacing bracket after bracket leaves nothing else. */
function isMath(text: string): boolean {
  return text[0] !== '(' && replaceNested(text, INNERMOST, '0') === '0';
}

/**
 * The edge of a badge whose size is in em: told from the size of its letters, which is a share of it, because an em
 * on the disc itself would be one of those letters.
 */
export function emBoxSize(size: string): string | undefined {
  return /\dem\b/.test(size) ? 'calc(1em / var(--_fit, 0.4))' : undefined;
}
