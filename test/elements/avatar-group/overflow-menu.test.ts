// The menu of the people who are not shown: pictures, letters, small screens, and the card of the chosen person.
import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import '../../../src/define/index.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';
const moreIn = (group: AvatarGroup) => group.shadowRoot?.querySelector<HTMLButtonElement>('.more');
const rowsIn = (group: AvatarGroup) => [
  ...(group.shadowRoot?.querySelectorAll<HTMLElement>('.names [role="menuitem"]') ?? []),
];
const menuIn = (group: AvatarGroup) => group.shadowRoot?.querySelector<HTMLElement>('.names');
const isFocused = (element: Element | null | undefined) => element?.matches(':focus') ?? false;
const badgesIn = (group: AvatarGroup) => rowsIn(group).map((row) => row.querySelector('avatar-badge') as AvatarBadge);

async function groupIn(markup: string): Promise<AvatarGroup> {
  const room = await fixture<HTMLElement>(html`<div></div>`);
  room.innerHTML = markup;
  const group = room.querySelector('avatar-group') as AvatarGroup;
  await waitUntil(() => moreIn(group)?.textContent, 'the button');
  return group;
}

async function openMenu(group: AvatarGroup): Promise<void> {
  moreIn(group)?.focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => isFocused(rowsIn(group)[0]), 'the menu');
}

