// The card without a pointer, as a script: what the focus reaches, in which order, and where it returns to.
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/profile-card.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {ada, rootOf} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** What has the focus, by its name. */
function focusName(card: ProfileCard): string {
  const active = document.activeElement === card ? rootOf(card).activeElement : document.activeElement;
  const name = active?.getAttribute('aria-label') ?? active?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

/** Where the next presses of Tab lead. */
async function walk(card: ProfileCard, stops: number): Promise<string[]> {
  const names: string[] = [];
  while (names.length < stops) {
    await press('Tab');
    names.push(focusName(card));
  }
  return names;
}

describe('a card by keyboard alone', () => {
  it('opens, is walked through, edited, saved and left', async () => {
    const page = await fixture(html`
      <div>
        <button id="opener" popovertarget="card">Your account</button>
        <profile-card id="card" popover editable actions="sync sign-out" .person=${ada}></profile-card>
        <button id="after">After</button>
      </div>
    `);
    const card = page.querySelector('profile-card') as ProfileCard;
    const saved: unknown[] = [];
    card.addEventListener('profile-save', ({changes}) => saved.push(changes));
    page.querySelector<HTMLElement>('#opener')?.focus();

    await press('Enter');
    await waitUntil(() => document.activeElement === card, 'the focus goes into the card');
    expect(await walk(card, 8)).to.deep.equal([
      'Change profile picture',
      'ada@example.org',
      'Copy ada@example.org',
      '+44 20 7946 0000',
      'Copy +44 20 7946 0000',
      'example.org/ada',
      'Copy example.org/ada',
      'Edit contact details',
    ]);

    await press('Enter');
    await waitUntil(() => rootOf(card).activeElement?.id === 'title', 'the first field has the focus');
    await sendKeys({type: 's'});
    await press('Enter');
    await waitUntil(() => focusName(card) === 'Edit contact details', 'saved, and back where it began');
    expect(saved).to.deep.equal([{title: 'Analysts'}]);
    expect(await walk(card, 2)).to.deep.equal(['Sync', 'Sign out']);

    await press('Escape');
    await waitUntil(() => !card.matches(':popover-open'), 'closed');
    expect(document.activeElement?.id).to.equal('opener');
  });
});
