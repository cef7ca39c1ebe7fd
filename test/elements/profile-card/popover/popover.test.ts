import {aTimeout, expect} from '@open-wc/testing';
import {executeServerCommand, resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../../src/define/avatar-badge.js';
import {autoPosition} from '../../../../src/elements/profile-card/popover/auto-position.js';
import {focused} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
import {waitUntil} from '../../../support/wait-until.js';
import {page, pointAt, opened, closed} from './popover.js';

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
