// Removes bracketed text (nicknames, departments, pronouns) in one pass for any nesting.

const ANY_BRACKET = /[()[\]{}<>（）［］【】]/;
const CLOSERS = ')]}>）］】';
const CLOSER_OF = new Map([...'([{<（［【'].map((opener, kind) => [opener, CLOSERS.charAt(kind)]));

/** The text without bracketed parts. An opener that is never closed removes only the word after it. */
export function stripBrackets(text: string): string {
  if (!ANY_BRACKET.test(text)) return text;
  const ends = matchBrackets(text);
  let kept = '';
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    const isOpener = CLOSER_OF.has(character);
    kept += isOpener || CLOSERS.includes(character) ? ' ' : character;
    at = ends.get(at) ?? (isOpener ? endOfWord(text, at) : at + 1);
  }
  return kept;
}

/** Maps the index of each closed opener to the index after its closer. */
function matchBrackets(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  const openCount = new Map<string | undefined, number>();
  const count = (closer: string | undefined) => openCount.get(closer) ?? 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const closer = CLOSER_OF.get(character);
    if (closer) {
      open.push(at);
      openCount.set(closer, count(closer) + 1);
    } else if (count(character)) {
      // Openers of another kind in between were never closed and belong to this pair.
      let last: number;
      let expected: string | undefined;
      do {
        last = open.pop() ?? 0;
        expected = CLOSER_OF.get(text.charAt(last));
        openCount.set(expected, count(expected) - 1);
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
