import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarProvider} from '../../src/elements/avatar-provider/avatar-provider.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarBadge} from '../../src/elements/avatar-badge/avatar-badge.js';
import {pictureUrl, visibleInitials} from '../elements/avatar-badge/page-object.js';
import {quadrantImage} from '../elements/avatar-editor/page-object.js';
import {waitUntil} from '../support/wait-until.js';

type Page = Window & typeof globalThis;

/** Windows of another document, and the way to close them. `undefined` where the driver does not open pop-ups. */
const places: Readonly<Record<string, () => Promise<{page: Page; close: () => void} | undefined>>> = {
  async 'an iframe'() {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe style="width: 700px; height: 700px"></iframe>`);
    return {page: frame.contentWindow as Page, close: () => frame.remove()};
  },
  async 'a pop-up window'() {
    const page = window.open('', '', 'width=700,height=700') as Page | null;
    return page ? {page, close: () => page.close()} : undefined;
  },
};

/** What is done with an element that was shown in the page and then moved into another document. */
const uses: Readonly<
  Record<string, readonly [markup: string, use: (element: HTMLElement, page: Page) => Promise<void>]>
> = {
  'a badge loads its picture and fires events': [
    '<avatar-badge name="Ada Lovelace"></avatar-badge>',
    async (badge, page) => {
      const heard = oneEvent(page.document, 'avatar-loaded');
      badge.setAttribute('src', pictureUrl('red'));
      await heard;
    },
  ],
  'a badge in a provider is looked up': [
    '<avatar-provider><avatar-badge></avatar-badge></avatar-provider>',
    async (provider) => {
      (provider as AvatarProvider).directory = {people: async (ids) => ids.map((id) => ({id, name: 'Ada Lovelace'}))};
      const badge = provider.querySelector('avatar-badge') as AvatarBadge;
      badge.personId = 'ada';
      await waitUntil(() => visibleInitials(badge) === 'AL', 'the initials');
    },
  ],
  'a group shows as many people as fit': [
    `<avatar-group>${'<avatar-badge name="Ada Lovelace"></avatar-badge>'.repeat(9)}</avatar-group>`,
    async (group) => {
      const shown = () => [...group.children].filter((child) => child.getClientRects().length).length;
      for (const [widthPx, count] of [
        [134, 3],
        [300, 9],
        [104, 2],
      ] as const) {
        group.style.width = `${widthPx}px`;
        await waitUntil(() => shown() === count, `${count} in ${widthPx}px`);
      }
    },
  ],
  'a group opens its menu with the focus in it, and Escape closes it': [
    `<avatar-group max="1">${'<avatar-badge name="Ada Lovelace"></avatar-badge>'.repeat(3)}</avatar-group>`,
    async (group, page) => {
      const root = group.shadowRoot as ShadowRoot;
      await waitUntil(() => root.querySelector('.more'), 'the button');
      page.focus();
      root.querySelector<HTMLElement>('.more')?.click();
      await waitUntil(() => root.activeElement?.role === 'menuitem' || root.activeElement?.matches('[role=menuitem]'));
      expect(page.document.activeElement).to.equal(group);
      const escape = {key: 'Escape', bubbles: true, composed: true, cancelable: true};
      root.activeElement?.dispatchEvent(new page.KeyboardEvent('keydown', escape));
      await waitUntil(() => !root.querySelector('.names'), 'closed');
      expect(root.activeElement?.className).to.contain('more');
    },
  ],
  'a card opens next to a button of that document': [
    '<profile-card popover name="Ada Lovelace"></profile-card>',
    async (card, page) => {
      const button = page.document.createElement('button');
      button.style.cssText = 'display: block; margin: 40px 0 0 30px; width: 60px';
      button.popoverTargetElement = card;
      page.document.body.append(button);
      button.click();
      await waitUntil(() => {
        const [at, opener] = [card.getBoundingClientRect(), button.getBoundingClientRect()];
        return at.width > 0 && at.top >= opener.bottom && at.top < opener.bottom + 30 && at.left < opener.right;
      }, 'below the button');
      card.hidePopover();
      button.remove();
    },
  ],
  'a card edits its contacts with the focus in the first field': [
    '<profile-card editable person-id="ada" name="Ada Lovelace"></profile-card>',
    async (card, page) => {
      const root = card.shadowRoot as ShadowRoot;
      const isEdit = (button: Element) =>
        /^Edit contact/.test(button.getAttribute('aria-label') ?? button.textContent.trim());
      await waitUntil(() => [...root.querySelectorAll('button')].some(isEdit), 'Edit');
      page.focus();
      const heard = oneEvent(page.document, 'profile-edit');
      [...root.querySelectorAll('button')].find(isEdit)?.click();
      await heard;
      await waitUntil(() => root.activeElement?.matches('input, select, textarea'), 'the focus in a field');
      expect(page.document.activeElement).to.equal(card);
    },
  ],
  'an editor opens a dropped file, and a drag ends when the pointer is up outside of it': [
    '<avatar-editor person-name="Ada Lovelace"></avatar-editor>',
    async (element, page) => {
      const editor = element as AvatarEditor;
      const options = {bubbles: true, composed: true, cancelable: true};
      const dataTransfer = new page.DataTransfer();
      const photo = await quadrantImage(1000, 750);
      dataTransfer.items.add(new page.File([await photo.arrayBuffer()], 'photo.png', {type: 'image/png'}));
      editor.dispatchEvent(new page.DragEvent('drop', {...options, dataTransfer}));
      await waitUntil(() => editor.draft.phase === 'cropping', 'cropping');
      await editor.updateComplete;
      const area = editor.shadowRoot?.querySelector('.area') as HTMLElement;
      const {left, top, width, height} = area.getBoundingClientRect();
      const point = {clientX: left + width / 2, clientY: top + height / 2, pointerId: 1, isPrimary: true, buttons: 1};
      const isDragging = () => area.classList.contains('dragging');
      area.dispatchEvent(new page.PointerEvent('pointerdown', {...options, ...point}));
      await waitUntil(isDragging, 'dragging');
      page.document.body.dispatchEvent(new page.PointerEvent('pointerup', {...options, ...point}));
      await waitUntil(() => !isDragging(), 'not dragging any more');
    },
  ],
  'an editor asks before its window or the page is left': [
    '<avatar-editor confirm-leave></avatar-editor>',
    async (element, page) => {
      const editor = element as AvatarEditor;
      const asks = () =>
        [page, window].map((view) => !view.dispatchEvent(new Event('beforeunload', {cancelable: true})));
      expect(asks()).to.deep.equal([false, false]);
      editor.clear();
      await editor.updateComplete;
      expect(asks()).to.deep.equal([true, true]);
      document.body.append(editor);
      await editor.updateComplete;
      expect(asks(), 'back in the page').to.deep.equal([false, true]);
      editor.cancel();
      await editor.updateComplete;
      expect(asks(), 'after Cancel').to.deep.equal([false, false]);
      page.document.body.append(editor);
      editor.clear();
      await editor.updateComplete;
      if (page.frameElement) page.frameElement.remove();
      else page.close();
      await waitUntil(() => !asks()[1], 'no question for a window that is closed');
    },
  ],
};

describe('An element in another document keeps events and focus:', () => {
  for (const [place, open] of Object.entries(places))
    for (const [title, [markup, use]] of Object.entries(uses)) {
      it(`${title}, in ${place}`, async function () {
        const other = await open();
        if (!other) return this.skip();
        const {page, close} = other;
        const errors: string[] = [];
        page.addEventListener('error', ({message}) => errors.push(message));
        try {
          const room = await fixture<HTMLElement>(html`<div></div>`);
          room.innerHTML = markup;
          const element = room.firstElementChild as HTMLElement;
          await waitUntil(() => element.shadowRoot?.childElementCount, 'shown in the page');
          page.document.body.append(element);
          await use(element, page);
          element.remove();
          expect(errors).to.deep.equal([]);
        } finally {
          close();
        }
      });
    }
});
