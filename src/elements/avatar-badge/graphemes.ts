// Text cut where a person would cut it: what they see as one character stays whole.

let segmenter: Intl.Segmenter | undefined;

/** No emoji is longer; a letter under more marks than that is cut down to the letter. */
const maxLength = 32;

/** What a person sees as the first character of a text. */
export function firstGrapheme(text: string): string {
  const first = segments(text.slice(0, 2 * maxLength)).containing(0)?.segment ?? '';
  return first.length > maxLength ? String.fromCodePoint(first.codePointAt(0) as number) : first;
}

/** How many characters a person sees. */
export function countGraphemes(text: string): number {
  return [...segments(text)].length;
}

function segments(text: string): Intl.Segments {
  return (segmenter ??= new Intl.Segmenter()).segment(text);
}
