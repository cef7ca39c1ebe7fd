// Messages of an element: its own `messages`, then the locale of the nearest provider, then the page's locale, then English.
import type {ErrorData} from '../../errors.js';
import {formatFor} from '../../locales/format.js';
import {mergeMessages} from './merge-messages.js';
import type {ErrorMessages, Format, Locale, MessageOverrides, PartialLocale} from '../../locales/locale.js';
import {attempt} from '../../shared/attempt.js';
import {importWithRetry} from '../../shared/loading/import-with-retry.js';

/** Sources of messages of one element. */
export interface LocalizerOptions {
  /** Replaces single messages of the locale. */
  readonly messages?: MessageOverrides;
  /** The locale of the element. */
  readonly locale?: PartialLocale;
}

/** Groups of messages in a locale. */
export type MessageGroup = keyof MessageOverrides;

/** Messages, number formats and error messages for one element. */
export interface Localizer<Part extends MessageGroup> {
  readonly tag: string;
  readonly messages: Locale[Part];
  readonly format: Format;
  /** The message of an error. Call `loadErrorMessages()` first: the English ones are loaded lazily. */
  errorMessage(problem: ErrorData): string;
}

let englishErrors: ErrorMessages | undefined;

/** Loads the English error messages. */
export async function loadErrorMessages(): Promise<void> {
  englishErrors ??= (await importWithRetry(() => import('../../locales/en/errors.js'))).errors;
}

/** The messages of one group. The element passes its English messages, which it contains. */
export function localizerFor<Part extends MessageGroup>(
  part: Part,
  english: Locale[Part],
  {messages, locale}: LocalizerOptions = {},
): Localizer<Part> {
  const tag = locale?.tag ?? 'en';
  const format = formatFor(tag);
  const errorMessage = (problem: ErrorData): string => {
    const {code} = problem;
    if (code === 'file-rejected') return problem.violations.map(errorMessage).join(' ');
    // A code may come from storage or from another copy of the library: 'constructor' is not a code.
    const sources = [messages?.errors, locale?.errors, englishErrors].filter(
      (errors) => errors && Object.hasOwn(errors, code),
    ) as Record<string, (facts: ErrorData, format: Format) => string>[];
    for (const errors of sources) {
      const text = attempt(errors, () => errors[code]?.(problem, format));
      if (text !== undefined) return text;
    }
    return '';
  };
  const ofLocale = mergeMessages(english, locale?.[part]);
  return {tag, messages: mergeMessages(ofLocale, messages?.[part]), format, errorMessage};
}
