// The card with large text, and with English words in a right-to-left page.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../../src/define/avatar-badge.js';
import type {ProfileCard} from '../../../../src/elements/profile-card/profile-card.js';
import {ada, press, rootOf, settled} from '../page-object.js';

const sizeOf = (card: ProfileCard, selector: string): DOMRect =>
  (rootOf(card).querySelector(selector) as HTMLElement).getBoundingClientRect();

describe('a card with large text', () => {
  it('grows the picture with the button on it, which covers only the edge of the picture', async () => {
    for (const [textPx, picturePx] of [
      [16, 96],
      [32, 192],
    ] as const) {
      const box = await fixture(html`
        <div style="font-size: ${textPx}px; inline-size: 304px">
          <profile-card editable .person=${ada}></profile-card>
        </div>
      `);
      const card = box.querySelector('profile-card') as ProfileCard;
      await settled(card);
      const [picture, pen] = [sizeOf(card, 'avatar-badge'), sizeOf(card, '.edit-picture')];
      expect(picture.width).to.be.closeTo(picturePx, 1);
      expect(pen.width).to.be.at.least(textPx * 1.99);
      // The distance from the centre of the picture to the nearest point of the round button.
      const centre = (rect: DOMRect) => [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
      const [[x, y], [penX, penY]] = [centre(picture), centre(pen)];
      const distance = Math.hypot(penX - x, penY - y) - pen.width / 2;
      expect(distance / (picture.width / 2), 'share of the radius').to.be.above(0.6);
    }
  });
});

describe('a card with English words in a right-to-left page', () => {
  it('isolates each of them', async () => {
    const box = await fixture(html`
      <div dir="rtl">
        <profile-card editable actions="sync sign-out" .person=${{...ada, location: undefined}}></profile-card>
      </div>
    `);
    const card = box.querySelector('profile-card') as ProfileCard;
    const check = (): void => {
      const walker = document.createTreeWalker(rootOf(card), NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const {parentElement, data} = walker.currentNode as Text;
        const isWord = /\p{L}/u.test(data) && !parentElement?.closest('style, .visually-hidden');
        if (isWord && !parentElement?.closest('bdi, [dir=auto]')) texts.push(data.trim());
      }
      expect(texts).to.deep.equal([]);
    };
    card.addEventListener('profile-sync', (event) => event.respondWith(Promise.reject(new Error('no'))));
    await press(card, 'Sync');
    check();
    await press(card, 'Edit contact details');
    await settled(card);
    check();
    card.managedBy = 'Salesforce';
    await settled(card);
    check();
  });
});
