// DOM of a badge: the base with text or icon, the pictures, and the status slot.
import {createElement, findServerRendered, setAttribute} from '../base/dom.js';
import {emBoxSize} from './css-size.js';

/** The values to render. */
export interface BadgeState {
  readonly classes: string;
  /** Initials; '' below a picture; `undefined` shows the icon. */
  readonly text?: string;
  /** Accessible name; `undefined` hides the badge from assistive technology. */
  readonly label?: string;
  readonly size?: string;
  readonly status?: string;
}

/** Created once and cloned, which is faster than creating the nodes for each badge. */
let template: HTMLElement | undefined;

function createBase(): HTMLElement {
  const base = createElement('span', {part: 'base initials', role: 'img'});
  base.append('', createElement('slot', {name: 'status'}));
  return base;
}

function createIcon(): HTMLElement {
  const icon = createElement('slot', {part: 'icon'});
  icon.append(document.createElement('i'));
  return icon;
}

/** The base element in a shadow root: the server-rendered one, otherwise a new one. */
export function getOrCreateBase(root: ShadowRoot): HTMLElement {
  template ??= createBase();
  return findServerRendered(root, 'base') ?? root.appendChild(template.cloneNode(true) as HTMLElement);
}

/** Updates what has changed. */
export function updateDom(base: HTMLElement, {classes, text, label, size, status}: BadgeState): void {
  setAttribute(base, 'class', classes);
  setAttribute(base, 'aria-label', label);
  setAttribute(base, 'role', label && 'img');
  setAttribute(base, 'aria-hidden', label ? undefined : 'true');
  if (size || base.hasAttribute('style')) {
    base.style.setProperty('--avatar-size', size ?? '');
    base.style.setProperty('--_box', (size && emBoxSize(size)) ?? '');
  }

  const content = base.firstChild as ChildNode;
  // An icon has no value.
  if ((content.nodeValue ?? undefined) !== text) content.replaceWith(text ?? createIcon());

  // As fallback content of the slot it is replaced by whatever the host slots.
  const statusDot = base.querySelector('b');
  if (!status) statusDot?.remove();
  else
    setAttribute(
      statusDot ?? (base.lastChild as Element).appendChild(createElement('b', {part: 'status'})),
      'class',
      status,
    );
}
