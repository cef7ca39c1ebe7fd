// Text cut where a person would cut it: what they see as one character stays whole.

let segmenter: Intl.Segmenter | undefined;

/** No emoji is longer; a letter under more marks than that is cut down to the letter. */
const MAX_LENGTH = 32;

/** In a browser that does not segment text: a letter with its marks. */
const FIRST_WITH_MARKS = /^.\p{M}*/su;

/** What a person sees as the first character of a text. */
export function firstGrapheme(text: string): string {
  const start = text.slice(0, 2 * MAX_LENGTH);
  const first = (canSegment() ? segments(start).containing(0)?.segment : FIRST_WITH_MARKS.exec(start)?.[0]) ?? '';
  return first.length > MAX_LENGTH ? String.fromCodePoint(first.codePointAt(0) as number) : first;
}

/** How many characters a person sees. */
export function countGraphemes(text: string): number {
  return [...(canSegment() ? segments(text) : text.replace(/\p{M}+/gu, ''))].length;
}

const canSegment = () => 'Segmenter' in Intl;

function segments(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter()).segment(text);
}
