// Opens a card for whom a pointer rests on, or whom the keyboard reaches, and closes it when they have left for good.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {hidePopover} from '../../base/platform.js';
import {findPopoverTrigger, type Placement} from './placement.js';

/** A pointer that only passes by opens nothing; one that crosses the gap to the card does not lose it. */
const OPEN_DELAY_MS = 400;
const CLOSE_DELAY_MS = 250;

export interface HoverHost extends ReactiveControllerHost, HTMLElement {
  /** True where the card opens on hover. */
  readonly hover: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The card is about to open for this element. */
  showPersonOf(trigger: HTMLElement): void;
}

export class HoverIntent implements ReactiveController {
  readonly #host: HoverHost;
  readonly #placement: Placement;
  #root?: Node;
  #timer?: ReturnType<typeof setTimeout>;
  /** The card was opened by this, not by a press. */
  #hoverTrigger?: HTMLElement;

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
  onClosed(): void {
    clearTimeout(this.#timer);
    this.#hoverTrigger = undefined;
  }

  get isOpenByHover(): boolean {
    return this.#hoverTrigger !== undefined;
  }

  readonly #onEnter = (event: Event): void => {
    if ((event as PointerEvent).pointerType === 'touch') return;
    if (event.composedPath().includes(this.#host)) return clearTimeout(this.#timer);
    const trigger = this.#triggerIn(event);
    if (!trigger) return;
    clearTimeout(this.#timer);
    if (this.#hoverTrigger !== trigger && !(this.#isOpen && !this.#hoverTrigger))
      this.#delay(OPEN_DELAY_MS, () => this.#open(trigger));
  };

  readonly #onLeave = (event: Event): void => {
    const left = event.composedPath().includes(this.#host) || this.#triggerIn(event);
    if (!left) return;
    clearTimeout(this.#timer);
    if (this.#hoverTrigger) this.#delay(CLOSE_DELAY_MS, () => this.#closeUnlessUsed());
  };

  /** Only focus that shows, from the keyboard, does what a resting pointer does. */
  readonly #onFocusIn = (event: Event): void => {
    const trigger = this.#triggerIn(event);
    if (event.composedPath().includes(this.#host) || trigger?.matches(':focus-visible')) this.#onEnter(event);
  };

  /** A press on the opener of a hovered card keeps it, and goes into it, instead of closing it again. */
  readonly #onClick = (event: Event): void => {
    const trigger = this.#triggerIn(event);
    if (!trigger) return;
    clearTimeout(this.#timer);
    if (trigger === this.#hoverTrigger) {
      event.preventDefault();
      this.#hoverTrigger = undefined;
      this.#host.renderRoot.querySelector<HTMLElement>('.card')?.focus();
    } else {
      this.#host.showPersonOf(trigger);
    }
  };

  readonly #listeners = [
    ['pointerover', this.#onEnter],
    ['pointerout', this.#onLeave],
    ['focusin', this.#onFocusIn],
    ['focusout', this.#onLeave],
    ['click', this.#onClick],
  ] as const;

  get #isOpen(): boolean {
    return this.#host.matches(':popover-open');
  }

  #triggerIn(event: Event): HTMLElement | undefined {
    const button = findPopoverTrigger(event) as HTMLButtonElement | undefined;
    return button?.popoverTargetElement === this.#host ? button : undefined;
  }

  #open(trigger: HTMLElement): void {
    if (!trigger.isConnected) return;
    if (this.#isOpen) hidePopover(this.#host);
    this.#hoverTrigger = trigger;
    this.#host.showPersonOf(trigger);
    this.#placement.showNextTo(trigger);
  }

  /** A card somebody tabbed into or points at stays. */
  #closeUnlessUsed(): void {
    if (this.#hoverTrigger && !this.#host.matches(':focus-within, :hover')) hidePopover(this.#host);
  }

  #delay(ms: number, callback: () => void): void {
    this.#timer = setTimeout(callback, ms);
  }
}
