// Splits text into graphemes, the characters that people see.

let segmenter: Intl.Segmenter | undefined;

/** A letter with more marks than any language writes, and what is longer than any emoji. Both are wider than a badge. */
const OVERLONG = /^(.)(?:\p{M}{6}|.{16})/su;

/** Fallback without `Intl.Segmenter`: a letter with its marks. */
const FIRST_WITH_MARKS = /^.\p{M}*/su;

/** The first grapheme of a text; of one that is too long, the first character. */
export function firstGrapheme(text: string): string {
  const start = text.slice(0, 64);
  const first = (canSegment() ? segments(start).containing(0)?.segment : FIRST_WITH_MARKS.exec(start)?.[0]) ?? '';
  return OVERLONG.exec(first)?.[1] ?? first;
}

/** The number of graphemes. */
export function countGraphemes(text: string): number {
  return [...(canSegment() ? segments(text) : text.replace(/\p{M}+/gu, ''))].length;
}

const canSegment = () => 'Segmenter' in Intl;

function segments(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter()).segment(text);
}
