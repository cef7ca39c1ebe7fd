// DOM of a group: the row with the badges, and the button at the end. The menu creates its own nodes.
import {emBoxSize} from '../avatar-badge/css-size.js';
import {createElement, findServerRendered, setAttribute} from '../base/dom.js';

/** The values to render. */
export interface GroupState {
  readonly label: string;
  readonly size?: string;
  /** The button; `undefined` if all people are visible. */
  readonly more?: MoreButtonState;
  /** Names those who have no badge in the page; `undefined` if there are none. */
  readonly others?: string;
}

export interface MoreButtonState {
  /** '+3' */
  readonly text: string;
  readonly label: string;
  readonly classes: string;
}

/** The row in a shadow root: the server-rendered one, otherwise a new one. */
export function getOrCreateRow(root: ShadowRoot): HTMLElement {
  let row = findServerRendered(root, 'row');
  if (!row) {
    root.append((row = createElement('div', {part: 'row', role: 'group'})));
    row.append(document.createElement('slot'));
  }
  row.className = 'row measured'; // A server's also hides the badges after `max`, by their place alone.
  return row;
}

/** Sets the diameter of the badges. */
export function updateSize(row: HTMLElement, size: string | undefined): void {
  if (size || row.hasAttribute('style')) row.style.setProperty('--avatar-size', size ?? '');
}

/** The classes of the button: how large its letters are, where it is, and whether its size counts in em. */
export const moreClasses = (text: string, size: string | undefined, isTight: boolean): string =>
  `more${text.length > 5 ? ' longer' : text.length > 3 ? ' long' : ''}${isTight ? ' tight' : ''}${size && emBoxSize(size) ? ' em' : ''}`;

/** Updates what has changed. */
export function updateRow(row: HTMLElement, {label, more}: GroupState): void {
  setAttribute(row, 'aria-label', label);
  let button = row.querySelector<HTMLElement>('.more');
  if (!more) return button?.remove();
  button ??= row.appendChild(
    createElement('button', {part: 'more', type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false'}),
  );
  button.className = more.classes;
  setAttribute(button, 'aria-label', more.label);
  if (button.textContent.trim() !== more.text) button.textContent = more.text;
}
