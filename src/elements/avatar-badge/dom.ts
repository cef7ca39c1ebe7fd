// What a badge shows, written into the few nodes it has: the disc with the text or the icon, pictures, and the corner.
import {make, renderedIn, write} from '../base/dom.js';
import {boxOf} from './css-size.js';

/** What there is to see and to hear. */
export interface Looks {
  readonly classes: string;
  /** Initials, or '' below a picture; an icon stands where there are none. */
  readonly text?: string;
  /** What assistive technology says; left out where it says nothing. */
  readonly label?: string;
  readonly size?: string;
  readonly status?: string;
}

/** Made once, then copied: quicker than making the nodes of every badge anew. */
let models: ReturnType<typeof makeModels>;

function makeModels() {
  const disc = make('span', {part: 'base initials', role: 'img'});
  disc.append('', make('slot', {name: 'status'}));
  const icon = make('slot', {part: 'icon'});
  icon.append(document.createElement('i'));
  return {disc, icon, mark: make('b', {part: 'status'})};
}

/** The disc in a shadow root: the one a server rendered, or else a new one. */
export function discIn(root: ShadowRoot): HTMLElement {
  models ??= makeModels();
  return renderedIn(root, 'base') ?? root.appendChild(models.disc.cloneNode(true) as HTMLElement);
}

/** Writes what has changed. */
export function paint(disc: HTMLElement, {classes, text, label, size, status}: Looks): void {
  write(disc, 'class', classes);
  write(disc, 'aria-label', label);
  if (disc.hasAttribute('role') === (label === undefined)) {
    write(disc, 'role', label && 'img');
    write(disc, 'aria-hidden', label === undefined ? 'true' : undefined);
  }
  if (size || disc.hasAttribute('style')) {
    disc.style.setProperty('--avatar-size', size ?? '');
    disc.style.setProperty('--_box', (size && boxOf(size)) ?? '');
  }

  const content = disc.firstChild as ChildNode;
  if (!(content instanceof Text)) {
    if (text !== undefined) content.replaceWith(text);
  } else if (text === undefined) content.replaceWith(models.icon.cloneNode(true));
  else if (content.data !== text) content.data = text;

  // Inside the slot it gives way by itself to whatever the host puts there.
  const mark = disc.querySelector('b');
  if (!status) mark?.remove();
  else
    write(mark ?? (disc.lastChild as HTMLSlotElement).appendChild(models.mark.cloneNode() as Element), 'class', status);
}
