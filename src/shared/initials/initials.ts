// Computes the initials of a name, one or two characters. Pure; reads the first 512 characters of a name.
import {firstGrapheme} from './graphemes.js';
import {LETTER, tokenizeName} from './name-tokenizer.js';

/** Options of `initialsOf`. */
export interface InitialsOptions {
  /**
   * BCP 47 tag: language of the upper-case conversion, and whether the family name comes first.
   *
   * @default none
   */
  readonly locale?: string;
  /**
   * Maximum number of characters.
   *
   * @default 2
   */
  readonly max?: number;
}

/** The parts of a name, if they are known. */
export interface NameParts {
  readonly givenName?: string;
  readonly familyName?: string;
}

/** The rest of a longer name is not read. */
const MAX_NAME_CHARS = 512;
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const FROM_EMOJI = /(?:\p{Extended_Pictographic}|\p{RI}{2}).*/su;
/** Scripts with joined letters. */
const JOINING_SCRIPTS = /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mani}]/u;
/** Georgian capitals are used for headlines only, not in names. */
const CASELESS_GEORGIAN = /\p{sc=Geor}/u;
/** Turkish and Azerbaijani names that begin with a dotless ı but are typed with i. */
const DOTLESS_I = /^i(?:rmak|lg[iı][nt]|lgaz|s[iı][kln]|ş[iı][kln]|t[iı]r)(?!\p{L})/u;
const TURKIC_LOCALE = /^(?:tr|az)\b/;
const FAMILY_NAME_FIRST = /^(?:zh|ja|ko|vi|hu)\b/;
/** Characters that upper-case conversion does not change in any locale. */
const CASELESS_OR_CAPITAL = /^[0-9A-Z]$/;
/** A letter without a combining mark, the most common case: no segmentation is needed. */
const SIMPLE_START = /^[0-9A-Za-zÀ-ÖØ-öø-ÿ](?![^\0-\u02ff])/;

/**
 * The initials of a name in any script; '' where it holds none. Never throws.
 * @param name - The whole name, or its parts
 * @example
 * import {initialsOf} from 'avatar-elements';
 *
 * initialsOf('Ada Lovelace'); // 'AL'
 * initialsOf({givenName: 'Ada', familyName: 'Lovelace'}, {max: 1}); // 'A'
 */
export function initialsOf(name: string | NameParts | null | undefined, options: InitialsOptions = {}): string {
  const {locale, max = 2} = options;
  if (!name || max < 1) return '';
  const text = typeof name === 'string' ? clean(name) : '';
  const words = text ? tokenizeName(text, locale) : wordsOfParts(name as NameParts, locale);
  if (!words.length) return firstGrapheme(FROM_EMOJI.exec(text)?.[0] ?? '');
  if (words.length > max) words.splice(Math.max(max - 1, 1), words.length - max);
  const initials = words.map((word) => initialOf(word, locale));
  return initials.reduce(
    (all, next) => all + (JOINING_SCRIPTS.test(all) && JOINING_SCRIPTS.test(next) ? '\u200c' : '') + next,
  );
}

const clean = (text: string) => text.slice(0, MAX_NAME_CHARS).normalize().replace(INVISIBLE, '');

function wordsOfParts({givenName = '', familyName = ''}: NameParts, locale = ''): string[] {
  const inOrder = FAMILY_NAME_FIRST.test(locale) ? [familyName, givenName] : [givenName, familyName];
  return inOrder.map(clean).filter((part) => LETTER.test(part));
}

function initialOf(word: string, locale?: string): string {
  if (DOTLESS_I.test(word) && TURKIC_LOCALE.test(locale ?? '')) return 'I';
  const first = SIMPLE_START.test(word) ? word.charAt(0) : firstLetter(word);
  return CASELESS_OR_CAPITAL.test(first) || CASELESS_GEORGIAN.test(first)
    ? first
    : firstLetter(upperCase(first, locale).normalize());
}

function firstLetter(word: string): string {
  return firstGrapheme(word.slice(word.search(LETTER))).replace(/[\u200c\u200d]+$/, '');
}

function upperCase(text: string, locale?: string): string {
  try {
    return text.toLocaleUpperCase(locale ?? 'und');
  } catch {
    return text.toUpperCase(); // The host passed an invalid tag.
  }
}
