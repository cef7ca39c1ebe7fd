import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import {pictureUrl} from '../../elements/avatar-badge/page-object.js';
import {parents, resets} from './parents.js';
import {waitUntil} from '../../support/wait-until.js';

/** Ways to ask for a size, each with the size in px that is asked for. */
const sizes: Readonly<Record<string, readonly [attributes: string, px: number]>> = {
  default: ['', 40],
  number: ['size="64"', 64],
  em: ['size="3em"', 48],
  property: ['style="--avatar-size: 24px"', 24],
  'rule of the host': ['style="width: 56px; height: 56px"', 56],
};
const contents: Readonly<Record<string, string>> = {
  initials: 'name="Wanda Maximoff"',
  'one thin letter': 'name="I"',
  picture: `name="Ada Lovelace" src="${pictureUrl('red', 200)}"`,
  'icon and status': 'status="busy"',
};

const edges = (element: Element) => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [left, top, width, height].map((edge) => Math.round(edge * 4) / 4);
};

/** `zoom` is what the engine reports of a zoom of 1.5: that, or 1. */
function scaleOf(cell: string, zoom: number): number {
  if (cell.startsWith('transformed')) return 0.5;
  if (!cell.startsWith('zoomed') || zoom === 1) return 1;
  return cell.startsWith('zoomed out') ? 0.5 : 1.5;
}

/** One page with every content in every size in every parent. */
const page = Object.entries(parents)
  .flatMap(([parent, around]) =>
    Object.entries(sizes).flatMap(([size, [attributes, px]]) =>
      Object.entries(contents).map(([content, more]) => {
        const badge = `<avatar-badge ${attributes} ${more}></avatar-badge>`;
        return `<div data-cell="${parent}, ${size}, ${content}" data-px="${px}">${around.replace('$', badge)}</div>`;
      }),
    ),
  )
  .join('');

describe('A badge in any parent', () => {
  for (const [reset, rules] of Object.entries(resets))
    it(`is a circle of the size that was asked for, with the reset "${reset}"`, async () => {
      const root = await fixture<HTMLElement>(html`<div class="reset"></div>`);
      root.style.cssText = 'width: 600px; font: 16px/1.5 sans-serif';
      root.innerHTML = `<style>.reset { ${rules} }</style><u style="display: block; zoom: 1.5; width: 100px"></u>${page}`;
      const zoom = (edges(root.querySelector('u') as Element)[2] ?? 0) / 100;
      const badges = [...root.querySelectorAll('avatar-badge')];
      await waitUntil(() => badges.every((badge) => !badge.src || badge.renderRoot.querySelector('img:not(.loading)')));
      await nextFrame();
      const wrong = [...root.querySelectorAll<HTMLElement>('[data-cell]')].flatMap(
        ({dataset: {cell = '', px}}, index) => {
          const badge = badges[index] as HTMLElement;
          const inside = [...(badge.shadowRoot?.querySelectorAll('[part~="base"], img') ?? [])];
          const size = Number(px) * scaleOf(cell, zoom);
          const [left, top, width, height] = edges(badge);
          const isRight =
            [width, height].every((edge = 0) => Math.abs(edge - size) <= 0.25) &&
            inside.every((part) =>
              edges(part).every((edge, side) => Math.abs(edge - (edges(badge)[side] ?? 0)) <= 0.25),
            );
          return isRight
            ? []
            : [
                `${cell}: ${[left, top, width, height].join()} for ${size}; ${inside.map((part) => `${part.localName} ${edges(part).join()}`).join()}`,
              ];
        },
      );
      expect(wrong.slice(0, 30)).to.deep.equal([]);
      expect(badges.length).to.be.above(300);
    });
});
