import {expect, fixture, html} from '@open-wc/testing';
import {css} from 'lit';
import {editModeModule} from '../../../src/elements/profile-card/lazy/load.js';
import {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {ada, button, deferred, findButton, focused, createCard, press, rootOf, settled, textOf} from './page-object.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';

const formOf = (card: ProfileCard): Element | null => rootOf(card).querySelector('form');

/** Delays the part that is loaded on demand until `arrive`, as a slow network does, and counts how often it was asked for. */
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

describe('profile-card, before the first change', () => {
  // What was put in its place goes; the method behind it is back.
  afterEach(() => void Reflect.deleteProperty(editModeModule, 'load'));

  it('shows all there is to read without the part that is loaded on demand', async () => {
    const late = slowly();
    const card = await createCard();
    expect(textOf(card)).to.contain('Ada Lovelace').and.to.contain('ada@example.org');
    expect(findButton(card, 'Edit contact details')).to.exist;
    expect(late.asked()).to.equal(0);
  });

  it('fetches it at the first sign of intent on an editable card, and not on a read-only one', async () => {
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
    expect(getComputedStyle(rootOf(card).querySelector('.fields') as Element).display, 'late').to.equal('grid');
    expect(getComputedStyle(rootOf(card).querySelector('.card') as Element).paddingTop, 'own').to.equal('40px');
  });

  it('starts nothing for a person who is not shown any more', async () => {
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

  it('shows an error where it cannot be fetched, and tries again at the next press', async () => {
    const card = await createCard();
    editModeModule.value = undefined;
    editModeModule.load = () => Promise.reject(new TypeError('Failed to fetch'));
    await press(card, 'Edit contact details');
    expect(rootOf(card).querySelector('[role=alert]')?.textContent).to.contain('couldn’t load');
    await expectAccessible(card);
    Reflect.deleteProperty(editModeModule, 'load');
    await press(card, 'Edit contact details');
    await waitUntil(() => formOf(card) !== null, 'the form is there');
    expect(rootOf(card).querySelector('[role=alert]')).to.equal(null);
  });
});
