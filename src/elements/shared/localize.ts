// Where an element finds its words: its own `messages`, then the locale of the provider around it, then the page's, then English.
import type {Problem} from '../../errors.js';
import {currentLocale} from '../../locales/current.js';
import {formatFor} from '../../locales/format.js';
import type {ErrorMessages, Format, Locale, MessageOverrides, PartialLocale} from '../../locales/locale.js';
import {importWithRetry} from '../../shared/import-with-retry.js';

/** What an element knows about its words. */
export interface LocalizerOptions {
  /** Messages in place of the locale's own, one by one. */
  readonly messages?: MessageOverrides;
  /** The locale of the provider around the element. */
  readonly locale?: PartialLocale;
}

/** The parts of a locale that hold messages. */
export type MessageGroup = keyof MessageOverrides;

/** The words of one element: its messages, the number formats, and any problem as a sentence. */
export interface Localizer<Part extends MessageGroup> {
  readonly tag: string;
  readonly messages: Locale[Part];
  readonly format: Format;
  /** The message of an error. Call `loadErrorMessages()` first: the English ones are loaded lazily. */
  errorMessage(problem: Problem): string;
}

let englishErrors: ErrorMessages | undefined;

/** Fetches the sentences for what goes wrong. */
export async function loadErrorMessages(): Promise<void> {
  englishErrors ??= (await importWithRetry(() => import('../../locales/en/errors.js'))).errors;
}

/** The words of one part of the locale for an element, which brings its English ones. */
export function localizerFor<Part extends MessageGroup>(
  part: Part,
  english: Locale[Part],
  {messages, locale = currentLocale()}: LocalizerOptions = {},
): Localizer<Part> {
  const tag = locale?.tag ?? 'en';
  const format = formatFor(tag);
  return {
    tag,
    messages: {...english, ...locale?.[part], ...messages?.[part]},
    format,
    errorMessage(problem) {
      const {code} = problem;
      // A code may come from storage or from another copy of the library: 'constructor' is none.
      const sources = [messages?.errors, locale?.errors, englishErrors];
      const formatMessage = sources.find((errors) => errors && Object.hasOwn(errors, code))?.[code];
      return (formatMessage as ((facts: Problem, format: Format) => string) | undefined)?.(problem, format) ?? '';
    },
  };
}
