// Asks for confirmation (`beforeunload`) before the page is left with unsaved changes. The listener exists only while there
// are any: pages with a `beforeunload` listener are excluded from the back/forward cache.
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
