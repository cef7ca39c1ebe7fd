// Splits a name into the words that count for initials, given name first.
import {stripBrackets} from './strip-brackets.js';
import {honorifics, includesWord, suffixes} from './honorifics.js';

/** A letter or number that can be an initial. Thai and Lao vowels that are written before their consonant cannot. */
export const LETTER = /(?![\u0e40-\u0e44\u0ec0-\u0ec4])[\p{L}\p{N}]/u;

const PHONE_NUMBER = /^[\p{Nd}\s().\-/+]*(?:(?:ext|x|#)[.\s]*\p{Nd}+)?$/iu;
const COMMA = /[,،，]/;
/** What follows a name: 'Ada Lovelace | ACME', 'Ada – ACME', 'Ada @ACME', 'Ada she/her'; and 'honoris causa' behind a title. */
const AFFIX = /(?<!^)[|｜／].*|\s(?:@|[–—•·»:;/~*-]+\s|[a-z]+\/[a-z]).*|(?<=\. )h\. ?c\. /gs;
/** Begins with an initial: 'D.', 'J.R.R.'. A small Greek or Arabic letter is a title. */
const INITIAL = /^[a-z\p{Lu}]\./u;
/** A locale and a name with a letter that is a title there (Monsieur, Don, Dona), before a whole given name and another word. */
const LETTER_TITLE = /^(?:fr\S* m|(?:es|pt)\S* d)\. (?!\S\.)\S+ /i;

/** The words of a name without brackets, titles and degrees; none for a phone number. */
export function tokenizeName(text: string, locale?: string): string[] {
  if (isPhoneNumber(text)) return [];
  const name = stripBrackets(text).trim().replace(AFFIX, '');
  const at = /\s/.test(name) ? 0 : name.indexOf('@');
  if (at > 0) return keepLetterTokens(name.slice(0, at).split(/[._\-+]/));
  const words = keepLetterTokens(toGivenFirst(name).split(/[\s\u30fb]+/));
  return words.length === 1 ? keepLetterTokens((words[0] ?? '').split(/[._]/)) : stripTitles(words, locale);
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

function stripTitles(words: string[], locale?: string): string[] {
  let from = 0;
  let to = words.length;
  const isTitle = (word: string) =>
    INITIAL.test(word) ? LETTER_TITLE.test(`${locale} ${words.slice(from).join(' ')}`) : includesWord(word, honorifics);
  while (to - from > 1 && isTitle(words[from] ?? '')) from++;
  while (to - from > 1 && includesWord(words[to - 1] ?? '', suffixes)) to--;
  return words.slice(from, to);
}