describe('The menu of a group', () => {
  it('shows pictures and initials of the people, and follows their changes', async () => {
    const group = await groupIn(`<avatar-group max="1">
      <avatar-badge name="First"></avatar-badge>
      <avatar-badge name="Ada Lovelace" src="${PIXEL}"></avatar-badge>
      <a href="#"><avatar-badge name="Grace Hopper" initials="GBH" color-key="7"></avatar-badge></a>
      <button aria-label="Mona Kane"><img alt="" src="${PIXEL}"></button>
      <button>Jean Bartik</button>
    </avatar-group>`);
    await openMenu(group);
    const textOf = (badge: AvatarBadge) => badge.shadowRoot?.querySelector('[part~="initials"]')?.textContent;
    const hasPicture = (badge: AvatarBadge) => !!badge.shadowRoot?.querySelector('img');
    await waitUntil(() => badgesIn(group).map(hasPicture).join() === 'true,false,true,false', 'the pictures');
    await waitUntil(() => textOf(badgesIn(group)[1] as AvatarBadge)?.trim() === 'GBH', 'own initials');
    await waitUntil(() => textOf(badgesIn(group)[3] as AvatarBadge)?.trim() === 'JB', 'initials of a text');
    expect(rowsIn(group).map(({textContent}) => textContent)).to.deep.equal([
      'Ada Lovelace',
      'Grace Hopper',
      'Mona Kane',
      'Jean Bartik',
    ]);
    await expectAccessible(group);
    Object.assign(group.children[1] as AvatarBadge, {name: 'Betty Holberton', src: undefined});
    await waitUntil(() => !hasPicture(badgesIn(group)[0] as AvatarBadge), 'no picture of the person before');
    expect(rowsIn(group)[0]?.textContent).to.equal('Betty Holberton');
  });

  it('moves the focus to the next name that begins with the typed letter', async () => {
    const names = ['First', 'Ada', 'Élodie', 'Bea', 'Eve'];
    const group = await groupIn(
      `<avatar-group max="1">${names.map((name) => `<avatar-badge name="${name}"></avatar-badge>`).join('')}</avatar-group>`,
    );
    await openMenu(group);
    const focused = () => rowsIn(group).find(isFocused)?.textContent;
    const walked = [];
    for (const press of ['e', 'e', 'b', 'e', 'x', 'a', 'End', 'Home']) {
      await sendKeys(press.length > 1 ? {press} : {type: press});
      walked.push(focused());
    }
    expect(walked).to.deep.equal(['Élodie', 'Eve', 'Bea', 'Eve', 'Eve', 'Ada', 'Eve', 'Ada']);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !menuIn(group), 'closed');
    expect(isFocused(moreIn(group))).to.equal(true);
  });

  it('closes on a second press of the button, and opens again', async () => {
    const group = await groupIn(
      `<avatar-group max="1">${'<avatar-badge name="Ada"></avatar-badge>'.repeat(3)}</avatar-group>`,
    );
    for (let times = 0; times < 2; times++) {
      await openMenu(group);
      moreIn(group)?.click();
      await waitUntil(() => !menuIn(group), 'closed');
      expect(moreIn(group)?.getAttribute('aria-expanded')).to.equal('false');
    }
  });

  it('fits a small screen, whatever the names', async () => {
    await executeServerCommand('viewport', {width: 320, height: 480}); // The window of WebKit is at least 447 px wide.
    try {
      const long = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4);
      for (const dir of ['ltr', 'rtl']) {
        const group = await groupIn(`<div dir="${dir}" style="width: 200px"><avatar-group max="1">
          <avatar-badge name="First"></avatar-badge><avatar-badge name="${long}"></avatar-badge>
          <avatar-badge name="Ada"></avatar-badge></avatar-group></div>`);
        moreIn(group)?.click();
        await waitUntil(() => menuIn(group)?.matches(':popover-open'), 'the menu');
        const menu = menuIn(group) as HTMLElement;
        const box = menu.getBoundingClientRect();
        expect(menu.textContent).to.include(long);
        expect(box.left, dir).to.be.at.least(0);
        expect(box.right, dir).to.be.at.most(innerWidth);
        expect(box.width, dir).to.be.at.most(321);
        expect(menu.scrollWidth, dir).to.be.at.most(menu.clientWidth);
        group.remove();
      }
    } finally {
      await executeServerCommand('viewport', {width: 800, height: 600});
    }
  });

  it('has pictures that are not dragged, so that the pointer is not canceled', async () => {
    const group = await groupIn(`<avatar-group max="1">
      <avatar-badge name="First"></avatar-badge><avatar-badge name="Ada" src="${PIXEL}"></avatar-badge></avatar-group>`);
    await openMenu(group);
    const image = () => badgesIn(group)[0]?.shadowRoot?.querySelector('img');
    await waitUntil(image, 'the picture');
    expect([image()?.draggable, badgesIn(group)[0]?.draggable, rowsIn(group)[0]?.draggable]).to.deep.equal([
      false,
      false,
      false,
    ]);
  });

  for (const hover of ['', 'hover'])
    it(`opens the card of the chosen person beside the button${hover && ', a card for the whole list'}`, async () => {
      const group = await groupIn(`<div style="padding: 40px 0 400px">
        <avatar-group max="1" style="width: 200px">
          ${['Ada', 'Bea', 'Eve']
            .map(
              (name) =>
                `<button popovertarget="chosen-card" aria-label="${name}"><avatar-badge decorative person-id="${name}-id" name="${name}"></avatar-badge></button>`,
            )
            .join('')}
        </avatar-group>
        <profile-card id="chosen-card" popover ${hover}></profile-card>
      </div>`);
      const card = group.parentElement?.querySelector('profile-card') as ProfileCard;
      const pressed: (string | null)[] = [];
      group.addEventListener('click', ({target}) => {
        const button = (target as Element).closest('[popovertarget]');
        pressed.push(button?.getAttribute('aria-label') ?? null);
        if (button && !hover) card.name = button.getAttribute('aria-label') ?? '';
      });
      await openMenu(group);
      await sendKeys({type: 'e'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => card.matches(':popover-open'), 'the card');
      await waitUntil(() => card.shadowRoot?.textContent.includes('Eve'), 'the person');
      expect(pressed.filter(Boolean)).to.deep.equal(['Eve']);
      expect(menuIn(group)).to.equal(null);
      await waitUntil(() => card.shadowRoot?.querySelector('.card')?.matches(':focus'), 'the focus in the card');
      const [box, button] = [card, moreIn(group) as Element].map((item) => item.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
      ];
      const isBeside = () => {
        const {top, left, right} = card.getBoundingClientRect();
        return top >= button.bottom && top - button.bottom < 24 && left < button.right && right > button.left;
      };
      await waitUntil(isBeside, `${box.left} ${box.top} beside ${button.left} ${button.bottom}`);
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !card.matches(':popover-open'), 'closed');
      await waitUntil(() => isFocused(moreIn(group)), 'the focus on the button');
    });
});
