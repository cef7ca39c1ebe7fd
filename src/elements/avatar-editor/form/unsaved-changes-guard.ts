// Asks before the page is left with unsaved work. The listener is there only while it has something to guard: pages with one
// cannot be kept ready for the back button.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class UnsavedChangesGuard implements ReactiveController {
  readonly #hasUnsavedChanges: () => boolean;
  readonly #onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();

  constructor(host: ReactiveControllerHost, hasUnsavedChanges: () => boolean) {
    this.#hasUnsavedChanges = hasUnsavedChanges;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#hasUnsavedChanges()) window.addEventListener('beforeunload', this.#onBeforeUnload);
    else window.removeEventListener('beforeunload', this.#onBeforeUnload);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onBeforeUnload);
  }
}
