// Which locale the elements speak when nothing nearer says otherwise. Holds no words, so that a badge alone stays small.
import type {Locale} from './locale.js';

let locale: Locale | undefined;

/** Makes every element speak this locale from its next render on: `setLocale(await import('avatar-elements/locales/fi'))`. */
export function setLocale(next: Locale | undefined): void {
  locale = next;
}

/** The locale set for the page, if any; English otherwise. */
export function currentLocale(): Locale | undefined {
  return locale;
}
