// Opens a card when a pointer rests on its trigger or the trigger has visible focus, and closes it after both have left.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {hidePopover} from '../../base/platform.js';
import {showPersonOf, type ShownPerson} from './person-of-trigger.js';
import {findPopoverTrigger, type Placement} from './placement.js';

/** Delays, so that a passing pointer does not open the card, and a pointer that crosses the gap does not close it. */
const OPEN_DELAY_MS = 400;
const CLOSE_DELAY_MS = 250;

export interface HoverHost extends ReactiveControllerHost, HTMLElement, ShownPerson {
  /** True if the card opens on hover. */
  readonly hover: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class HoverIntent implements ReactiveController {
  readonly #host: HoverHost;
  readonly #placement: Placement;
  #root?: Node;
  #timer?: ReturnType<typeof setTimeout>;
  /** The trigger that opened the card by hover; `undefined` if it was opened by a click. */
  #hoverTrigger?: HTMLElement;

  constructor(host: HoverHost, placement: Placement) {
    this.#host = host;
    this.#placement = placement;
    host.addController(this);
  }

  /** Adds listeners only if the card opens on hover. */
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

  /** Called after the card has closed. */
  onClosed(): void {
    clearTimeout(this.#timer);
    this.#hoverTrigger = undefined;
  }

  /** Shows the person of the trigger now: its row may have been reused for another one. Without a person the card closes. */
  refresh(): void {
    if (this.#hoverTrigger && !showPersonOf(this.#hoverTrigger, this.#host)) hidePopover(this.#host);
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
    if (this.#hoverTrigger === trigger) this.refresh();
    else if (!(this.#isOpen && !this.#hoverTrigger)) this.#delay(OPEN_DELAY_MS, () => this.#open(trigger));
  };

  readonly #onLeave = (event: Event): void => {
    const left = event.composedPath().includes(this.#host) || this.#triggerIn(event);
    if (!left) return;
    clearTimeout(this.#timer);
    if (this.#hoverTrigger) this.#delay(CLOSE_DELAY_MS, () => this.#closeUnlessUsed());
  };

  /** Only visible focus, from the keyboard, counts like hover. */
  readonly #onFocusIn = (event: Event): void => {
    const trigger = this.#triggerIn(event);
    if (event.composedPath().includes(this.#host) || trigger?.matches(':focus-visible')) this.#onEnter(event);
  };

  /** A click on the trigger of a card opened by hover focuses the card instead of closing it. */
  readonly #onClick = (event: Event): void => {
    const trigger = this.#triggerIn(event);
    if (!trigger) return;
    clearTimeout(this.#timer);
    if (trigger === this.#hoverTrigger) {
      event.preventDefault();
      this.#hoverTrigger = undefined;
      this.#host.renderRoot.querySelector<HTMLElement>('.card')?.focus();
    } else if (!showPersonOf(trigger, this.#host) && !this.#isOpen) event.preventDefault();
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
    if (!showPersonOf(trigger, this.#host)) return;
    this.#hoverTrigger = trigger;
    this.#placement.showNextTo(trigger);
  }

  /** Keeps a card open that has the focus or is hovered. */
  #closeUnlessUsed(): void {
    if (this.#hoverTrigger && !this.#host.matches(':focus-within, :hover')) hidePopover(this.#host);
  }

  #delay(ms: number, callback: () => void): void {
    this.#timer = setTimeout(callback, ms);
  }
}
