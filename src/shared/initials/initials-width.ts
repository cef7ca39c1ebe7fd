// Estimates the width of initials from the text: measuring would cost a layout for each badge.
import {countGraphemes} from './graphemes.js';

/** Scripts whose letters are 1.5 times, and twice, as wide as Latin ones. */
const WIDE_SCRIPTS =
  /[\p{sc=Deva}\p{sc=Beng}\p{sc=Mymr}\p{sc=Knda}\p{sc=Telu}\p{sc=Sinh}\p{sc=Java}\p{sc=Bali}\p{sc=Khmr}\p{sc=Orya}\u01c4-\u01cc\u01f1-\u01f3]/u;
const WIDEST_SCRIPTS = /[\p{sc=Taml}\p{sc=Mlym}\ufdf0-\ufdff]/u;
const LATIN_PAIR = /^[\0-\u017f]{0,2}$/;

/** The CSS class that makes initials fit the circle; '' for up to two letter widths. */
export function widthClass(text: string): '' | ' wide' | ' wider' {
  if (LATIN_PAIR.test(text)) return '';
  const width = countGraphemes(text.slice(0, 32)) * (WIDEST_SCRIPTS.test(text) ? 2 : WIDE_SCRIPTS.test(text) ? 1.5 : 1);
  return width <= 2 ? '' : width <= 3 ? ' wide' : ' wider';
}
