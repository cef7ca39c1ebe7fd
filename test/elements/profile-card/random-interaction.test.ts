// The same for a card: its owner presses and writes in any order while the host answers late, refuses, or changes the card.
import {aTimeout, expect} from '@open-wc/testing';
import '../../../src/define/avatar-editor.js';
import {AvatarError} from '../../../src/errors.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import type {RespondableEvent} from '../../../src/events.js';
import {seededRandom} from '../../support/seeded/seeded-random.js';
import {runRandomActions, clickRandom, pick} from '../../support/seeded/random-interaction.js';
import {uncaughtErrors} from '../../support/collect-uncaught-errors.js';
import {ada, createCard, rootOf} from './page-object.js';

const steps = 100;
const editorIn = (card: ProfileCard) => rootOf(card).querySelector('avatar-editor');

describe('profile-card, random interaction', () => {
  const uncaught = uncaughtErrors();

  for (let seed = 1; seed <= 4; seed++) {
    it(`throws no uncaught error in ${steps} random actions, seed ${seed}`, async function () {
      this.timeout(60_000);
      const random = seededRandom(seed);
      const card = await createCard();
      const box = card.parentElement as HTMLElement;
      const answer = async () => {
        await aTimeout(random() * 60);
        if (random() < 0.2) throw new AvatarError('network-error', {});
        if (random() < 0.1) throw new AvatarError('field-invalid', {field: 'phone', message: 'no'});
        if (random() < 0.1) throw new Error('a fault of the host');
        return {url: '/test/fixtures/quarters.png'};
      };
      for (const type of ['profile-save', 'profile-sync', 'profile-sign-out', 'avatar-unlock', 'avatar-save']) {
        card.addEventListener(type, (event) => {
          if (random() < 0.8) (event as RespondableEvent<unknown>).respondWith(answer());
        });
      }
      card.addEventListener('profile-edit', (event) => random() < 0.1 && event.preventDefault());
      const actions: Record<string, () => unknown> = {
        press: () =>
          clickRandom(
            [...rootOf(card).querySelectorAll('button')].filter((button) => button.checkVisibility()),
            random,
          ),
        write() {
          const input = pick([...rootOf(card).querySelectorAll('input')], random) as HTMLInputElement | undefined;
          if (!input) return undefined;
          input.value = pick(['', 'x', '+44 1', 'not an address', 'a@b.c', 'javascript:1'], random);
          input.dispatchEvent(new InputEvent('input', {bubbles: true}));
          if (random() < 0.5) input.dispatchEvent(new Event('change', {bubbles: true}));
          return `write ${input.value}`;
        },
        enter: () => rootOf(card).querySelector('form')?.requestSubmit(),
        escape: () =>
          rootOf(card).dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true})),
        'close dialog': () => rootOf(card).querySelector('dialog')?.close(),
        'press in editor': () => clickRandom(editorIn(card)?.shadowRoot?.querySelectorAll('button') ?? [], random),
        'open file'() {
          const editor = editorIn(card);
          return fetch('/test/fixtures/quarters.png').then(async (r) =>
            editor?.open?.(new File([await r.blob()], 'q.png')),
          );
        },
        'take out': () => (card.remove(), setTimeout(() => box.append(card), random() * 30)),
        other: () => (card.person = pick([ada, {...ada, id: 'bob', name: 'Bob'}, {id: 'c', name: 'C'}], random)),
        lock: () => (card.managedBy = pick([undefined, 'Salesforce'], random)),
        editable: () => (card.editable = pick(['', '', 'phone title', null], random)),
      };
      const often = ['press', 'press', 'press', 'press', 'write', 'enter', 'press in editor'];
      const log = await runRandomActions(actions, {steps, often, random});
      await aTimeout(200);
      if (!card.isConnected) box.append(card);
      Object.assign(card, {managedBy: undefined, editable: '', person: {...ada}});
      await aTimeout(50);
      await card.updateComplete;
      const story = log.join(', ');
      expect(uncaught, story).to.deep.equal([]);
      expect(rootOf(card).textContent, story).to.contain('Ada Lovelace');
      expect(rootOf(card).querySelector('[aria-busy=true]'), story).to.equal(null);
    });
  }
});
