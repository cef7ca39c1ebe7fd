// The locale for the languages that a person prefers.
import {AvatarError} from '../errors.js';
import {languageOf, loadLanguage} from './languages.js';
import type {Locale} from './locale.js';

/**
 * Imports the locale of the first language that has one: 'pt-PT', then 'pt'; 'zh-TW' is 'zh-Hant', 'es-MX' is 'es-419', 'no' is 'nb'.
 * Only this locale is imported. Its `tag` is the language that was found, so that numbers and dates are those of its region.
 * English where none of the languages has a locale. Rejects with `network-error` where the locale cannot be imported.
 * @param languages - BCP 47 tags, the preferred one first, such as `navigator.languages`
 * @example
 * import {localeFor, setLocale} from 'avatar-elements';
 *
 * setLocale(await localeFor(navigator.languages));
 */
export async function localeFor(languages: string | readonly string[]): Promise<Locale> {
  const found = [languages].flat().map((tag) => languageOf(tag));
  const {language = 'en', tag} = found.find((candidate) => candidate?.language) ?? {};
  try {
    return await loadLanguage(language, tag);
  } catch (thrown) {
    throw new AvatarError('network-error', {}, {cause: thrown});
  }
}
