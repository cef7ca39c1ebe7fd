// Restores focus when an update removed or hid the focused element: moves it to the first element marked with `data-focus`.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The template marks the first focusable element of each phase with `data-focus`. */
export class FocusRestorer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #focusedBefore?: Element | null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focusedBefore = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const before = this.#focusedBefore;
    if (!before || (before.isConnected && getComputedStyle(before).visibility !== 'hidden')) return;
    this.#host.shadowRoot?.querySelector<HTMLElement>('[data-focus]')?.focus({preventScroll: true});
  }
}
