import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../../src/elements/avatar-badge/avatar-badge.js';
import type {ProfileCard} from '../../../../src/elements/profile-card/profile-card.js';
import {autoPosition} from '../../../../src/elements/profile-card/popover/auto-position.js';
import {ada, focused, textOf} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
import {waitUntil} from '../../../support/wait-until.js';

async function page(content = html``): Promise<{opener: HTMLButtonElement; card: ProfileCard; root: HTMLElement}> {
  const root = await fixture<HTMLElement>(html`
    <div>
      <div style="display: flex; justify-content: flex-end; gap: 8px">
        ${content}
        <button id="opener" popovertarget="card">Ada</button>
      </div>
      <profile-card id="card" popover editable .person=${ada}></profile-card>
    </div>
  `);
  return {
    root,
    opener: root.querySelector('#opener') as HTMLButtonElement,
    card: root.querySelector('#card') as ProfileCard,
  };
}

async function pointAt(element: Element, type: 'move' | 'click' = 'click'): Promise<void> {
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type, position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

const isOpen = (card: ProfileCard): boolean => card.matches(':popover-open');
const opened = (card: ProfileCard): Promise<void> => waitUntil(() => isOpen(card), 'the card opens');
const closed = (card: ProfileCard): Promise<void> => waitUntil(() => !isOpen(card), 'the card closes');

/** `top` in the rule that the placement library writes into the card's shadow root, or '' where CSS alone places the card. */
function topByLibrary(card: HTMLElement): string {
  const rules = (card.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
  const written = rules.filter(
    (rule): rule is CSSStyleRule => 'style' in rule && (rule as CSSStyleRule).style.top.endsWith('px'),
  );
  return written.find(({selectorText}) => selectorText === ':host([popover])')?.style.top ?? '';
}

describe('a card in a popover', () => {
  afterEach(() => resetMouse());

  it('opens under the end of its button, takes the focus, and gives it back on Esc', async () => {
    const {opener, card} = await page();
    expect(card.getBoundingClientRect().height, 'not there before').to.equal(0);
    opener.focus();
    await sendKeys({press: 'Enter'});
    await opened(card);
    await waitUntil(() => document.activeElement === card, 'the focus goes in');
    await Promise.allSettled(card.getAnimations().map(({finished}) => finished)); // One that is cut short has ended too.
    await expectAccessible(card);
    const place = card.getBoundingClientRect();
    const anchor = opener.getBoundingClientRect();
    expect(place.right).to.be.closeTo(anchor.right, 1);
    expect(place.top).to.be.closeTo(anchor.bottom + 8, 1);
    await sendKeys({press: 'Escape'});
    await closed(card);
    expect(document.activeElement).to.equal(opener);
  });

  it('stays inside a window that changes while it is open', async () => {
    const {opener, card} = await page();
    card.append(Object.assign(document.createElement('div'), {slot: 'details', style: 'block-size: 2000px'}));
    opener.click();
    await opened(card);
    try {
      for (const height of [400, 560]) {
        await executeServerCommand('viewport', {width: 640, height});
        const room = height - opener.getBoundingClientRect().bottom - 16;
        await waitUntil(
          () => Math.abs(card.getBoundingClientRect().height - room) < 1,
          `as high as ${height} px let it be`,
        );
        const {top, bottom} = card.getBoundingClientRect();
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(height);
      }
    } finally {
      await executeServerCommand('viewport', {width: 800, height: 600});
    }
  });

  it('closes on a press outside and on a second press of its button', async () => {
    const {opener, card} = await page();
    await pointAt(opener);
    await opened(card);
    await pointAt(opener);
    await closed(card);
    await pointAt(opener);
    await opened(card);
    await sendMouse({type: 'click', position: [5, 300]});
    await closed(card);
  });

  it('keeps what was typed when it closes', async () => {
    const {opener, card} = await page();
    opener.click();
    await opened(card);
    card.shadowRoot?.querySelector<HTMLElement>('.edit')?.click();
    await waitUntil(() => focused(card) === 'title');
    await sendKeys({type: '-general'});
    card.hidePopover();
    opener.click();
    await opened(card);
    expect(card.shadowRoot?.querySelector<HTMLInputElement>('#title')?.value).to.equal('Analyst-general');
  });

  it('is placed by the library where an engine has no anchor positioning', async () => {
    const {opener, card} = await page();
    card.style.positionArea = 'none';
    card.showPopover();
    const stop = autoPosition(card, opener);
    await waitUntil(() => topByLibrary(card) !== '');
    const place = card.getBoundingClientRect();
    const anchor = opener.getBoundingClientRect();
    expect(place.top).to.be.closeTo(anchor.bottom + 8, 1);
    expect(place.right).to.be.closeTo(Math.min(anchor.right, innerWidth - 8), 1);
    stop();
  });

  it('loads that library only in such an engine', async () => {
    const {opener, card} = await page();
    const {supports} = CSS;
    CSS.supports = (...query: [string]) => !query[0].includes('position-area') && supports(...query);
    opener.click();
    await waitUntil(() => topByLibrary(card) !== '', 'placed by the library');
    CSS.supports = supports;
    card.hidePopover();
    await aTimeout(100);
    opener.click();
    await opened(card);
    await aTimeout(50);
    expect(topByLibrary(card), 'placed by CSS').to.equal('');
    expect(card.hasAttribute('style'), 'a style attribute on the host').to.equal(false);
  });
});

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
