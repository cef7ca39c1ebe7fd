import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/define/avatar-group.js';
import '../../../src/define/avatar-badge.js';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';
import {waitUntil} from '../../support/wait-until.js';
import {parents} from './parents.js';

const badges = (count: number, size: (index: number) => string = () => '') =>
  Array.from({length: count}, (_, index) => `<avatar-badge ${size(index)} name="Ada ${index}"></avatar-badge>`).join(
    '',
  );

/** Groups, each with the width of its whole row in px. */
const groups: Readonly<Record<string, readonly [markup: string, fullPx: number]>> = {
  'one person': [`<avatar-group>${badges(1)}</avatar-group>`, 44],
  'five people': [`<avatar-group>${badges(5)}</avatar-group>`, 164],
  'forty people': [`<avatar-group>${badges(40)}</avatar-group>`, 1214],
  'up to three': [`<avatar-group max="3">${badges(5)}</avatar-group>`, 134],
  large: [`<avatar-group size="64">${badges(3)}</avatar-group>`, 164],
  'in em': [`<avatar-group size="1.5em">${badges(3)}</avatar-group>`, 64],
  'mixed sizes': [`<avatar-group>${badges(4, (index) => `size="${index % 2 ? 24 : 56}"`)}</avatar-group>`, 134],
};
/** Parents as wide as their content: there is room for the whole row, if the page is as wide. */
const shrinkToFit = /inline-flex|float|absolute/;

const shownIn = (group: AvatarGroup) => [...group.children].filter((child) => child.getClientRects().length > 0);

describe('A group in any parent', () => {
  it('asks for the width of its whole row, shows at least one badge, and is never wider than its box', async () => {
    const errors: string[] = [];
    const onError = ({message}: ErrorEvent) => errors.push(message);
    addEventListener('error', onError);
    const root = await fixture<HTMLElement>(html`<div style="width: 700px; font: 16px/1.5 sans-serif"></div>`);
    root.innerHTML = Object.entries(parents)
      .flatMap(([parent, around]) =>
        Object.entries(groups).map(
          ([name, [markup, fullPx]]) =>
            `<div data-cell="${parent}, ${name}" data-full="${fullPx}">${around.replace('$', markup)}</div>`,
        ),
      )
      .join('');
    const wrong = (): string[] =>
      [...root.querySelectorAll<HTMLElement>('[data-cell]')].flatMap(({dataset: {cell = '', full}}, index) => {
        const group = [...root.querySelectorAll('avatar-group')][index] as AvatarGroup;
        const box = group.getBoundingClientRect();
        const scale = cell.startsWith('transformed') ? 0.5 : box.width / group.offsetWidth || 1;
        const shown = shownIn(group);
        const more = group.renderRoot.querySelector('.more');
        const right = Math.max(...[...shown, more].map((item) => item?.getBoundingClientRect().right ?? 0));
        const left = Math.min(...[...shown, more].map((item) => item?.getBoundingClientRect().left ?? Infinity));
        const faults = [];
        // A badge keeps its size where the box is smaller than one.
        const isSmall = cell.startsWith('small container') || cell.startsWith('grid with a narrow');
        if (!shown.length) faults.push('no person');
        if (!isSmall && (right > box.right + 0.5 || left < box.left - 0.5)) faults.push('out of its box');
        if (shrinkToFit.test(cell)) {
          const expected = Math.min(Number(full), cell.startsWith('inline-flex') ? 650 : 700);
          if (Math.abs(box.width / scale - expected) > (expected === Number(full) ? 1 : 60))
            faults.push(`${box.width} instead of ${expected}`);
        }
        const count = Number(more?.textContent?.replace('+', '') ?? 0);
        if (shown.length + count !== group.children.length) faults.push('count');
        return faults.length
          ? [`${cell}: ${faults.join()}; ${shown.length} of ${group.children.length} in ${box.width}`]
          : [];
      });
    await waitUntil(() => !wrong().length, '').catch(() => {}); // What is still wrong then fails below.
    removeEventListener('error', onError);
    expect(wrong()).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('shows as many as fit at every width, in mixed sizes and after being hidden', async () => {
    const room = await fixture<HTMLElement>(html`<div style="display: none"></div>`);
    room.innerHTML = groups['mixed sizes']?.[0] ?? '';
    const group = room.querySelector('avatar-group') as AvatarGroup;
    await nextFrame();
    room.style.display = 'block';
    for (const [widthPx, shown] of [
      [140, 4],
      [134, 4],
      [133, 2],
      [110, 2],
      [100, 1],
      [90, 1],
      [60, 1],
      [300, 4],
    ] as const) {
      room.style.width = `${widthPx}px`;
      await waitUntil(() => shownIn(group).length === shown, `${shown} people in ${widthPx}px`);
      await nextFrame();
      expect(shownIn(group).length, `${widthPx}px`).to.equal(shown);
      expect(group.scrollWidth, `${widthPx}px`).to.be.at.most(widthPx);
    }
  });
});
