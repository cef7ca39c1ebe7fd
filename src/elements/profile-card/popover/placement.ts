// Places an open popover card next to its trigger. CSS does it where it can; otherwise a library that is loaded lazily.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {importWithRetry} from '../../../shared/loading/import-with-retry.js';
import {windowOf} from '../../base/dom.js';
import {createResizeObserver, showPopover} from '../../base/platform.js';

export class Placement implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Watches the open card: its content arrives late and grows, and some engines do not choose another place then. */
  #sizes?: ResizeObserver;
  #trigger?: HTMLElement;
  #stop?: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Opens the card next to an element, like a click on a button with `popovertarget`. */
  showNextTo(trigger: HTMLElement): void {
    this.#trigger = trigger;
    showPopover(this.#host, trigger);
  }

  hostConnected(): void {
    this.#host.addEventListener('beforetoggle', this.#onBeforeToggle);
    this.#host.addEventListener('toggle', this.#onToggle);
    this.#host.ownerDocument.addEventListener('click', this.#onClick, {capture: true});
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('beforetoggle', this.#onBeforeToggle);
    this.#host.removeEventListener('toggle', this.#onToggle);
    this.#host.ownerDocument.removeEventListener('click', this.#onClick, {capture: true});
    this.#release();
  }

  // Engines without `ToggleEvent.source` do not name the trigger of a popover; the click before it does.
  readonly #onClick = (event: Event): void => {
    const button = findPopoverTrigger(event);
    if (button && (button as HTMLButtonElement).popoverTargetElement === this.#host) this.#trigger = button;
  };

  readonly #onBeforeToggle = (event: ToggleEvent): void => {
    // A button in a shadow root is reported as the element that it is in. It has the focus.
    const source = event.source as HTMLElement | null | undefined;
    if (event.target === this.#host && source)
      this.#trigger = (source.shadowRoot?.activeElement as HTMLElement | null | undefined) ?? source;
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.target !== this.#host) return;
    this.#release();
    if (event.newState === 'closed') this.#trigger = undefined;
    else {
      this.#sizes = createResizeObserver(this.#host, () => this.#onResize());
      this.#sizes?.observe(this.#host);
    }
  };

  #onResize(): void {
    if (CSS.supports('position-area: block-end') && !this.#isMisplaced) return;
    // From here on the library follows the size.
    this.#sizes?.disconnect();
    void this.#place();
  }

  #release(): void {
    this.#sizes?.disconnect();
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Some engines do not follow a trigger that is transformed, or sticky in a scrolled page. */
  get #isMisplaced(): boolean {
    const anchor = this.#trigger?.getBoundingClientRect();
    const {top, right, bottom, left} = this.#host.getBoundingClientRect();
    const {innerHeight, innerWidth} = windowOf(this.#host);
    const isInView = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    return anchor !== undefined && !(isInView && (bottom <= anchor.top || top >= anchor.bottom));
  }

  async #place(): Promise<void> {
    const {autoPosition} = await importWithRetry(() => import('./auto-position.js'));
    const trigger = this.#trigger;
    if (trigger && this.#host.isConnected && this.#host.matches(':popover-open')) {
      // A card that was closed and opened again while the module loaded comes here twice.
      this.#stop?.();
      this.#stop = autoPosition(this.#host, trigger);
    }
  }
}

/** The button with `popovertarget` that an event happened on or in. */
export function findPopoverTrigger(event: Event): HTMLElement | undefined {
  return event
    .composedPath()
    .find((target): target is HTMLElement => !!(target as Partial<Element>).matches?.('[popovertarget]'));
}
