// What one message is: a sentence, or a function of facts that makes one, and the helpers such a function gets.
import type {AvatarErrorCode, ErrorFacts} from '../errors.js';

/** Writes and counts numbers the way the locale does. */
export interface NumberFormatters {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  plural(count: number): Intl.LDMLPluralRule;
}

/** Writes numbers, sizes and lists the way the locale does. */
export interface Format extends NumberFormatters {
  /** 14200000 → '14.2 MB'. Decimal units, as phones and operating systems show them. */
  bytes(bytes: number): string;
  /** ['JPG', 'PNG'] → 'JPG or PNG'. */
  listOr(items: readonly string[]): string;
  /** 'image/jpeg' → 'JPG', 'text/html' → 'HTML'. */
  fileType(type: string): string;
  /** How long ago: '2 minutes ago'. */
  relativeTime(date: Date, now?: Date): string;
}

/** One message: a sentence, or a function of facts that makes one. */
export type Message<Facts = never> = [Facts] extends [never] ? string : (facts: Facts, format: Format) => string;

export type ErrorMessages = {readonly [C in AvatarErrorCode]: Message<ErrorFacts[C]>};
