// How wide initials run, told from the text alone: reading it from the layout would cost every badge a layout.
import {countGraphemes} from './graphemes.js';

/** Letters about twice as wide as they are in Latin, whose pairs would touch the circle at the usual size. */
const wideScript =
  /[\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Myanmar}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Khmer}\p{Script=Oriya}\ufdf0-\ufdff]/u;
const latinPair = /^[\0-\u02ff]{0,2}$/;

/** The class that makes initials fit their circle: none for what is two letters wide. */
export function fitOf(text: string): '' | ' wide' | ' wider' {
  if (latinPair.test(text)) return '';
  const width = countGraphemes(text.slice(0, 32)) * (wideScript.test(text) ? 1.5 : 1);
  return width <= 2 ? '' : width <= 3 ? ' wide' : ' wider';
}
