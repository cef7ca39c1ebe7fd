// Popover behaviour of a card: placement, opening on hover, and moving the focus into it.
import type {ReactiveController} from 'lit';
import {HoverIntent, type HoverHost} from './hover-intent.js';
import {Placement} from './placement.js';

export class CardPopover implements ReactiveController {
  readonly #host: HoverHost;
  readonly #hover: HoverIntent;

  constructor(host: HoverHost) {
    this.#host = host;
    this.#hover = new HoverIntent(host, new Placement(host));
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('toggle', this.#onToggle);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('toggle', this.#onToggle);
  }

  /** Focuses a card that was opened by a click or key. The browser restores the focus when the card closes. */
  readonly #onToggle = ({target, newState}: ToggleEvent): void => {
    if (target !== this.#host) return;
    if (newState === 'closed') return this.#hover.onClosed();
    this.#hover.refresh();
    if (!this.#hover.isOpenByHover && !this.#host.matches(':focus-within'))
      this.#host.renderRoot.querySelector<HTMLElement>('.card')?.focus();
  };
}
