// Which locale a list of language tags gets, and what is imported for it.
import {expect} from '@open-wc/testing';
import * as english from '../../src/locales/en.js';
import * as finnish from '../../src/locales/fi.js';
import {languageOf} from '../../src/locales/languages.js';
import {localeFor} from '../../src/locales/locale-for.js';

describe('localeFor', () => {
  it('imports the locale of the first language that has one', async () => {
    expect(await localeFor(['sw', 'fi', 'de'])).to.equal(finnish);
    expect(await localeFor('fi')).to.equal(finnish);
  });

  it('is English where no language has a locale, and where a tag is not valid', async () => {
    for (const languages of [[], ['sw'], ['not a tag'], [''], ['x-klingon']])
      expect(await localeFor(languages), languages.join()).to.equal(english);
  });

  it('keeps the tag of the region, so that numbers and dates are those of the region', async () => {
    const austrian = await localeFor(['de-AT']);
    expect(austrian.tag).to.equal('de-AT');
    expect(austrian.editor.save).to.equal('Speichern');
    expect(await localeFor(['de-AT']), 'the same object each time').to.equal(austrian);
    expect((await localeFor(['fi_FI'])).tag).to.equal('fi-FI');
  });

  it('has the words of the region where they differ', async () => {
    expect((await localeFor(['en-AU'])).card.fields.organization).to.equal('Organisation');
    expect((await localeFor(['en-US'])).card.fields.organization).to.equal('Organization');
  });
});

describe('the locale of a language tag', () => {
  for (const [tag, language] of Object.entries({
    ...{en: 'en', 'en-US': 'en', 'en-PH': 'en', 'en-GB': 'en-GB', 'en-AU': 'en-GB', 'en-IN': 'en-GB'},
    ...{'de-CH': 'de', 'fr-CA': 'fr', 'ar-EG': 'ar', 'zh-CN': 'zh', zh: 'zh', es: 'es', 'es-ES': 'es', 'pt-BR': 'pt'},
    ...{
      'pt-PT': 'pt-PT',
      'pt-AO': 'pt-PT',
      pt: 'pt',
      'zh-TW': 'zh-Hant',
      'zh-HK': 'zh-Hant',
      'zh-Hant': 'zh-Hant',
      'zh-SG': 'zh',
    },
    ...{ko: 'ko', 'ko-KR': 'ko', 'uk-UA': 'uk', 'cs-CZ': 'cs'},
    ...{DE: 'de', de_at: 'de', 'de-Latn-DE-1996': 'de'},
  })) {
    it(`of ${tag} is ${language}`, () => expect(languageOf(tag)?.language).to.equal(language));
  }
});
