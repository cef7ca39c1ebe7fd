import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/avatar-group.js';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';
import {badges, settled, more, menuItems} from './page-object.js';

describe('<avatar-group>, the menu of the others', () => {
  it('opens a menu of the others by keyboard, walks it with arrows, and gives the focus back on Escape', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="2" total="9">${badges()}</avatar-group>`);
    await settled(group);
    more(group)?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => menuItems(group).length === 5);
    expect(menuItems(group).map((item) => item.textContent?.trim())).to.deep.equal([
      'Kateřina Nováková',
      'خسرو رحیمی',
      '山田 太郎',
      'Mona Kane',
      'and 3 others',
    ]);
    await waitUntil(() => menuItems(group)[0]?.matches(':focus'));
    expect(more(group)?.getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(group);
    await sendKeys({press: 'ArrowDown'});
    expect(menuItems(group)[1]?.matches(':focus')).to.equal(true);
    await sendKeys({press: 'End'});
    expect(menuItems(group)[4]?.matches(':focus')).to.equal(true);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => more(group)?.matches(':focus'));
    await waitUntil(() => more(group)?.getAttribute('aria-expanded') === 'false');
  });

  it('clicks the badge of the person who is chosen in the menu', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="1">${badges(3)}</avatar-group>`);
    await settled(group);
    let pressed: EventTarget | null = null;
    group.addEventListener('click', ({target}) => (pressed = target));
    more(group)?.click();
    await waitUntil(() => menuItems(group).length === 2);
    menuItems(group)[1]?.click();
    expect(pressed === group.children[2]).to.equal(true);
  });

  it('closes the menu on Escape, and leaves open the dialog around it', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog aria-label="Team"><avatar-group max="1">${badges(3)}</avatar-group></dialog>`,
    );
    dialog.showModal();
    const group = dialog.querySelector('avatar-group') as AvatarGroup;
    let heard = 0;
    dialog.addEventListener('keydown', () => heard++);
    await settled(group);
    more(group)?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => menuItems(group)[0]?.matches(':focus'));
    heard = 0;
    await sendKeys({press: 'Escape'});
    await waitUntil(() => more(group)?.getAttribute('aria-expanded') === 'false');
    expect([dialog.open, heard]).to.deep.equal([true, 0]);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !dialog.open);
  });

  it('keeps an open menu right: people who come and go, and other names', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="1">${badges(4)}</avatar-group>`);
    await settled(group);
    more(group)?.click();
    await waitUntil(() => menuItems(group)[0]?.matches(':focus'));
    const texts = () => menuItems(group).map((item) => item.textContent.trim());
    await sendKeys({press: 'ArrowDown'});
    group.children[3]?.setAttribute('name', 'Jean Bartik');
    Object.assign(group.children[1] as Element, {name: 'Betty Holberton'});
    await waitUntil(() => texts().join() === 'Betty Holberton,Kateřina Nováková,Jean Bartik');
    expect(menuItems(group)[1]?.matches(':focus')).to.equal(true);
    group.children[1]?.remove();
    await settled(group);
    expect(texts()).to.deep.equal(['Kateřina Nováková', 'Jean Bartik']);
    expect(menuItems(group)[0]?.matches(':focus'), 'focus stays with the person').to.equal(true);
    group.children[1]?.remove();
    await settled(group);
    expect(texts()).to.deep.equal(['Jean Bartik']);
    expect(menuItems(group)[0]?.matches(':focus'), 'focus goes to the next one').to.equal(true);
    group.max = 9;
    await settled(group);
    expect(menuItems(group)).to.deep.equal([]);
  });
});
