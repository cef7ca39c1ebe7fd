// One row of the overflow menu: the picture and the name of a person.
import type {AvatarBadge} from '../../avatar-badge/avatar-badge.js';
import {createElement} from '../../base/dom.js';

/** The properties of a badge that say who is shown, and how. */
const SHOWN = [
  ...['name', 'givenName', 'familyName', 'initials', 'src', 'srcset', 'personId', 'colorKey', 'status', 'shape'],
  ...['crossOrigin', 'referrerPolicy'],
];

/** The badge of a person in a group: the element, or one inside it. */
export const badgeOf = (person: Element): AvatarBadge | null =>
  person.matches('avatar-badge') ? person : person.querySelector('avatar-badge');

export function createPersonRow(attributes: Readonly<Record<string, string>>): HTMLElement {
  const row = createElement('button', {type: 'button', ...attributes});
  row.append(createElement('avatar-badge', {decorative: '', size: '1.75rem'}), createElement('span', {}));
  return row;
}

/** Shows the person as they are now. */
export function updatePersonRow(row: HTMLElement, person: HTMLElement): void {
  const [picture, text] = row.children as unknown as [AvatarBadge, HTMLElement];
  const badge = badgeOf(person);
  const name = nameOf(person);
  if (badge) for (const property of SHOWN) Reflect.set(picture, property, Reflect.get(badge, property));
  else Object.assign(picture, {name, src: imageOf(person)?.currentSrc});
  if (text.textContent !== name) text.textContent = name;
}

/** From the badge, otherwise from the label or text of the element. */
function nameOf(person: HTMLElement): string {
  return (
    badgeOf(person)?.accessibleName ?? person.ariaLabel ?? (person.textContent.trim() || imageOf(person)?.alt || '')
  );
}

/** The image of a person without a badge. */
const imageOf = (person: Element): HTMLImageElement | null =>
  person.matches('img') ? person : person.querySelector('img');
