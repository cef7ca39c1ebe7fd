// Splits a name into the words that count for initials, given name first.
import {stripBrackets} from './strip-brackets.js';
import {honorifics, includesWord, suffixes} from './honorifics.js';

/** A letter or number that can be an initial. Thai and Lao vowels that are written before their consonant cannot. */
export const LETTER = /(?![\u0e40-\u0e44\u0ec0-\u0ec4])[\p{L}\p{N}]/u;

const PHONE_NUMBER = /^[\p{Nd}\s().\-/+]*(?:(?:ext|x|#)[.\s]*\p{Nd}+)?$/iu;
const COMMA = /[,،，]/;

/** The words of a name without brackets, titles and degrees; none for a phone number. */
export function tokenizeName(text: string): string[] {
  if (isPhoneNumber(text)) return [];
  const name = stripBrackets(text).trim();
  const at = /\s/.test(name) ? 0 : name.indexOf('@');
  if (at > 0) return keepLetterTokens(name.slice(0, at).split(/[._\-+]/));
  const words = keepLetterTokens(toGivenFirst(name).split(/[\s\u30fb]+/));
  return words.length === 1 ? keepLetterTokens((words[0] ?? '').split(/[._]/)) : stripTitles(words);
}

/** '12' counts as a name; six digits are a phone number. */
function isPhoneNumber(text: string): boolean {
  return PHONE_NUMBER.test(text) && (text.includes('+') || /^(?:\P{Nd}*\p{Nd}){6}/u.test(text));
}

/** 'Lovelace, Ada' → 'Ada Lovelace'; 'King, Jr.' stays. */
function toGivenFirst(name: string): string {
  const [family = '', ...rest] = name.split(COMMA, 8);
  const given = rest.filter((part) => !part.split(/\s+/).every((word) => !word || includesWord(word, suffixes)));
  return [...given, family].join(' ');
}

function keepLetterTokens(words: string[]): string[] {
  return words.filter((word) => LETTER.test(word));
}

function stripTitles(words: string[]): string[] {
  let from = 0;
  let to = words.length;
  while (to - from > 1 && includesWord(words[from] ?? '', honorifics)) from++;
  while (to - from > 1 && includesWord(words[to - 1] ?? '', suffixes)) to--;
  return words.slice(from, to);
}
