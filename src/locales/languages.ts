// The table of languages: which locale a language tag gets, and its module, which is imported when it is first needed.
import {importWithRetry} from '../shared/loading/import-with-retry.js';
import type {Locale} from './locale.js';

/** The module of each locale of this folder. */
export const localeModules = {
  ar: () => import('./ar.js'),
  cs: () => import('./cs.js'),
  da: () => import('./da.js'),
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  'en-GB': () => import('./en-GB.js'),
  es: () => import('./es.js'),
  'es-419': () => import('./es-419.js'),
  fi: () => import('./fi.js'),
  fr: () => import('./fr.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nb: () => import('./nb.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
  'pt-PT': () => import('./pt-PT.js'),
  sv: () => import('./sv.js'),
  uk: () => import('./uk.js'),
  zh: () => import('./zh.js'),
  'zh-Hant': () => import('./zh-Hant.js'),
} satisfies Readonly<Record<string, () => Promise<Locale>>>;

type Language = keyof typeof localeModules;

const loading = new Map<string, Promise<Locale>>();

/** The regions that use the locale without a region, in place of the regional one. */
const regionsOf: Readonly<Record<string, readonly [regional: string, ...regions: string[]]>> = {
  en: ['en-GB', 'US', 'AS', 'GU', 'MH', 'MP', 'PH', 'PR', 'UM', 'VI'],
  es: ['es-419', 'ES', 'EA', 'GQ', 'IC', 'PH'],
  pt: ['pt-PT', 'BR'],
};

/** The locale and the canonical form of a tag. `undefined` for a language that has none, and for what is no language tag. */
export function languageOf(tag: string): {readonly language?: Language; readonly tag: string} | undefined {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    const {language, region = '', script} = locale.maximize();
    const [regional, ...regions] = regionsOf[language] ?? [];
    const candidates = [
      regional && !regions.includes(region) ? regional : `${language}-${script}`,
      /^n[on]$/.test(language) ? 'nb' : language,
    ];
    return {
      language: candidates.find((candidate): candidate is Language => Object.hasOwn(localeModules, candidate)),
      tag: locale.toString(),
    };
  } catch {
    return undefined;
  }
}

/** Imports the locale of a language. Its tag is the given one, so that numbers and dates are those of the region. */
export function loadLanguage(language: Language, tag: string = language): Promise<Locale> {
  let locale = loading.get(tag);
  if (!locale) {
    locale = importWithRetry<Locale>(localeModules[language]).then((module) =>
      module.tag === tag ? module : {...module, tag},
    );
    loading.set(tag, locale);
    locale.catch(() => loading.delete(tag)); // The next call imports it again.
  }
  return locale;
}
