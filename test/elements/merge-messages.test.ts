// Messages of a host replace messages of the locale one by one, in groups inside a group too.
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/avatar-provider.js';
import '../../src/define/profile-card.js';
import {localizerFor} from '../../src/elements/shared/localize.js';
import {mergeMessages} from '../../src/elements/shared/merge-messages.js';
import {LOCALE} from '../../src/locales/current.js';
import * as english from '../../src/locales/en.js';
import * as finnish from '../../src/locales/fi.js';
import type {MessageOverrides, PartialLocale} from '../../src/locales/locale.js';
import {findProvided} from '../../src/shared/provided.js';

const {problems} = english.card;

describe('messages of a host', () => {
  it('replace one message of a group inside, and keep the others', () => {
    const messages = {card: {problems: {offline: 'No network.'}}} as unknown as MessageOverrides;
    const {messages: card} = localizerFor('card', english.card, {messages});
    expect(card.problems).to.deep.equal({...problems, offline: 'No network.'});
    expect(card.edit).to.equal(english.card.edit);
  });

  it('are put over those of a locale, which are put over the English ones', () => {
    const locale = {tag: 'fi', card: {edit: finnish.card.edit, problems: {other: 'Muu.'}}} as unknown as PartialLocale;
    const messages = {card: {problems: {offline: 'No network.'}}} as unknown as MessageOverrides;
    const {messages: card} = localizerFor('card', english.card, {locale, messages});
    expect(card.edit).to.equal(finnish.card.edit);
    expect(card.problems).to.deep.equal({...problems, other: 'Muu.', offline: 'No network.'});
  });

  it('leave the English ones where a group or a message is missing or of another type', () => {
    for (const own of [undefined, null, {problems: undefined}, {problems: null}, {problems: {offline: undefined}}])
      expect(mergeMessages(english.card, own).problems, JSON.stringify(own)).to.deep.equal(problems);
    for (const own of ['text', 7, true, {problems: 'text'}, {problems: 7}])
      expect(mergeMessages(english.card, own as object).problems, JSON.stringify(own)).to.include(problems);
  });

  it('keep the others of the locale of a provider', async () => {
    const messages = {card: {problems: {offline: 'No network.'}}} as unknown as MessageOverrides;
    const provider = await fixture(html`
      <avatar-provider .locale=${finnish} .messages=${messages}><profile-card></profile-card></avatar-provider>
    `);
    const locale = findProvided(provider.querySelector('profile-card') as Element, LOCALE);
    expect(locale?.card?.problems).to.deep.equal({...finnish.card.problems, offline: 'No network.'});
  });

  it('never change the messages that they are put over', () => {
    const before = JSON.stringify(english.card);
    mergeMessages(english.card, {problems: {offline: 'No network.'}, edit: 'Edit'});
    expect(JSON.stringify(english.card)).to.equal(before);
  });
});
