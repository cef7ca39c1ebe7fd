import {expect} from '@open-wc/testing';
import {initialsOf} from '../../../src/shared/initials/initials.js';
import {generateNames} from './generated-names.js';

describe('initials in a browser without Intl.Segmenter', () => {
  const {Segmenter} = Intl;
  const usual = new Map([...generateNames(200)].map((name) => [name, initialsOf(name)]));

  before(() => {
    delete (Intl as {Segmenter?: unknown}).Segmenter;
  });
  after(() => {
    Object.assign(Intl, {Segmenter});
  });

  for (const [name, initials] of [
    ['Ada Lovelace', 'AL'],
    ['Łukasz Piech', 'ŁP'],
    ['Ада Лавлейс', 'АЛ'],
    ['山田 太郎', '山太'],
    ['강현', '강'],
  ] as const) {
    it(`are the usual ones for ${name}`, () => {
      expect(initialsOf(name)).to.equal(initials);
    });
  }

  it('keep the marks with their letter, and an emoji as far as one goes', () => {
    expect(initialsOf('x̂ Ada')).to.equal('X̂A');
    expect(initialsOf('👩🏽‍🚀')).to.equal('👩');
  });

  it('are found for two hundred difficult names, without half a character', () => {
    for (const [name, before] of usual) {
      const initials = initialsOf(name);
      expect(initials, name).not.to.match(/\p{Cs}/u);
      expect(initials === '', name).to.equal(before === '');
    }
  });
});
