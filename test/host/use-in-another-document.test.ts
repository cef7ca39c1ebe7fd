import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import {pictureUrl} from '../elements/avatar-badge/page-object.js';
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
};

describe('An element in another document keeps events and focus:', () => {
  for (const [place, open] of Object.entries(places))
    for (const [title, [markup, use]] of Object.entries(uses)) {
      // A group measures itself within a frame. In a pop-up window browsers report that as a resize loop, which the runner takes for a failure.
      if (place === 'a pop-up window' && markup.startsWith('<avatar-group')) continue;
      it(`${title}, in ${place}`, async function () {
        const other = await open();
        if (!other) return this.skip();
        const {page, close} = other;
        try {
          const room = await fixture<HTMLElement>(html`<div></div>`);
          room.innerHTML = markup;
          const element = room.firstElementChild as HTMLElement;
          await waitUntil(() => element.shadowRoot?.childElementCount, 'shown in the page');
          page.document.body.append(element);
          await use(element, page);
          element.remove();
        } finally {
          close();
        }
      });
    }
});
