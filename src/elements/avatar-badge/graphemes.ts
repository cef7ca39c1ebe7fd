// Text cut where a person would cut it: what they see as one character stays whole.

let segmenter: Intl.Segmenter | undefined;

/** For browsers without `Intl.Segmenter`: flags, emoji joined to emoji, and letters with their marks. */
const cluster =
  /\p{RI}{2}|\p{Extended_Pictographic}[\p{M}\p{EMod}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{EMod}]*)*|[^][\p{M}\u200c\u200d]*/gu;

/** No emoji is longer; a letter under more marks than that is cut down to the letter. */
const maxLength = 32;

/** What a person sees as the first character of a text. */
export function firstGrapheme(text: string): string {
  const start = text.slice(0, 2 * maxLength);
  const first =
    typeof Intl.Segmenter === 'undefined' ? start.match(cluster)?.[0] : segments(start).containing(0)?.segment;
  return !first || first.length <= maxLength ? (first ?? '') : String.fromCodePoint(first.codePointAt(0) ?? 0);
}

/** How many characters a person sees. */
export function countGraphemes(text: string): number {
  return typeof Intl.Segmenter === 'undefined' ? (text.match(cluster)?.length ?? 0) : [...segments(text)].length;
}

function segments(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter()).segment(text);
}
