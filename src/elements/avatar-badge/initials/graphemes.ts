// Splits text into graphemes, the characters that people see.

let segmenter: Intl.Segmenter | undefined;

/** In UTF-16 units. No emoji is longer; a letter with more marks is cut to the letter. */
const MAX_LENGTH = 32;

/** Fallback without `Intl.Segmenter`: a letter with its marks. */
const FIRST_WITH_MARKS = /^.\p{M}*/su;

/** The first grapheme of a text. */
export function firstGrapheme(text: string): string {
  const start = text.slice(0, 2 * MAX_LENGTH);
  const first = (canSegment() ? segments(start).containing(0)?.segment : FIRST_WITH_MARKS.exec(start)?.[0]) ?? '';
  return first.length > MAX_LENGTH ? String.fromCodePoint(first.codePointAt(0) as number) : first;
}

/** The number of graphemes. */
export function countGraphemes(text: string): number {
  return [...(canSegment() ? segments(text) : text.replace(/\p{M}+/gu, ''))].length;
}

const canSegment = () => 'Segmenter' in Intl;

function segments(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter()).segment(text);
}
