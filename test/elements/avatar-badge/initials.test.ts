import {expect} from '@open-wc/testing';
import {honorifics, suffixes} from '../../../src/shared/initials/honorifics.js';
import {initialsOf} from '../../../src/shared/initials/initials.js';
import {cases, ours} from './initials.cases.js';
import {generateNames} from './generated-names.js';

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('initialsOf', () => {
  for (const {name, locale, max, expect: expected} of [...cases, ...ours]) {
    it(`${JSON.stringify(name)}${locale ? ` (${locale})` : ''} → ${JSON.stringify(expected)}`, () => {
      expect(initialsOf(name, {locale, max})).to.equal(expected);
    });
  }

  it('takes given and family name where they are known, in the order of the locale', () => {
    const parts = {givenName: 'Taro', familyName: 'Yamada'};
    expect(initialsOf(parts)).to.equal('TY');
    expect(initialsOf(parts, {locale: 'ja'})).to.equal('YT');
    expect(initialsOf({familyName: 'Yamada'})).to.equal('Y');
    expect(initialsOf({})).to.equal('');
  });

  it('keeps its promises for generated names in thirty scripts', () => {
    for (const name of generateNames(3000)) {
      for (const max of [1, 2, 3]) {
        const initials = initialsOf(name, {max});
        const shown = `${JSON.stringify(name)} → ${JSON.stringify(initials)}`;
        expect(graphemes(initials), shown).to.be.at.most(max);
        expect(loneSurrogate.test(initials), shown).to.equal(false);
        expect(initials.normalize(), shown).to.equal(initials);
      }
    }
  });

  it('gives plain names the initials of the same names with invisible characters', () => {
    const words = [
      'Ada',
      'van',
      'O',
      'iris',
      'IRMAK',
      'McAdam',
      'Jo-Ann',
      "O'Neil",
      'Émile',
      ...honorifics,
      ...suffixes,
    ];
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const lasts = [...words, ...words.map(capital)];
    for (const max of [1, 2]) {
      // What cannot be seen changes nothing.
      const strays = words.flatMap((first) =>
        lasts.filter(
          (last) =>
            initialsOf(`${capital(first)} ${last}`, {max}) !== initialsOf(`${capital(first)}\u200b ${last}`, {max}),
        ),
      );
      expect(strays).to.deep.equal([]);
    }
  });

  it('finds an initial for every plain name of thirty scripts', () => {
    for (const name of generateNames(600, {plain: true})) expect(initialsOf(name), name).not.to.equal('');
  });

  it('takes time in proportion to the length of the name', () => {
    const duration = (name: string) => {
      const start = performance.now();
      initialsOf(name);
      return performance.now() - start;
    };
    /** The quickest: the others may have waited for something else on the machine. */
    const fastest = (name: string) => Math.min(...Array.from({length: 7}, () => duration(name)));
    for (const unit of ['[', '(]', ')', 'a', 'a ', 'a,', '@', '1', '.', '́', '👨‍']) {
      const short = unit.repeat(10_000 / unit.length);
      // 10 times as long takes about 10 times as long; 100 times as long where the time is quadratic.
      const limit = 10 * fastest(short) * 4 + 50;
      expect(fastest(short.repeat(10)), `100,000 characters of ${JSON.stringify(unit)}`).to.be.below(limit);
    }
  });

  it('takes a locale that is none for no locale', () => {
    expect(initialsOf('ida irmak', {locale: 'not a tag'})).to.equal('II');
  });
});
