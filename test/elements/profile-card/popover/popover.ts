// A page with a card in a popover.
import {fixture, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {ProfileCard} from '../../../../src/elements/profile-card/profile-card.js';
import {ada} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

export async function page(
  content = html``,
): Promise<{opener: HTMLButtonElement; card: ProfileCard; root: HTMLElement}> {
  const root = await fixture<HTMLElement>(html`
    <div>
      <div style="display: flex; justify-content: flex-end; gap: 8px">
        ${content}
        <button id="opener" popovertarget="card">Ada</button>
      </div>
      <profile-card id="card" popover editable .person=${ada}></profile-card>
    </div>
  `);
  return {
    root,
    opener: root.querySelector('#opener') as HTMLButtonElement,
    card: root.querySelector('#card') as ProfileCard,
  };
}

export async function pointAt(element: Element, type: 'move' | 'click' = 'click'): Promise<void> {
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type, position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

export const isOpen = (card: ProfileCard): boolean => card.matches(':popover-open');
export const opened = (card: ProfileCard): Promise<void> => waitUntil(() => isOpen(card), 'the card opens');
export const closed = (card: ProfileCard): Promise<void> => waitUntil(() => !isOpen(card), 'the card closes');
