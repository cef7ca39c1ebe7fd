import {aTimeout, expect, html} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../../src/elements/avatar-badge/avatar-badge.js';
import {textOf} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';
import {page, pointAt, isOpen, opened, closed} from './popover.js';

describe('a hover card', () => {
  const people = html`
    <button id="bob" popovertarget="card"><span person-id="bob" name="Bob Byron"></span>B</button>
    <button id="eve" popovertarget="card"><span person-id="eve" name="Eve Adams"></span>E</button>
  `;

  async function hoverPage() {
    const {card, root} = await page(people);
    card.hover = true;
    card.editable = null;
    card.person = undefined;
    await card.updateComplete;
    return {card, bob: root.querySelector('#bob') as HTMLElement, eve: root.querySelector('#eve') as HTMLElement};
  }

  afterEach(() => resetMouse());

  it('opens for whom the pointer rests on, follows it to another, and closes when it leaves', async () => {
    const {card, bob, eve} = await hoverPage();
    await pointAt(bob, 'move');
    await opened(card);
    expect(textOf(card)).to.equal('Bob Byron');
    expect(document.activeElement, 'takes no focus').to.equal(document.body);
    await pointAt(eve, 'move');
    await waitUntil(() => textOf(card) === 'Eve Adams');
    await pointAt(card, 'move');
    await aTimeout(350);
    expect(isOpen(card), 'stays under the pointer').to.equal(true);
    await sendMouse({type: 'move', position: [3, 400]});
    await closed(card);
  });

  it('does not open for a pointer that only passes by', async () => {
    const {card, bob} = await hoverPage();
    bob.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true, pointerType: 'mouse'}));
    bob.dispatchEvent(new PointerEvent('pointerout', {bubbles: true, composed: true, pointerType: 'mouse'}));
    await aTimeout(500);
    expect(isOpen(card)).to.equal(false);
  });

  it('opens on touch only when pressed', async () => {
    const {card, bob} = await hoverPage();
    bob.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true, pointerType: 'touch'}));
    await aTimeout(500);
    expect(isOpen(card)).to.equal(false);
    bob.click();
    await opened(card);
    expect(textOf(card)).to.equal('Bob Byron');
  });

  it('opens from the keyboard too; Enter goes in, Esc comes back', async () => {
    const {card, bob} = await hoverPage();
    bob.focus();
    await sendKeys({press: 'Shift'});
    await sendKeys({press: 'Tab'});
    await opened(card);
    const there = document.activeElement as HTMLElement;
    expect(textOf(card)).to.equal('Eve Adams');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => document.activeElement === card, 'the focus goes in');
    expect(isOpen(card)).to.equal(true);
    await sendKeys({press: 'Escape'});
    await closed(card);
    expect(document.activeElement).to.equal(there);
  });

  describe('for badges that a framework binds', () => {
    const row = html`<button id="row" popovertarget="card"><avatar-badge></avatar-badge></button>`;

    async function boundPage() {
      const {card, root} = await page(html`${row}${people}`);
      card.hover = true;
      card.editable = null;
      card.person = undefined;
      await card.updateComplete;
      const trigger = root.querySelector('#row') as HTMLElement;
      const rest = () =>
        trigger.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true, pointerType: 'mouse'}));
      return {card, rest, trigger, badge: root.querySelector('avatar-badge') as AvatarBadge};
    }

    for (const [way, values, name] of [
      ['properties', {personId: 'ann', name: 'Ann Arbor'}, 'Ann Arbor'],
      ['a number as id', {personId: 42, name: 'Ann Arbor'}, 'Ann Arbor'],
      ['a name alone', {name: 'Ann Arbor'}, 'Ann Arbor'],
    ] as const) {
      it(`shows the person of ${way}, after another one`, async () => {
        const {card, rest, badge} = await boundPage();
        card.person = {id: 'previous', name: 'Previous Person'};
        Object.assign(badge, values);
        rest();
        await opened(card);
        await card.updateComplete;
        expect(textOf(card)).to.equal(name);
        expect(card.personId).to.equal('personId' in values ? String(values.personId) : '');
      });
    }

    it('believes the property, not an attribute that is older', async () => {
      const {card, rest, badge} = await boundPage();
      badge.setAttribute('person-id', 'old');
      badge.setAttribute('name', 'Old Owner');
      Object.assign(badge, {personId: 'ann', name: 'Ann Arbor'});
      rest();
      await opened(card);
      await card.updateComplete;
      expect([card.personId, textOf(card)]).to.deep.equal(['ann', 'Ann Arbor']);
    });

    it('follows a row that is reused for another person, before and after the card has opened', async () => {
      const {card, rest, badge} = await boundPage();
      Object.assign(badge, {personId: 'ann', name: 'Ann Arbor'});
      rest();
      Object.assign(badge, {personId: 'ben', name: 'Ben Bow'});
      card.addEventListener('beforetoggle', () => Object.assign(badge, {personId: 'cat', name: 'Cat Cole'}), {
        once: true,
      });
      await opened(card);
      await waitUntil(() => textOf(card) === 'Cat Cole', 'reused while the card opened');
      Object.assign(badge, {personId: 'dan', name: 'Dan Dee'});
      rest();
      await waitUntil(() => textOf(card) === 'Dan Dee', 'reused under the pointer');
    });

    it('does not open without a person, with the person of another row', async () => {
      const {card, rest, badge, trigger} = await boundPage();
      Object.assign(badge, {personId: 'ann', name: 'Ann Arbor'});
      rest();
      await opened(card);
      card.hidePopover();
      Object.assign(badge, {personId: null, name: null});
      rest();
      trigger.click();
      await aTimeout(600);
      expect(isOpen(card)).to.equal(false);
    });
  });
});
