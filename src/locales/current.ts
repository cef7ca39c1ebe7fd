// The locale of an element: of the nearest provider, otherwise of the page. Contains no messages, so that a badge stays small.
import {findProvided, type ProvidedKey} from '../shared/provided.js';
import type {Locale, PartialLocale} from './locale.js';
import {usableLocale} from './usable-locale.js';

/** The locale of a provider, merged with the messages of the host. */
export const LOCALE: ProvidedKey<PartialLocale> = 'locale';

let pageLocale: Locale | undefined;

/**
 * Sets the locale of the page. Elements use it from their next render on. A tag that `Intl` refuses is reported, and numbers are English.
 * @param next - A module of `avatar-elements/locales/`; `undefined` is English
 * @example
 * import {setLocale} from 'avatar-elements';
 *
 * setLocale(await import('avatar-elements/locales/fi'));
 */
export function setLocale(next: Locale | undefined): void {
  pageLocale = next && usableLocale(next);
}

/** The locale of an element; without one, of the page. `undefined`: English. */
export function currentLocale(element: Element | null = null): PartialLocale | undefined {
  return findProvided(element, LOCALE) ?? pageLocale;
}
