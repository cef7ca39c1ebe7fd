// Drops what stands in brackets: nicknames, departments, pronouns. One pass, whatever the nesting.

const anyBracket = /[()[\]{}<>（）［］【】]/;
const closing = ')]}>）］】';
const closers = new Map([...'([{<（［【'].map((opener, kind) => [opener, closing.charAt(kind)]));

/** The text without its bracketed parts; an opener that is never closed takes only the word it stands before. */
export function withoutBrackets(text: string): string {
  if (!anyBracket.test(text)) return text;
  const ends = endsOfPairs(text);
  let kept = '';
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    const isOpener = closers.has(character);
    kept += isOpener || closing.includes(character) ? ' ' : character;
    at = ends.get(at) ?? (isOpener ? endOfWord(text, at) : at + 1);
  }
  return kept;
}

/** For every opener that has a closer, the place behind that closer. */
function endsOfPairs(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  const waiting = new Map<string | undefined, number>();
  const count = (closer: string | undefined) => waiting.get(closer) ?? 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const closer = closers.get(character);
    if (closer) {
      open.push(at);
      waiting.set(closer, count(closer) + 1);
    } else if (count(character)) {
      // Openers of another kind in between were never closed; the pair swallows them.
      let last: number;
      let expected: string | undefined;
      do {
        last = open.pop() ?? 0;
        expected = closers.get(text.charAt(last));
        waiting.set(expected, count(expected) - 1);
      } while (expected !== character);
      ends.set(last, at + 1);
    }
  }
  return ends;
}

function endOfWord(text: string, from: number): number {
  const rest = /\s|$/g;
  rest.lastIndex = from;
  return rest.exec(text)?.index ?? text.length;
}
