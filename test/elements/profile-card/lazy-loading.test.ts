import {expect, fixture, html} from '@open-wc/testing';
import {css} from 'lit';
import {editModeModule} from '../../../src/elements/profile-card/lazy/load.js';
import {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {ada, button, deferred, findButton, focused, createCard, press, rootOf, settled, textOf} from './page-object.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';

const formOf = (card: ProfileCard): Element | null => rootOf(card).querySelector('form');

/** Holds the late half back until `arrive`, as a slow network does, and counts how often it was asked for. */
function slowly() {
  const {promise, resolve: arrive} = deferred();
  let asked = 0;
  editModeModule.value = undefined;
  editModeModule.load = async () => {
    asked++;
    await promise;
    return Object.getPrototypeOf(editModeModule).load.call(editModeModule);
  };
  return {arrive, asked: () => asked};
}

describe('profile-card, before anybody changes it', () => {
  // What was put in its place goes; the method behind it is back.
  afterEach(() => void Reflect.deleteProperty(editModeModule, 'load'));

  it('shows all there is to read without its late half', async () => {
    const late = slowly();
    const card = await createCard();
    expect(textOf(card)).to.contain('Ada Lovelace').and.to.contain('ada@example.org');
    expect(findButton(card, 'Edit contact details')).to.exist;
    expect(late.asked()).to.equal(0);
  });

  it('fetches it when somebody comes near a card that they may change, and not for one they may only read', async () => {
    const late = slowly();
    const read = await fixture<ProfileCard>(html`<profile-card .person=${ada}></profile-card>`);
    read.dispatchEvent(new PointerEvent('pointerenter'));
    expect(late.asked(), 'only to be read').to.equal(0);
    const own = await createCard();
    own.dispatchEvent(new PointerEvent('pointerenter'));
    expect(late.asked(), 'a pointer').to.equal(1);
    button(own, 'Edit contact details').focus();
    expect(late.asked(), 'the focus').to.equal(2);
  });

  it('does what was pressed once it is there, and does it once', async () => {
    const late = slowly();
    const card = await createCard();
    let edits = 0;
    card.addEventListener('profile-edit', () => edits++);
    button(card, 'Edit contact details').focus();
    await press(card, 'Edit contact details');
    expect(button(card, 'Edit contact details').getAttribute('aria-disabled')).to.equal('true');
    expect(focused(card)).to.equal('Edit contact details');
    await expectAccessible(card);
    await press(card, 'Edit contact details');
    expect(edits).to.equal(1);
    late.arrive();
    await waitUntil(() => formOf(card) !== null, 'the form is there');
    await settled(card);
    expect(focused(card)).to.equal('title');
  });

  it('keeps the styles of who extends the card', async () => {
    class PaddedCard extends ProfileCard {
      static override styles = [
        ...ProfileCard.styles,
        css`
          .card {
            padding: 40px;
          }
        `,
      ];
    }
    customElements.define('padded-card', PaddedCard);
    const card = await fixture<ProfileCard>(html`<padded-card editable .person=${ada}></padded-card>`);
    await press(card, 'Edit contact details');
    await waitUntil(() => formOf(card) !== null, 'the form is there');
    expect(getComputedStyle(formOf(card) as Element).display, 'late').to.equal('grid');
    expect(getComputedStyle(rootOf(card).querySelector('.card') as Element).paddingTop, 'own').to.equal('40px');
  });

  it('begins nothing for somebody who is not shown any more', async () => {
    const late = slowly();
    const card = await createCard();
    await press(card, 'Edit contact details');
    card.person = {id: 'bob', name: 'Bob Byron', email: 'bob@example.org'};
    late.arrive();
    await waitUntil(() => !button(card, 'Edit contact details').hasAttribute('aria-disabled'), 'it can be pressed');
    expect(formOf(card)).to.equal(null);
    await press(card, 'Edit contact details');
    expect(formOf(card)).not.to.equal(null);
  });

  it('says so where it cannot be fetched, and tries again at the next press', async () => {
    const card = await createCard();
    editModeModule.value = undefined;
    editModeModule.load = () => Promise.reject(new TypeError('Failed to fetch'));
    await press(card, 'Edit contact details');
    expect(rootOf(card).querySelector('[role=alert]')?.textContent).to.contain('could not be loaded');
    await expectAccessible(card);
    Reflect.deleteProperty(editModeModule, 'load');
    await press(card, 'Edit contact details');
    await waitUntil(() => formOf(card) !== null, 'the form is there');
    expect(rootOf(card).querySelector('[role=alert]')).to.equal(null);
  });
});
