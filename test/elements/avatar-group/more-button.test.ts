// The button with the number of people who are not shown: its letters, its number, and its place in a narrow group.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-group.js';
import '../../../src/define/avatar-provider.js';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';
import type {AvatarProvider} from '../../../src/elements/avatar-provider/avatar-provider.js';
import {waitUntil} from '../../support/wait-until.js';

const badges = (count: number) => '<avatar-badge name="Ada Lovelace"></avatar-badge>'.repeat(count);
const moreIn = (group: AvatarGroup) => group.shadowRoot?.querySelector<HTMLButtonElement>('.more');

async function groupsIn(markup: string): Promise<AvatarGroup[]> {
  const room = await fixture<HTMLElement>(html`<div style="font: 16px/1.5 monospace"></div>`);
  room.innerHTML = markup;
  const groups = [...room.querySelectorAll('avatar-group')];
  await waitUntil(() => groups.every((group) => moreIn(group)?.textContent), 'the buttons');
  return groups;
}

function textRect(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('The button of a group', () => {
  it('has letters that grow with the badges, in the font of the page', async () => {
    const sizes = ['24', '40', '80', '3rem', '3em', '1.5em'];
    const groups = await groupsIn(
      sizes.map((size) => `<avatar-group max="1" size="${size}">${badges(4)}</avatar-group>`).join(''),
    );
    const fonts = groups.map((group) => getComputedStyle(moreIn(group) as Element));
    expect(fonts.map(({fontSize}) => Math.round(parseFloat(fontSize) * 100) / 100)).to.deep.equal([
      8.16, 13.6, 27.2, 16.32, 16.32, 8.16,
    ]);
    expect(fonts.map(({fontFamily, fontWeight}) => `${fontFamily} ${fontWeight}`)).to.deep.equal(
      sizes.map(() => 'monospace 600'),
    );
    expect(groups.map((group) => moreIn(group)?.offsetWidth)).to.deep.equal([24, 40, 80, 48, 48, 24]);
    for (const group of groups) {
      const button = (moreIn(group) as Element).getBoundingClientRect();
      const text = textRect(moreIn(group) as Element);
      expect(Math.abs(text.left + text.right - button.left - button.right) / 2).to.be.below(1);
      expect(Math.abs(text.top + text.bottom - button.top - button.bottom) / 2).to.be.below(2);
    }
  });

  it('shows large numbers in the compact notation of the language, inside the circle', async () => {
    const totals = [10, 1000, 1235, 12_346, 1_234_568];
    const tags = ['en', 'de', 'fi', 'ja', 'ar'];
    const provider = (tag: string) =>
      `<avatar-provider data-tag="${tag}">${totals
        .map((total) => `<avatar-group max="1" total="${total}">${badges(1)}</avatar-group>`)
        .join('')}</avatar-provider>`;
    const groups = await groupsIn(`<div style="font-family: sans-serif">${tags.map(provider).join('')}</div>`);
    for (const element of document.querySelectorAll<AvatarProvider>('[data-tag]'))
      element.locale = {tag: element.dataset['tag']} as AvatarProvider['locale'];
    const expected = tags.flatMap((tag) =>
      totals.map((total) => {
        const count = total - 1;
        return `+${new Intl.NumberFormat(tag, count < 1000 ? {} : {notation: 'compact'}).format(count)}`;
      }),
    );
    const texts = () => groups.map((group) => moreIn(group)?.textContent ?? '');
    await waitUntil(() => texts().join() === expected.join(), 'the languages').catch(() => {}); // Fails below.
    expect(texts()).to.deep.equal(expected);
    expect(texts().slice(0, totals.length)).to.deep.equal(['+9', '+999', '+1.2K', '+12K', '+1.2M']);
    expect(moreIn(groups[2] as AvatarGroup)?.getAttribute('aria-label')).to.equal('+1.2K: Show 1,234 more people');
    const tooWide = groups
      .map((group) => moreIn(group) as HTMLElement)
      .filter((button) => textRect(button).width > button.getBoundingClientRect().width);
    expect(tooWide.map(({textContent}) => textContent)).to.deep.equal([]);
  });

  it('lies on a corner of the first badge where only one circle fits, at any size and in both directions', async () => {
    const cases = [
      [44, 40, 'ltr'],
      [44, 40, 'rtl'],
      [60, 40, 'ltr'],
      [28, 24, 'ltr'],
      [100, 96, 'rtl'],
    ] as const;
    const groups = await groupsIn(
      cases
        .map(
          ([width, size, dir]) =>
            `<div dir="${dir}" style="width: ${width}px"><avatar-group size="${size}">${badges(5)}</avatar-group></div>`,
        )
        .join(''),
    );
    await waitUntil(() => groups.every((group) => moreIn(group)?.textContent === '+4'), 'one person');
    groups.forEach((group, index) => {
      const [, size] = cases[index] as (typeof cases)[number];
      const [first, ...others] = [...group.children];
      const [box, badge, button] = [group, first as Element, moreIn(group) as Element].map((item) =>
        item.getBoundingClientRect(),
      ) as [DOMRect, DOMRect, DOMRect];
      expect(badge.width).to.equal(size);
      expect(others.filter((other) => other.getClientRects().length)).to.deep.equal([]);
      expect(button.left).to.be.at.least(box.left);
      expect(button.right).to.be.at.most(box.right);
      expect(button.bottom).to.be.at.most(box.bottom);
      expect(Math.max(badge.left, button.left), 'overlap').to.be.below(Math.min(badge.right, button.right));
      expect(button.width, 'part of the badge').to.be.below(badge.width * 0.7);
      const [x, y] = [(button.left + button.right) / 2, (button.top + button.bottom) / 2];
      expect(group.shadowRoot?.elementFromPoint(x, y)).to.equal(moreIn(group));
      (group.parentElement as HTMLElement).style.width = '600px';
    });
    await waitUntil(() => !groups.some((group) => moreIn(group)), 'everybody');
  });
});
