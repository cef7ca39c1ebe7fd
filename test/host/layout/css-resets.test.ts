import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/define/index.js';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';
import {waitUntil} from '../../support/wait-until.js';

/** The rules of five well-known resets that match elements of this library or their children. */
const resets: Readonly<Record<string, string>> = {
  normalize: `
    html { line-height: 1.15; }
    img { border-style: none; }
    a { background-color: transparent; }
    button, input { font-family: inherit; font-size: 100%; line-height: 1.15; margin: 0; overflow: visible; }`,
  'modern-normalize': `
    *, ::before, ::after { box-sizing: border-box; }
    html { line-height: 1.15; tab-size: 4; }
    button, input { font-family: inherit; font-size: 100%; line-height: 1.15; margin: 0; }`,
  sanitize: `
    *, ::before, ::after { box-sizing: border-box; background-repeat: no-repeat; }
    ::before, ::after { text-decoration: inherit; vertical-align: inherit; }
    * { margin: 0; padding: 0; }
    audio, canvas, iframe, img, svg, video { vertical-align: middle; }
    button, input { border: 1px solid #767676; color: inherit; font: inherit; letter-spacing: inherit; padding: 0.25em; }`,
  'Tailwind preflight': `
    *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
    img, svg, video, canvas { display: block; vertical-align: middle; }
    img, video { max-width: 100%; height: auto; }
    a { color: inherit; text-decoration: inherit; }
    button { font: inherit; color: inherit; padding: 0; border: 0; border-radius: 0; background: none; }
    [hidden]:where(:not([hidden='until-found'])) { display: none !important; }`,
  'Bootstrap reboot': `
    *, *::before, *::after { box-sizing: border-box; }
    img, svg { vertical-align: middle; max-width: 100%; height: auto; }
    button { margin: 0; border-radius: 0; font-family: inherit; font-size: inherit; line-height: inherit; }
    [hidden] { display: none !important; }`,
};

const badges = (count: number) => '<avatar-badge name="Ada Lovelace" status="online"></avatar-badge>'.repeat(count);
/** Groups of badges, of links and of wrappers around them; too narrow ones, and ones with people that the host hides. */
const groups: Readonly<Record<string, string>> = {
  badges: `<avatar-group max="3">${badges(5)}</avatar-group>`,
  'badges on top of the next': `<avatar-group stack="first" size="56">${badges(4)}</avatar-group>`,
  'badges in em': `<avatar-group size="2.5em" max="2">${badges(4)}</avatar-group>`,
  'badges in little room': `<div style="width: 100px"><avatar-group>${badges(6)}</avatar-group></div>`,
  'one badge of which a corner is covered': `<div style="width: 42px"><avatar-group>${badges(6)}</avatar-group></div>`,
  links: `<avatar-group max="2">${'<a href="#"><avatar-badge name="Ada"></avatar-badge></a>'.repeat(3)}</avatar-group>`,
  wrappers: `<avatar-group>${'<span><avatar-badge name="Ada" size="24"></avatar-badge></span>'.repeat(3)}</avatar-group>`,
  'a hidden person first': `<avatar-group><avatar-badge name="Ada" hidden></avatar-badge>${badges(3)}</avatar-group>`,
};

/** The boxes of a group, of its children, and of all that is drawn in them, from the corner of the group. */
function boxesOf(group: AvatarGroup): string[] {
  const corner = group.getBoundingClientRect();
  const boxOf = (element: Element): string => {
    const {left, top, width, height} = element.getBoundingClientRect();
    const {fontSize, lineHeight, zIndex} = getComputedStyle(element);
    const box = [left - corner.left, top - corner.top, width, height].map((px) => Math.round(px * 8) / 8);
    return `${element.localName} ${box.join()} ${fontSize} ${lineHeight} ${zIndex}`;
  };
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ]);
  const drawn = [group, ...inside(group.renderRoot), ...inside(group)].filter(
    (element) => element.getClientRects().length > 0,
  );
  return drawn.map(boxOf);
}

/** The boxes once they have been the same for three frames. */
async function settledBoxes(group: AvatarGroup): Promise<string[]> {
  let boxes: string[] = [];
  for (let frames = 0; frames < 3;) {
    await nextFrame();
    const next = boxesOf(group);
    frames = next.join() === boxes.join() ? frames + 1 : 0;
    boxes = next;
  }
  return boxes;
}

describe('A CSS reset of the page', () => {
  for (const [reset, rules] of Object.entries(resets))
    it(`changes no pixel of a group: ${reset}`, async () => {
      const room = await fixture<HTMLElement>(
        html`<div style="width: 500px; font: 16px / 1.5 sans-serif; color: black"></div>`,
      );
      const style = document.createElement('style');
      style.textContent = rules;
      const wrong: string[] = [];
      for (const [name, markup] of Object.entries(groups)) {
        room.innerHTML = markup;
        const group = room.querySelector('avatar-group') as AvatarGroup;
        await waitUntil(() => group.hasUpdated, name);
        const plain = await settledBoxes(group);
        document.head.append(style);
        const under = await settledBoxes(group);
        style.remove();
        wrong.push(...under.flatMap((box, at) => (box === plain[at] ? [] : [`${name}: ${plain[at]} → ${box}`])));
        if (under.length !== plain.length) wrong.push(`${name}: ${under.length} boxes in place of ${plain.length}`);
      }
      expect(wrong).to.deep.equal([]);
    });
});
