import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/avatar-changes.js';
import {imageOf, visibleInitials, isVisible, pictureFile, pictureUrl, accessibleName} from './page-object.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';

const letterSizeOf = (badge: AvatarBadge) =>
  parseFloat(getComputedStyle(badge.renderRoot.querySelector('[part~="base"]') as Element).fontSize);

describe('<avatar-badge>', () => {
  it('shows initials for a name', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada Lovelace"></avatar-badge>`);
    expect(visibleInitials(badge)).to.equal('AL');
    await expectAccessible(badge);
  });

  it('shows the picture once it has decoded, and then no initials', async () => {
    const badge = document.createElement('avatar-badge');
    Object.assign(badge, {name: 'Ada Lovelace', src: pictureUrl('red')});
    const loaded = oneEvent(badge, 'avatar-loaded');
    document.body.append(badge);
    await loaded;
    await badge.updateComplete;
    expect(visibleInitials(badge)).to.equal('');
    expect(imageOf(badge)).to.be.instanceOf(HTMLImageElement);
    badge.remove();
  });

  it('draws a picture that was just saved, without a reload', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" person-id="ada-draws"></avatar-badge>`);
    announce({personId: 'ada-draws', url: '/stored.png', picture: await pictureFile('red')});
    await waitUntil(() => imageOf(badge) instanceof HTMLCanvasElement && visibleInitials(badge) === '');
    announce({personId: 'ada-draws', url: null});
    await badge.updateComplete;
    expect(visibleInitials(badge)).to.equal('A');
    expect(imageOf(badge)).to.equal(null);
  });

  it('gives assistive technology the name and the status, never the initials', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada Lovelace" status="away"></avatar-badge>`);
    expect(accessibleName(badge)).to.equal('Ada Lovelace, away');
    badge.label = 'Your manager';
    badge.status = undefined;
    await badge.updateComplete;
    expect(accessibleName(badge)).to.equal('Your manager');
    Object.assign(badge, {label: undefined, name: undefined, initials: 'AL'});
    await badge.updateComplete;
    expect(accessibleName(badge)).to.equal('Person');
    badge.name = '\u3000 ';
    await badge.updateComplete;
    expect(accessibleName(badge), 'blanks are no name').to.equal('Person');
    await expectAccessible(badge);
  });

  it('says nothing where the name stands beside it', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge decorative name="Ada Lovelace"></avatar-badge>`);
    expect(accessibleName(badge)).to.equal(undefined);
    expect(badge.renderRoot.querySelector('[part~="base"]')?.getAttribute('aria-hidden')).to.equal('true');
    await expectAccessible(badge);
  });

  it('shows an icon where there is no name, the host’s own if it has one', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge></avatar-badge>`);
    expect(isVisible(badge, '[part="icon"] > i')).to.equal(true);
    const own = await fixture<AvatarBadge>(html`<avatar-badge label="Robot"><b>R</b></avatar-badge>`);
    expect(own.renderRoot.querySelector<HTMLSlotElement>('slot[part="icon"]')?.assignedElements().length).to.equal(1);
    expect(isVisible(own, '[part="icon"] > i')).to.equal(false);
  });

  it('marks the status unless the host puts a badge of its own there', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" status="busy"></avatar-badge>`);
    expect(badge.renderRoot.querySelector('[part="status"]')?.className).to.equal('busy');
    const own = await fixture<AvatarBadge>(html`
      <avatar-badge name="Ada" status="busy"><b slot="status">3</b></avatar-badge>
    `);
    expect(isVisible(own, '[part="status"]')).to.equal(false);
    expect(accessibleName(own)).to.equal('Ada, busy');
    own.firstElementChild?.remove();
    expect(isVisible(own, '[part="status"]'), 'once that is gone').to.equal(true);
  });

  it('is as large as its size says, in px or any CSS length', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" size="64"></avatar-badge>`);
    badge.style.fontSize = '16px';
    badge.parentElement?.style.setProperty('width', '300px');
    for (const [size, width] of [
      [64, 64],
      ['2em', 32],
      ['calc(2em + 8px)', 40],
      ['3rem', 48],
      ['50%', 150],
      ['calc(50% - 30px)', 120],
      ['24px', 24],
      [undefined, 40],
    ] as const) {
      badge.size = size;
      await badge.updateComplete;
      const disc = badge.renderRoot.querySelector('[part~="base"]')?.getBoundingClientRect();
      expect(disc?.width, `${size}`).to.be.closeTo(width, 0.5);
      expect(disc?.height, `${size}`).to.be.closeTo(width, 0.5);
      expect(letterSizeOf(badge), `letters at ${size}`).to.be.closeTo(width * 0.4, 0.5);
    }
  });

  it('takes its size from the page’s style sheets, in any unit that is known where the badge lies', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" style="font-size: 20px"></avatar-badge>`);
    for (const [size, width] of [
      ['3em', 60],
      ['calc(1em + 1px)', 21],
      ['32px', 32],
    ] as const) {
      badge.style.setProperty('--avatar-size', size);
      const {height, width: wide} = badge.getBoundingClientRect();
      expect([wide, height], size).to.deep.equal([width, width]);
      expect(letterSizeOf(badge), `letters at ${size}`).to.be.closeTo(width * 0.4, 0.1);
    }
  });

  it('gives a person the same colour wherever they are, by key, id or name', async () => {
    const badges = await fixture<HTMLElement>(html`
      <div>
        <avatar-badge name="Ada" person-id="7"></avatar-badge>
        <avatar-badge name="A. Lovelace" person-id="7"></avatar-badge>
        <avatar-badge name="B" color-key="7"></avatar-badge>
      </div>
    `);
    const colors = [...badges.children].map(
      (badge) =>
        getComputedStyle((badge as AvatarBadge).renderRoot.querySelector('[part~="base"]') as Element).backgroundColor,
    );
    expect(new Set(colors).size).to.equal(1);
  });

  it('keeps its text inside the circle', async () => {
    for (const name of ['Will Wong', 'محمد حسن', '👩🏽‍🚀', '山田 太郎', 'ஔவை ஔவை', 'ഞാൻ ഞാൻ', 'Ǆelal Ǆ']) {
      const badge = await fixture<AvatarBadge>(html`<avatar-badge name=${name} size="100"></avatar-badge>`);
      const base = badge.renderRoot.querySelector('[part~="base"]') as HTMLElement;
      const text = [...base.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const range = document.createRange();
      range.selectNodeContents(text as Node);
      expect(range.getBoundingClientRect().width, name).to.be.within(1, 92);
    }
  });
});
