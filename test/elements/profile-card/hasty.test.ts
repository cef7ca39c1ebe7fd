// The same for a card: its owner presses and writes in any order while the host answers late, refuses, or changes the card.
import {aTimeout, expect} from '@open-wc/testing';
import '../../../src/define/avatar-editor.js';
import {AvatarError} from '../../../src/errors.js';
import type {RespondableEvent} from '../../../src/events.js';
import {chance} from '../../support/chance.js';
import {uncaughtErrors} from '../../support/uncaught.js';
import {ada, ownCard, rootOf} from './card-page.js';

const steps = 100;

describe('profile-card, in a hurry', () => {
  const uncaught = uncaughtErrors();

  for (let seed = 1; seed <= 4; seed++) {
    it(`takes ${steps} hasty steps without a fault (${seed})`, async function () {
      this.timeout(60_000);
      const random = chance(seed);
      const some = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
      const card = await ownCard();
      const box = card.parentElement as HTMLElement;
      const diary: string[] = [];
      const answer = async () => {
        await aTimeout(random() * 60);
        if (random() < 0.2) throw new AvatarError('network-failed', {});
        if (random() < 0.1) throw new AvatarError('field-refused', {field: 'phone', message: 'no'});
        if (random() < 0.1) throw new Error('a fault of the host');
        return {url: '/test/fixtures/quarters.png'};
      };
      for (const type of ['profile-save', 'profile-sync', 'profile-sign-out', 'avatar-unlock', 'avatar-save']) {
        card.addEventListener(type, (event) => {
          if (random() < 0.8) (event as RespondableEvent<unknown>).respondWith(answer());
        });
      }
      card.addEventListener('profile-edit', (event) => random() < 0.1 && event.preventDefault());
      const deeds: Record<string, () => unknown> = {
        press() {
          const all = [...rootOf(card).querySelectorAll<HTMLElement>('button')].filter((b) => b.checkVisibility());
          const pressed = some(all);
          if (!pressed || pressed.matches('[inert] *')) return 'nothing';
          pressed.click();
          return `press ${pressed.getAttribute('aria-label') ?? pressed.textContent?.trim()}`;
        },
        write() {
          const all = [...rootOf(card).querySelectorAll<HTMLInputElement>('input')];
          const input = some(all);
          if (!input) return undefined;
          input.value = some(['', 'x', '+44 1', 'not an address', 'a@b.c', 'javascript:1']);
          input.dispatchEvent(new InputEvent('input', {bubbles: true}));
          if (random() < 0.5) input.dispatchEvent(new Event('change', {bubbles: true}));
          return `write ${input.value}`;
        },
        enter: () => rootOf(card).querySelector('form')?.requestSubmit(),
        escape: () =>
          rootOf(card).dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true})),
        'close dialog': () => rootOf(card).querySelector('dialog')?.close(),
        'press in editor'() {
          const editor = rootOf(card).querySelector('avatar-editor');
          const pressed = some([...(editor?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])]);
          if (!pressed || pressed.matches('.choose, .tile, [inert] *')) return 'nothing';
          pressed.click();
          return `press ${pressed.getAttribute('aria-label') ?? pressed.textContent?.trim()}`;
        },
        'open file'() {
          const editor = rootOf(card).querySelector('avatar-editor');
          return fetch('/test/fixtures/quarters.png').then(async (r) =>
            editor?.open?.(new File([await r.blob()], 'q.png')),
          );
        },
        'take out': () => (card.remove(), setTimeout(() => box.append(card), random() * 30)),
        other: () => (card.person = some([ada, {...ada, id: 'bob', name: 'Bob'}, {id: 'c', name: 'C'}])),
        lock: () => (card.managedBy = some([undefined, 'Salesforce'])),
        editable: () => (card.editable = some(['', '', 'phone title', null])),
      };
      for (let step = 0; step < steps; step++) {
        const name = some([
          ...Object.keys(deeds),
          'press',
          'press',
          'press',
          'press',
          'write',
          'enter',
          'press in editor',
        ]);
        diary.push(name);
        void Promise.resolve(deeds[name]?.()).then((what) => typeof what === 'string' && diary.push(what));
        await aTimeout(random() < 0.3 ? 0 : random() * 40);
      }
      await aTimeout(200);
      if (!card.isConnected) box.append(card);
      Object.assign(card, {managedBy: undefined, editable: '', person: {...ada}});
      await aTimeout(50);
      await card.updateComplete;
      const story = diary.join(', ');
      expect(uncaught, story).to.deep.equal([]);
      expect(rootOf(card).textContent, story).to.contain('Ada Lovelace');
      expect(rootOf(card).querySelector('[aria-busy=true]'), story).to.equal(null);
    });
  }
});
