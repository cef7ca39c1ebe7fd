// A card on a page, as a person uses it: controls by their names, texts as they read.
import {expect, fixture, html} from '@open-wc/testing';
import {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import type {Person} from '../../../src/people/person.js';

if (!customElements.get('profile-card')) customElements.define('profile-card', ProfileCard);

export const ada: Person = {
  id: 'ada',
  name: 'Ada Lovelace',
  pronouns: 'she/her',
  title: 'Analyst',
  organization: 'Example Company',
  email: 'ada@example.org',
  phone: '+44 20 7946 0000',
  location: 'London',
  timeZone: 'Europe/London',
  links: ['https://example.org/ada', 'javascript:alert(1)'],
};

/** A card of Ada's that she may change. */
export async function createCard(attributes: Partial<ProfileCard> = {}): Promise<ProfileCard> {
  const card = await fixture<ProfileCard>(html`<profile-card editable .person=${ada}></profile-card>`);
  Object.assign(card, attributes);
  await card.updateComplete;
  return card;
}

export function rootOf(card: ProfileCard): ShadowRoot {
  return card.shadowRoot as ShadowRoot;
}

/** The visible text of the card, spaces folded. */
export function textOf(card: ProfileCard): string {
  return (rootOf(card).textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button whose accessible name begins with these words. */
export function findButton(card: ProfileCard, name: string): HTMLButtonElement | undefined {
  return [...rootOf(card).querySelectorAll('button')].find((button) =>
    (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().startsWith(name),
  );
}

export function button(card: ProfileCard, name: string): HTMLButtonElement {
  const found = findButton(card, name);
  expect(found, `a button named ${name}`).to.exist;
  return found as HTMLButtonElement;
}

export async function press(card: ProfileCard, name: string): Promise<void> {
  await card.updateComplete;
  button(card, name).click();
  await settled(card);
}

/** The input behind a label. */
export function field(card: ProfileCard, label: string): HTMLInputElement {
  const found = [...rootOf(card).querySelectorAll('label')].find(({textContent}) => textContent?.trim() === label);
  expect(found, `a field labelled ${label}`).to.exist;
  return found?.control as HTMLInputElement;
}

export async function write(card: ProfileCard, label: string, value: string): Promise<void> {
  const input = field(card, label);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await card.updateComplete;
}

/** What assistive technology was told last. */
export function liveRegionText(card: ProfileCard): string {
  return rootOf(card).querySelector('[role=status]')?.textContent?.trim() ?? '';
}

/** What a field's description says. */
export function descriptionOf(card: ProfileCard, input: Element): string {
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const text = ids.map((id) => rootOf(card).getElementById(id)?.textContent?.trim()).join(' ');
  return text.replace(/[\u2068\u2069]/g, '');
}

/** The class or id of what has the focus inside the card. */
export function focused(card: ProfileCard): string | undefined {
  const active = rootOf(card).activeElement;
  return active?.id || active?.getAttribute('aria-label') || active?.textContent?.trim() || undefined;
}

/** Once promises that were about to settle have, and what they changed is rendered. */
export async function settled(card: ProfileCard): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await card.updateComplete;
  await card.updateComplete;
}

/** A promise with its handles. */
export function deferred(): {promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void} {
  let resolve = (): void => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((yes, no) => ([resolve, reject] = [yes, no]));
  return {promise, resolve, reject};
}
