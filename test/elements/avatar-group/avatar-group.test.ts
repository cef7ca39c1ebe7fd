import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/avatar-group.js';
import type {AvatarGroup} from '../../../src/elements/avatar-group/avatar-group.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';
import {names, badges, settled, shownIn, more, menuItems} from './page-object.js';

describe('<avatar-group>', () => {
  it('shows up to max badges and says how many are left, a server total included', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="3">${badges()}</avatar-group>`);
    await settled(group);
    expect(shownIn(group)).to.equal(3);
    expect(more(group)?.textContent?.trim()).to.equal('+3');
    expect(more(group)?.ariaLabel ?? more(group)?.getAttribute('aria-label')).to.equal('Show 3 more people');
    group.total = 1234;
    await settled(group);
    expect(more(group)?.textContent?.trim()).to.equal('+1.2K');
    expect(more(group)?.getAttribute('aria-label')).to.equal('+1.2K: Show 1,231 more people');
    group.max = 6;
    group.total = undefined;
    await settled(group);
    expect(shownIn(group)).to.equal(6);
    expect(more(group)).to.equal(null);
    await expectAccessible(group);
  });

  it('shows as many as fit its width, and follows it without a layout loop', async () => {
    const errors: string[] = [];
    const onError = ({message}: ErrorEvent) => errors.push(message);
    addEventListener('error', onError);
    const room = await fixture<HTMLElement>(
      html`<div style="width: 400px"><avatar-group>${badges()}</avatar-group></div>`,
    );
    const group = room.querySelector('avatar-group') as AvatarGroup;
    await settled(group);
    expect(shownIn(group)).to.equal(6);
    for (const [width, shown] of [
      [140, 3],
      [44, 1],
      [300, 6],
      [110, 2],
    ] as const) {
      room.style.width = `${width}px`;
      await settled(group);
      expect(shownIn(group), `${width}px`).to.equal(shown);
      expect(group.scrollWidth, `${width}px`).to.be.at.most(width);
    }
    removeEventListener('error', onError);
    expect(errors).to.deep.equal([]);
  });

  it('names the group by its label, or by how many people there are', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="9">${badges(2)}</avatar-group>`);
    await settled(group);
    const spoken = () => group.renderRoot.querySelector('[role="group"]')?.getAttribute('aria-label');
    expect(spoken()).to.equal('2 people');
    group.label = 'Reviewers';
    await group.updateComplete;
    expect(spoken()).to.equal('Reviewers');
  });

  it('is one tab stop; arrow keys lead from badge to badge, in the direction of the text', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <avatar-group max="2" dir="rtl">
          ${names.map((name) => html`<button aria-label=${name}><avatar-badge decorative name=${name}></avatar-badge></button>`)}
        </avatar-group>
      </div>
    `);
    const group = page.querySelector('avatar-group') as AvatarGroup;
    await settled(group);
    const [first, second] = [...group.children] as HTMLElement[];
    const attributes = () => [...group.children].map((child) => child.getAttributeNames());
    const asWritten = names.map(() => ['aria-label']);
    first?.focus();
    expect(attributes()).to.deep.equal(asWritten);
    await sendKeys({press: 'ArrowLeft'});
    expect(second?.matches(':focus')).to.equal(true);
    await sendKeys({press: 'ArrowLeft'});
    expect(more(group)?.matches(':focus')).to.equal(true);
    await sendKeys({press: 'Home'});
    expect(first?.matches(':focus')).to.equal(true);
    const after = document.createElement('input');
    group.after(after);
    await sendKeys({press: 'Tab'});
    expect(after.matches(':focus')).to.equal(true);
    second?.focus();
    // The driver of WebKit cannot hold Shift: from the first one the browser goes on to what is before the group.
    second?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Tab', shiftKey: true, bubbles: true, composed: true}));
    expect(first?.matches(':focus')).to.equal(true);
    expect(attributes()).to.deep.equal(asWritten);
  });

  it('keeps the focus in the row when it hides the badge that has it', async () => {
    const group = await fixture<AvatarGroup>(html`
      <avatar-group max="2">${names.map((name) => html`<button aria-label=${name}></button>`)}</avatar-group>
    `);
    await settled(group);
    (group.children[1] as HTMLElement).focus();
    group.prepend(Object.assign(document.createElement('button'), {ariaLabel: 'Jean Bartik'}));
    await settled(group);
    expect(more(group)?.matches(':focus')).to.equal(true);
    group.max = 9;
    await settled(group);
    expect(group.lastElementChild?.matches(':focus')).to.equal(true);
  });

  it('counts the people who are slotted into a slot in it', async () => {
    const host = await fixture<HTMLElement>(html`
      <section><i slot="title">Team</i>${badges(4)}<avatar-badge name="Owner" slot="owner"></avatar-badge></section>
    `);
    host.attachShadow({mode: 'open'}).innerHTML = `
      <slot name="title"></slot>
      <avatar-group max="3">
        <slot name="nobody"><avatar-badge name="First"></avatar-badge></slot><slot name="empty"></slot>
        <slot name="owner"></slot><slot></slot><avatar-badge name="Last"></avatar-badge>
      </avatar-group>`;
    const group = host.shadowRoot?.querySelector('avatar-group') as AvatarGroup;
    await settled(group);
    const everybody = () => [...group.querySelectorAll('avatar-badge'), ...host.querySelectorAll('avatar-badge')];
    const shown = () =>
      everybody()
        .filter((badge) => badge.offsetWidth)
        .map(({name}) => name);
    expect(shown()).to.have.members(['First', 'Owner', names[0]]);
    expect(more(group)?.textContent.trim()).to.equal('+4');
    const left = (name: string) =>
      everybody()
        .find((badge) => badge.name === name)
        ?.getBoundingClientRect().left ?? NaN;
    expect([left('Owner') - left('First'), left(names[0] as string) - left('Owner')]).to.deep.equal([30, 30]);
    host.querySelector('i')?.remove(); // Not in the group, but all the others have another place now.
    host.querySelector('[slot=owner]')?.remove();
    await settled(group);
    expect(shown()).to.have.members(['First', names[0], names[1]]);
    expect(more(group)?.textContent.trim()).to.equal('+3');
    more(group)?.click();
    await waitUntil(() => menuItems(group).length);
    expect(menuItems(group).map((item) => item.textContent)).to.deep.equal([names[2], names[3], 'Last']);
    group.max = 9;
    await settled(group);
    expect(shown().length).to.equal(6);
  });

  it('begins at its start whichever badge the host hides, and counts no <style> or <template>', async () => {
    const group = await fixture<AvatarGroup>(html`
      <avatar-group max="9"><style></style><template></template>${badges(3)}</avatar-group>
    `);
    const first = group.querySelector('avatar-badge') as HTMLElement;
    const start = () =>
      ([...group.children] as HTMLElement[]).find((child) => child.offsetWidth)?.getBoundingClientRect().left;
    await settled(group);
    expect(group.renderRoot.querySelector('[role="group"]')?.getAttribute('aria-label')).to.equal('3 people');
    const before = start();
    first.hidden = true;
    await settled(group);
    expect(start()).to.equal(before);
    expect(group.renderRoot.querySelector('[role="group"]')?.getAttribute('aria-label')).to.equal('2 people');
    expect(before).to.equal(group.getBoundingClientRect().left + 2);
  });

  it('counts badges that come and go, and leaves alone those the host hides', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="2">${badges(3)}</avatar-group>`);
    await settled(group);
    group.append(document.createElement('avatar-badge'));
    await settled(group);
    expect(more(group)?.textContent?.trim()).to.equal('+2');
    group.lastElementChild?.remove();
    group.lastElementChild?.remove();
    await aTimeout(0);
    await settled(group);
    expect(more(group)).to.equal(null);
    expect(shownIn(group)).to.equal(2);
  });

  it('lets the first or the last lie on top', async () => {
    const group = await fixture<AvatarGroup>(html`<avatar-group max="3" stack="first">${badges(3)}</avatar-group>`);
    await settled(group);
    const layers = () => [...group.children].map((child) => getComputedStyle(child).zIndex);
    expect(layers()).to.deep.equal(['3', '2', '1']);
    group.stack = 'last';
    await settled(group);
    expect(layers()).to.deep.equal(['auto', 'auto', 'auto']);
  });
});
