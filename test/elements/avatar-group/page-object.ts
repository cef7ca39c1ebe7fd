// A group, read as people see it.
import {html, nextFrame} from '@open-wc/testing';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';

export const names = ['Ada Lovelace', 'Grace Hopper', 'Kateřina Nováková', 'خسرو رحیمی', '山田 太郎', 'Mona Kane'];
export const badges = (count = names.length) =>
  names.slice(0, count).map((name) => html`<avatar-badge name=${name}></avatar-badge>`);

export async function settled(group: AvatarGroup): Promise<AvatarGroup> {
  await nextFrame();
  await nextFrame();
  await group.updateComplete;
  return group;
}
export const shownIn = (group: AvatarGroup) =>
  [...group.children].filter((child) => getComputedStyle(child).display !== 'none').length;
export const more = (group: AvatarGroup) => group.renderRoot.querySelector<HTMLButtonElement>('button.more');
export const menuItems = (group: AvatarGroup) => [
  ...group.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];
