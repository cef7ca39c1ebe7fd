// Asks before the page is left with unsaved work. The listener is there only while it has something to guard: pages with one
// cannot be kept ready for the back button.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class LeavingGuard implements ReactiveController {
  readonly #needed: () => boolean;
  readonly #ask = (event: BeforeUnloadEvent) => event.preventDefault();

  constructor(host: ReactiveControllerHost, needed: () => boolean) {
    this.#needed = needed;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#needed()) window.addEventListener('beforeunload', this.#ask);
    else window.removeEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#ask);
  }
}
