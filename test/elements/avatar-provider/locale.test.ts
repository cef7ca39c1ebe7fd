// The locale and the messages of a provider reach every element inside it, badges and groups too.
import {expect} from '@open-wc/testing';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import type {AvatarProvider} from '../../../src/elements/avatar-provider/avatar-provider.js';
import * as finnish from '../../../src/locales/fi.js';
import * as german from '../../../src/locales/de.js';
import {openPage, orders, putMarkup, ways, type OrderedPage} from '../../support/both-orders.js';
import {waitUntil} from '../../support/wait-until.js';

const inside = `
  <avatar-badge id="ada" name="Ada Lovelace" status="online"></avatar-badge>
  <avatar-group max="1" total="3"><avatar-badge name="Grace Hopper"></avatar-badge></avatar-group>
  <avatar-editor person-name="Ada Lovelace"></avatar-editor>
  <profile-card name="Ada Lovelace" editable></profile-card>`;

/** What the elements say, by element. */
function said(page: OrderedPage) {
  const more = page.find<HTMLElement>('avatar-group').shadowRoot?.querySelector('.more');
  return {
    status: page.find<AvatarBadge>('#ada').shadowRoot?.querySelector('[part~=base]')?.getAttribute('aria-label'),
    more: more?.getAttribute('aria-label'),
    editor: textOf(page.find('avatar-editor')).includes(finnish.editor.chooseFile),
    card: page.find<HTMLElement>('profile-card').shadowRoot?.querySelector('.edit-picture')?.getAttribute('aria-label'),
  };
}

const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? '';

async function expectSaid(page: OrderedPage, expected: Partial<ReturnType<typeof said>>): Promise<void> {
  const isSaid = () => Object.entries(expected).every(([key, value]) => Reflect.get(said(page), key) === value);
  await waitUntil(isSaid, JSON.stringify(expected)).catch(() => expect(said(page)).to.include(expected));
}

const inEnglish = {status: 'Ada Lovelace, online', more: 'Show 2 more people', card: 'Change profile picture'};
const inFinnish = {
  status: `Ada Lovelace, ${finnish.badge.online}`,
  more: finnish.group.showMore(2, {number: String, plural: () => 'other'}),
  editor: true,
  card: finnish.card.changePicture,
};

describe('the locale of a provider', () => {
  for (const order of orders) {
    for (const way of ways) {
      it(`reaches badge, group, editor and card: ${order}, by ${way}`, async () => {
        const page = await openPage({order});
        putMarkup(page.document.body, `<avatar-provider>${inside}</avatar-provider>`, way);
        page.find<AvatarProvider>('avatar-provider').locale = finnish;
        await page.define();
        await expectSaid(page, inFinnish);
        page.remove();
      });
    }
  }

  for (const modules of [
    ['avatar-badge', 'avatar-group', 'avatar-editor', 'profile-card', 'avatar-provider'],
    ['avatar-provider', 'profile-card', 'avatar-editor', 'avatar-group', 'avatar-badge'],
  ]) {
    it(`reaches them in this order of entries: ${modules.join(', ')}`, async () => {
      const page = await openPage({order: 'parsed first', modules});
      putMarkup(page.document.body, `<avatar-provider>${inside}</avatar-provider>`, 'innerHTML');
      page.find<AvatarProvider>('avatar-provider').locale = finnish;
      await page.define();
      await expectSaid(page, inFinnish);
      page.remove();
    });
  }
});

