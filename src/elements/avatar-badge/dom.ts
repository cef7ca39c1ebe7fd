// What a badge shows, written into the few nodes it has: the disc with the text or the icon, pictures, and the corner.
import {createElement, findServerRendered, setAttribute} from '../base/dom.js';
import {emBoxSize} from './css-size.js';

/** What there is to see and to hear. */
export interface BadgeState {
  readonly classes: string;
  /** Initials, or '' below a picture; an icon stands where there are none. */
  readonly text?: string;
  /** What assistive technology says; left out where it says nothing. */
  readonly label?: string;
  readonly size?: string;
  readonly status?: string;
}

/** Made once, then copied: quicker than making the nodes of every badge anew. */
let templates: ReturnType<typeof createTemplates>;

function createTemplates() {
  const base = createElement('span', {part: 'base initials', role: 'img'});
  base.append('', createElement('slot', {name: 'status'}));
  const icon = createElement('slot', {part: 'icon'});
  icon.append(document.createElement('i'));
  return {base, icon, statusDot: createElement('b', {part: 'status'})};
}

/** The disc in a shadow root: the one a server rendered, or else a new one. */
export function getOrCreateBase(root: ShadowRoot): HTMLElement {
  templates ??= createTemplates();
  return findServerRendered(root, 'base') ?? root.appendChild(templates.base.cloneNode(true) as HTMLElement);
}

/** Writes what has changed. */
export function updateDom(base: HTMLElement, {classes, text, label, size, status}: BadgeState): void {
  setAttribute(base, 'class', classes);
  setAttribute(base, 'aria-label', label);
  if (base.hasAttribute('role') === (label === undefined)) {
    setAttribute(base, 'role', label && 'img');
    setAttribute(base, 'aria-hidden', label === undefined ? 'true' : undefined);
  }
  if (size || base.hasAttribute('style')) {
    base.style.setProperty('--avatar-size', size ?? '');
    base.style.setProperty('--_box', (size && emBoxSize(size)) ?? '');
  }

  const content = base.firstChild as ChildNode;
  if (!(content instanceof Text)) {
    if (text !== undefined) content.replaceWith(text);
  } else if (text === undefined) content.replaceWith(templates.icon.cloneNode(true));
  else if (content.data !== text) content.data = text;

  // Inside the slot it gives way by itself to whatever the host puts there.
  const statusDot = base.querySelector('b');
  if (!status) statusDot?.remove();
  else
    setAttribute(
      statusDot ?? (base.lastChild as HTMLSlotElement).appendChild(templates.statusDot.cloneNode() as Element),
      'class',
      status,
    );
}
