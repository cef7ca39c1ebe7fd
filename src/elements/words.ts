// Where an element finds its words: its own `messages`, then the locale of the provider around it, then the page's, then English.
import {currentLocale} from '../locales/current.js';
import * as english from '../locales/en.js';
import {formatFor} from '../locales/format.js';
import type {Problem} from '../errors.js';
import type {Format, Locale, MessageOverrides} from '../locales/locale.js';

/** What an element knows about its words. */
export interface WordSource {
  /** Messages in place of the locale's own, one by one. */
  readonly messages?: MessageOverrides;
  /** The locale of the provider around the element. */
  readonly locale?: Locale;
}

/** The parts of a locale that hold messages. */
export type WordPart = Exclude<keyof Locale, 'tag'>;

/** The words of one element: its messages, the number formats, and any problem as a sentence. */
export interface Words<Part extends WordPart> {
  readonly tag: string;
  readonly messages: Locale[Part];
  readonly format: Format;
  sentence(problem: Problem): string;
}

/** The words of one part of the locale for an element. */
export function wordsOf<Part extends WordPart>(part: Part, source: WordSource = {}): Words<Part> {
  const locale = source.locale ?? currentLocale() ?? english;
  const format = formatFor(locale.tag);
  const merged = <P extends WordPart>(name: P): Locale[P] => ({
    ...english[name],
    ...locale[name],
    ...source.messages?.[name],
  });
  return {
    tag: locale.tag,
    messages: merged(part),
    format,
    sentence(problem) {
      const speak = merged('errors')[problem.code] as (facts: Problem, format: Format) => string;
      return speak(problem, format);
    },
  };
}
