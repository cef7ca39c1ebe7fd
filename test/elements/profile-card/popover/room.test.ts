// A card in a popover has the room beside its opener, wherever that is: its body scrolls, its buttons stay in view.
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import '../../../../src/define/profile-card.js';
import type {ProfileCard} from '../../../../src/elements/profile-card/profile-card.js';
import {ada, button, findButton, rootOf} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

/** Styles of the opener, by place. */
const places: Readonly<Record<string, string>> = {
  'top left': 'top: 8px; left: 8px',
  'middle, transformed': 'top: 50%; left: 50%; translate: -50% -50%',
  'lower third': 'top: 70%; right: 30%',
  'right edge': 'top: 45%; right: 0',
  'bottom left': 'bottom: 8px; left: 8px',
};

/** A long page with a sticky header of 160 px, and an opener in an ancestor that clips and is transformed. */
async function page(textPx: number, place = '') {
  const root = await fixture<HTMLElement>(html`
    <div style="block-size: 3000px; font-size: ${textPx}px">
      <div style="position: sticky; top: 0; block-size: 160px">
        <button id="in-header" popovertarget="card" style="position: absolute; bottom: 8px; right: 8px">Ada</button>
      </div>
      <div style="position: fixed; inset: 0; overflow: hidden; transform: translateX(0)">
        <button id="opener" popovertarget="card" style="position: absolute; inline-size: 48px; ${place}">Ada</button>
      </div>
      <profile-card id="card" popover editable actions="sync sign-out" .person=${ada}></profile-card>
    </div>
  `);
  return {
    card: root.querySelector('profile-card') as ProfileCard,
    opener: root.querySelector('#opener') as HTMLElement,
    inHeader: root.querySelector('#in-header') as HTMLElement,
  };
}

const formOf = (card: ProfileCard) => rootOf(card).querySelector('form');

/** The buttons that stay in view. */
const pinned = (card: ProfileCard) => rootOf(card).querySelector(formOf(card) ? '.buttons' : '.actions') as HTMLElement;

/** The rows of a very low card scroll with the rest, as they would fill most of it. */
const isPinned = (card: ProfileCard) =>
  formOf(card) !== null || card.clientHeight >= 14 * parseFloat(getComputedStyle(card).fontSize);

/** What is wrong with the place of an open card. */
function faults(card: ProfileCard, opener: HTMLElement): string[] {
  const [box, anchor, inner] = [card, opener, pinned(card)].map((element) => element.getBoundingClientRect());
  if (!box || !anchor || !inner) return ['missing'];
  const found: string[] = [];
  const text = ({left, top, right, bottom}: DOMRect) => [left, top, right, bottom].map(Math.round).join(' ');
  if (box.top < -1 || box.left < -1 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1)
    found.push(`outside: ${text(box)}`);
  if (box.bottom > anchor.top + 1 && box.top < anchor.bottom - 1) found.push(`${text(box)} over ${text(anchor)}`);
  if (box.height < 120) found.push(`only ${box.height} px high`);
  if (isPinned(card) && (inner.top < box.top - 1 || inner.bottom > box.bottom + 1))
    found.push(`buttons out of view: ${text(inner)} in ${text(box)}`);
  return found;
}

async function edit(card: ProfileCard): Promise<void> {
  button(card, 'Edit contact details').click();
  await waitUntil(() => formOf(card), 'the form opens');
}

async function cancel(card: ProfileCard): Promise<void> {
  button(card, 'Cancel').click();
  await waitUntil(() => findButton(card, 'Edit contact details'), 'the form closes');
  card.hidePopover();
}

describe('the room of a card in a popover', () => {
  before(() => executeServerCommand('viewport', {width: 800, height: 600}));
  afterEach(async () => {
    document.documentElement.dir = '';
    scrollTo(0, 0);
    await executeServerCommand('viewport', {width: 800, height: 600});
  });

  for (const [direction, textPx, width, height] of [
    ['ltr', 16, 800, 600],
    ['rtl', 16, 320, 480],
    ['ltr', 32, 320, 480],
  ] as const) {
    it(`is beside its opener: ${width} × ${height}, text of ${textPx} px, ${direction}`, async () => {
      if (width === 320) await executeServerCommand('viewport', {width, height});
      const {card, opener, inHeader} = await page(textPx);
      document.documentElement.dir = direction;
      scrollTo(0, 700);
      const found: Record<string, string[]> = {};
      const check = async (place: string, trigger: HTMLElement): Promise<void> => {
        await waitUntil(() => !faults(card, trigger).length, place).catch(() => {});
        const wrong = faults(card, trigger);
        if (wrong.length) found[place] = wrong;
      };
      for (const place of [...Object.keys(places), 'header']) {
        const trigger = place === 'header' ? inHeader : opener;
        opener.style.cssText = `position: absolute; inline-size: 48px; ${places[place] ?? ''}`;
        trigger.click();
        await waitUntil(() => card.clientHeight > 0, 'the card opens');
        await check(place, trigger);
        await edit(card);
        await check(`${place}, while editing`, trigger);
        await cancel(card);
      }
      expect(found).to.deep.equal({});
    });
  }

  it('is beside its opener when its content arrives after it was opened', async () => {
    const {card, opener} = await page(16);
    scrollTo(0, 700);
    const found: Record<string, string[]> = {};
    for (const [place, styles] of Object.entries(places)) {
      Object.assign(card, {person: {id: 'ada', name: 'Al'}, editable: false, actions: ''});
      await card.updateComplete;
      opener.style.cssText = `position: absolute; inline-size: 48px; ${styles}`;
      opener.click();
      await waitUntil(() => !faults(card, opener).length, `${place}: the small card`);
      const {height} = card.getBoundingClientRect();
      Object.assign(card, {person: ada, editable: true, actions: 'sync sign-out'});
      await waitUntil(() => card.getBoundingClientRect().height > height, `${place}: the card grows`);
      await waitUntil(() => !faults(card, opener).length, place).catch(() => {});
      const wrong = faults(card, opener);
      if (wrong.length) found[place] = wrong;
      card.hidePopover();
    }
    expect(found).to.deep.equal({});
  });

  it('shows what has the focus above the buttons', async () => {
    const {card, opener} = await page(16, places['middle, transformed']);
    opener.click();
    await waitUntil(() => !faults(card, opener).length, 'the card opens');
    const check = async (): Promise<void> => {
      for (const control of rootOf(card).querySelectorAll<HTMLElement>('.field, a, .edit')) {
        rootOf(card).querySelector<HTMLElement>('.card')?.focus();
        card.scrollTop = 0;
        await nextFrame();
        control.focus();
        const edge = () => pinned(card).getBoundingClientRect().top + 1;
        await waitUntil(() => control.getBoundingClientRect().bottom <= edge(), `${control.className} ${control.id}`);
      }
    };
    await check();
    await edit(card);
    await check();
  });
});
