// The type of a message: a sentence, or a function that makes one from data; and the formatters that such a function gets.
import type {AvatarErrorCode, ErrorFacts} from '../errors.js';

/** Formats and counts numbers in the locale. */
export interface NumberFormatters {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  plural(count: number): Intl.LDMLPluralRule;
}

/** Formats numbers, sizes and lists in the locale. */
export interface Format extends NumberFormatters {
  /** 14200000 → '14.2 MB'. Decimal units, as phones and operating systems show them. */
  bytes(bytes: number): string;
  /** ['JPG', 'PNG'] → 'JPG or PNG'. */
  listOr(items: readonly string[]): string;
  /** The name that people know: 'image/jpeg' → 'JPG', '.png' → 'PNG', '.psd' → 'Photoshop'; '' for a type without one. */
  fileType(type: string): string;
  /** The types of `accept` by name: 'JPG or PNG'. `anyPicture`, by default '', if all types are accepted. */
  fileTypes(accept: readonly string[], anyPicture?: string): string;
  /** How long ago: '2 minutes ago'. */
  relativeTime(date: Date, now?: Date): string;
}

/** A message: a sentence, or a function that makes one from data. */
export type Message<Facts = never> = [Facts] extends [never] ? string : (facts: Facts, format: Format) => string;

/** A rejected file is described by the messages of the rules that it breaks. */
export type ErrorMessages = {readonly [C in Exclude<AvatarErrorCode, 'file-rejected'>]: Message<ErrorFacts[C]>};
