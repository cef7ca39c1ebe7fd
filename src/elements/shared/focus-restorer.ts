// Focus never falls out of the editor: where the button that had it is gone, it goes to what takes its place.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The template marks what is first in each phase with `data-focus`. */
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
    if (!this.#focusedBefore || this.#focusedBefore.isConnected) return;
    this.#host.shadowRoot?.querySelector<HTMLElement>('[data-focus]')?.focus({preventScroll: true});
  }
}