describe('a change of a provider', () => {
  let page: OrderedPage;
  let provider: AvatarProvider;
  before(async () => (page = await openPage({order: 'defined first'})));
  after(() => page.remove());
  beforeEach(() => {
    putMarkup(page.document.body, `<avatar-provider>${inside}</avatar-provider><p id="outside"></p>`, 'innerHTML');
    provider = page.find('avatar-provider');
  });

  it('is shown by the next render, without any other change', async () => {
    await expectSaid(page, inEnglish);
    provider.locale = finnish;
    await provider.updateComplete;
    await page.find<AvatarBadge>('#ada').updateComplete;
    expect(said(page)).to.include({status: inFinnish.status, more: inFinnish.more});
    await expectSaid(page, inFinnish);
    provider.locale = undefined;
    await expectSaid(page, inEnglish);
  });

  it('replaces single messages, and takes them back', async () => {
    provider.messages = {badge: {online: 'on shift'}, group: {showMore: (count) => `${count} others`}};
    await expectSaid(page, {...inEnglish, status: 'Ada Lovelace, on shift', more: '2 others'});
    page.find<AvatarBadge>('#ada').status = 'busy';
    await expectSaid(page, {status: 'Ada Lovelace, busy'});
    provider.locale = finnish;
    page.find<AvatarBadge>('#ada').status = 'online';
    await expectSaid(page, {...inFinnish, status: 'Ada Lovelace, on shift', more: '2 others'});
    provider.messages = undefined;
    await expectSaid(page, inFinnish);
  });

  it('reaches elements in shadow roots, open and closed, and elements slotted into a provider', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const host = page.document.createElement('div');
      const badge = page.document.createElement('avatar-badge');
      Object.assign(badge, {name: 'Grace Hopper', status: 'away'});
      host.attachShadow({mode}).append(badge);
      provider.append(host);
      provider.locale = finnish;
      await waitUntil(() => badge.accessibleName.endsWith(finnish.badge.away), `inside a ${mode} root`);
      provider.locale = german;
      await waitUntil(() => ariaLabelOf(badge).endsWith(german.badge.away), `after a change, inside a ${mode} root`);
    }
    const slotting = page.document.createElement('div');
    slotting.innerHTML = '<avatar-badge name="Grace Hopper" status="away"></avatar-badge>';
    slotting.attachShadow({mode: 'open'}).innerHTML = '<avatar-provider><slot></slot></avatar-provider>';
    page.document.body.append(slotting);
    (slotting.shadowRoot?.firstElementChild as AvatarProvider).locale = finnish;
    const slotted = slotting.firstElementChild as AvatarBadge;
    await waitUntil(() => ariaLabelOf(slotted).endsWith(finnish.badge.away), 'slotted into a provider');
  });

  it('ends where an element is moved out of it', async () => {
    provider.locale = finnish;
    await expectSaid(page, inFinnish);
    page.find('#outside').append(...provider.children);
    await expectSaid(page, {...inEnglish, editor: false});
  });
});

const ariaLabelOf = (badge: Element): string =>
  badge.shadowRoot?.querySelector('[part~=base]')?.getAttribute('aria-label') ?? '';

describe('nested providers', () => {
  for (const order of orders) {
    it(`let the nearest locale win, and add messages to the locale around them: ${order}`, async () => {
      const page = await openPage({order});
      const markup = `<avatar-provider id="outer"><section><avatar-provider id="inner">${inside}</avatar-provider></section></avatar-provider>`;
      putMarkup(page.document.body, markup, 'innerHTML');
      const [outer, inner] = ['#outer', '#inner'].map((id) => page.find<AvatarProvider>(id)) as [
        AvatarProvider,
        AvatarProvider,
      ];
      outer.locale = finnish;
      await page.define();
      await expectSaid(page, inFinnish);
      inner.messages = {group: {showMore: () => 'more'}};
      await expectSaid(page, {...inFinnish, more: 'more'});
      outer.locale = german;
      await expectSaid(page, {status: `Ada Lovelace, ${german.badge.online}`, more: 'more'});
      inner.locale = finnish;
      await expectSaid(page, {...inFinnish, more: 'more'});
      Object.assign(inner, {locale: undefined, messages: undefined});
      await expectSaid(page, {status: `Ada Lovelace, ${german.badge.online}`});
      outer.locale = undefined;
      await expectSaid(page, inEnglish);
      page.remove();
    });
  }
});
