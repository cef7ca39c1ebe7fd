// Restores focus when an update removed or hid the focused element: moves it to the first button, or to what stands before
// it and is marked with `data-focus`.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The first element that takes the focus in the phase that is shown. */
export const firstFocusable = (root: ParentNode | null): HTMLElement | null | undefined =>
  root?.querySelector<HTMLElement>('[data-focus], button');

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
    firstFocusable(this.#host.shadowRoot)?.focus({preventScroll: true});
  }
}
