import {expect, fixture, html} from '@open-wc/testing';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../../src/errors.js';
import {errorText as contactErrorText} from '../../src/elements/profile-card/error-text.js';
import '../../src/define/avatar-editor.js';
import {loadErrorMessages, localizerFor} from '../../src/elements/shared/localize.js';
import {setLocale} from '../../src/locales/current.js';
import {formatFor} from '../../src/locales/format.js';
import type {Locale} from '../../src/locales/locale.js';
import {localeModules} from '../../src/locales/languages.js';
import * as ar from '../../src/locales/ar.js';
import * as de from '../../src/locales/de.js';
import * as en from '../../src/locales/en.js';
import * as fi from '../../src/locales/fi.js';
import * as fr from '../../src/locales/fr.js';

const locales: Locale[] = await Promise.all(Object.values(localeModules).map((load) => load()));
const tooLarge = new AvatarError('file-too-large', {maxBytes: 10_000_000, actualBytes: 14_200_000}).toData();

describe('locales', () => {
  before(loadErrorMessages);
  afterEach(() => setLocale(undefined));

  for (const locale of locales) {
    it(`writes sizes the way ${locale.tag} does`, () => {
      const {errorMessage} = localizerFor('editor', en.editor, {locale});
      const {bytes} = formatFor(locale.tag); // Engines differ in which digits Arabic is written with.
      expect(errorMessage(tooLarge)).to.include(bytes(14_200_000)).and.to.include(bytes(10_000_000));
    });

    it(`turns every code into a sentence in ${locale.tag}`, () => {
      const facts = {
        kind: 'link',
        type: 'image/gif',
        accept: ['image/jpeg', 'image/png'],
        ...{count: 2, maxBytes: 1e6, actualBytes: 2e6, smallestBytes: 2e6, maxPixels: 4e7, maxEdgePx: 9, minEdgePx: 9},
        ...{widthPx: 1, heightPx: 1, status: 500, timeoutMs: 1, message: 'no', reason: 'html'},
      };
      const {errorMessage} = localizerFor('editor', en.editor, {locale});
      for (const code of Object.keys(en.errors)) {
        const text = errorMessage({code, ...facts} as never);
        expect(text, code).to.not.match(/undefined|NaN|\[object|\$\{/);
        expect(text.length, code).to.be.greaterThan(1);
      }
    });
  }

  for (const locale of locales) {
    it(`says in ${locale.tag} that what was sent without an answer may be saved already`, () => {
      const {errorMessage} = localizerFor('editor', en.editor, {locale});
      for (const code of ['timed-out', 'offline', 'network-error'] as const) {
        const facts = {code, timeoutMs: 1} as const;
        const [certain, uncertain] = [errorMessage(facts), errorMessage({...facts, mayBeStored: true})];
        expect(uncertain, code).to.not.equal(certain);
        if (!locale.tag.startsWith('en'))
          expect(uncertain).to.not.equal(en.errors[code]({...facts, mayBeStored: true}, {} as never));
        const card = localizerFor('card', en.card, {locale});
        const contactError = contactErrorText(new AvatarError(code, {timeoutMs: 1, mayBeStored: true}), card);
        expect(contactError).to.equal(card.messages.problems.unconfirmed);
      }
    });
  }

  it('lets the page set the language, the editor its own words', async () => {
    setLocale(fi);
    const editor = await fixture<AvatarEditor>(html`
      <avatar-editor layout="full" person-name="Ada Lovelace" .messages=${{editor: {save: 'Käytä'}}}></avatar-editor>
    `);
    const text = (editor.shadowRoot?.querySelector('.base') as HTMLElement).innerText;
    expect(text).to.contain('Valitse tiedosto').and.to.contain('Käytä').and.to.contain('enintään 10');
  });

  it('writes numbers the way the language does', () => {
    const weights = [de, fr, ar].map((locale) => {
      const {messages, format} = localizerFor('editor', en.editor, {locale});
      return messages.originalSize({bytes: 8_200_000}, format);
    });
    expect(weights[0]).to.equal('Original: 8,2 MB');
    expect(weights[1]).to.match(/^Original\s: 8,2\sMo$/);
    expect(weights[2]).to.match(/(8|٨)[.,٫](2|٢)/);
  });
});
