// Opens a card for whom a pointer rests on, or whom the keyboard reaches, and closes it when they have left for good.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {hidePopover} from '../../base/platform.js';
import {invokerIn, type Placement} from './placement.js';

/** A pointer that only passes by opens nothing; one that crosses the gap to the card does not lose it. */
const openAfterMs = 400;
const closeAfterMs = 250;

export interface HoverHost extends ReactiveControllerHost, HTMLElement {
  /** True where the card opens on hover. */
  readonly hover: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The card is about to open for this element. */
  turnTo(opener: HTMLElement): void;
}

export class HoverIntent implements ReactiveController {
  readonly #host: HoverHost;
  readonly #placement: Placement;
  #root?: Node;
  #timer?: ReturnType<typeof setTimeout>;
  /** The card was opened by this, not by a press. */
  #hovered?: HTMLElement;

  constructor(host: HoverHost, placement: Placement) {
    this.#host = host;
    this.#placement = placement;
    host.addController(this);
  }

  /** A card that does not open on hover listens to nothing. */
  hostUpdated(): void {
    if (this.#host.hover && !this.#root) this.#listen();
    else if (!this.#host.hover) this.hostDisconnected();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const [type, listener] of this.#listeners) this.#root?.removeEventListener(type, listener, {capture: true});
    this.#root = undefined;
  }

  #listen(): void {
    this.#root = this.#host.getRootNode();
    for (const [type, listener] of this.#listeners) this.#root.addEventListener(type, listener, {capture: true});
  }

  /** Called when the card has closed, by whatever way. */
  closed(): void {
    clearTimeout(this.#timer);
    this.#hovered = undefined;
  }

  get isOpenByHover(): boolean {
    return this.#hovered !== undefined;
  }

  readonly #enter = (event: Event): void => {
    if ((event as PointerEvent).pointerType === 'touch') return;
    if (event.composedPath().includes(this.#host)) return clearTimeout(this.#timer);
    const opener = this.#openerIn(event);
    if (!opener) return;
    clearTimeout(this.#timer);
    if (this.#hovered !== opener && !(this.#isOpen && !this.#hovered))
      this.#after(openAfterMs, () => this.#open(opener));
  };

  readonly #leave = (event: Event): void => {
    const left = event.composedPath().includes(this.#host) || this.#openerIn(event);
    if (!left) return;
    clearTimeout(this.#timer);
    if (this.#hovered) this.#after(closeAfterMs, () => this.#closeUnlessUsed());
  };

  /** Only focus that shows, from the keyboard, does what a resting pointer does. */
  readonly #focusIn = (event: Event): void => {
    const opener = this.#openerIn(event);
    if (event.composedPath().includes(this.#host) || opener?.matches(':focus-visible')) this.#enter(event);
  };

  /** A press on the opener of a hovered card keeps it, and goes into it, instead of closing it again. */
  readonly #press = (event: Event): void => {
    const opener = this.#openerIn(event);
    if (!opener) return;
    clearTimeout(this.#timer);
    if (opener === this.#hovered) {
      event.preventDefault();
      this.#hovered = undefined;
      this.#host.renderRoot.querySelector<HTMLElement>('.card')?.focus();
    } else {
      this.#host.turnTo(opener);
    }
  };

  readonly #listeners = [
    ['pointerover', this.#enter],
    ['pointerout', this.#leave],
    ['focusin', this.#focusIn],
    ['focusout', this.#leave],
    ['click', this.#press],
  ] as const;

  get #isOpen(): boolean {
    return this.#host.matches(':popover-open');
  }

  #openerIn(event: Event): HTMLElement | undefined {
    const button = invokerIn(event) as HTMLButtonElement | undefined;
    return button?.popoverTargetElement === this.#host ? button : undefined;
  }

  #open(opener: HTMLElement): void {
    if (!opener.isConnected) return;
    if (this.#isOpen) hidePopover(this.#host);
    this.#hovered = opener;
    this.#host.turnTo(opener);
    this.#placement.openBeside(opener);
  }

  /** A card somebody tabbed into or points at stays. */
  #closeUnlessUsed(): void {
    if (this.#hovered && !this.#host.matches(':focus-within, :hover')) hidePopover(this.#host);
  }

  #after(ms: number, then: () => void): void {
    this.#timer = setTimeout(then, ms);
  }
}
