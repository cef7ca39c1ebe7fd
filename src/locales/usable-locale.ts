import {attempt} from '../shared/attempt.js';

/** The copy of each locale whose tag had to be changed. */
const copies = new WeakMap<object, object>();

/** The locale with a tag that `Intl` accepts: 'en_US' is 'en-US', and what is no language tag at all is reported, and English. */
export function usableLocale<Given extends {readonly tag: string}>(locale: Given): Given {
  const {tag} = locale;
  if (!tag) return locale; // English is used instead.
  const usable = attempt(locale, () => Intl.getCanonicalLocales(String(tag).replaceAll('_', '-'))[0]) ?? 'en';
  // Intl takes 'EN-us' as well.
  if (usable.toLowerCase() === String(tag).toLowerCase()) return locale;
  if (!copies.has(locale)) copies.set(locale, {...locale, tag: usable});
  return copies.get(locale) as Given;
}
