// Removes bracketed text: nicknames, departments, pronouns.

/** A pair of brackets with no other of its kind in it. */
const INNERMOST = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|（[^（）]*）|［[^［］]*］|【[^【】]*】/g;
/** A bracket without a partner. One that is never closed removes only the word after it. */
const SINGLE = /[([{<（［【]\S*|[)\]}>）］】]/g;

/** The text without bracketed parts, nested ones too. Quadratic for nested brackets: for short texts only. */
export function stripBrackets(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(INNERMOST, ' ');
  }
  return rest.replace(SINGLE, ' ');
}
