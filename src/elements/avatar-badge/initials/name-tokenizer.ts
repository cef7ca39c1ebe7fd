// A name in, the words that count for its initials out, in the order they are read.
import {withoutBrackets} from './strip-brackets.js';
import {honorifics, isListed, suffixes} from './honorifics.js';

/** A letter or number that can stand for a word: Thai and Lao vowels written before their consonant cannot. */
export const letter = /(?![\u0e40-\u0e44\u0ec0-\u0ec4])[\p{L}\p{N}]/u;

const phoneNumber = /^[\p{Nd}\s().\-/+]*(?:(?:ext|x|#)[.\s]*\p{Nd}+)?$/iu;
const comma = /[,،，]/;

/** The words of a name without brackets, titles and degrees; a phone number has none. */
export function wordsOf(text: string): string[] {
  if (isPhoneNumber(text)) return [];
  const name = withoutBrackets(text).trim();
  const at = /\s/.test(name) ? 0 : name.indexOf('@');
  if (at > 0) return withLetters(name.slice(0, at).split(/[._\-+]/));
  const words = withLetters(inReadingOrder(name).split(/[\s\u30fb]+/));
  return words.length === 1 ? withLetters((words[0] ?? '').split(/[._]/)) : withoutTitles(words);
}

/** '12' is a name as good as any; six digits are not. */
function isPhoneNumber(text: string): boolean {
  return phoneNumber.test(text) && (text.includes('+') || /^(?:\P{Nd}*\p{Nd}){6}/u.test(text));
}

/** 'Lovelace, Ada' → 'Ada Lovelace'; 'King, Jr.' stays. */
function inReadingOrder(name: string): string {
  const [family = '', ...rest] = name.split(comma, 8);
  const given = rest.filter((part) => !part.split(/\s+/).every((word) => !word || isListed(word, suffixes)));
  return [...given, family].join(' ');
}

function withLetters(words: string[]): string[] {
  return words.filter((word) => letter.test(word));
}

function withoutTitles(words: string[]): string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && isListed(words[from] ?? '', honorifics)) from++;
  while (to - from > 1 && isListed(words[to - 1] ?? '', suffixes)) to--;
  return words.slice(from, to);
}
