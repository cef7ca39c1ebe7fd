// Asks before the page is left with unsaved changes: `beforeunload`, and `guarded()` for the router of a single-page app. The
// listeners exist only while there are any: pages with a `beforeunload` listener are excluded from the back/forward cache.
import type {LitElement, ReactiveController} from 'lit';
import {LEAVE_REQUEST, type LeaveQuestion} from '../../../shared/guarded.js';
import type {EditorController} from '../controller.js';
import {loadModule} from '../lazy/load.js';
import type {Settings} from '../properties.js';

export class UnsavedChangesGuard implements ReactiveController {
  readonly #controller: EditorController;
  readonly #settings: () => Settings;
  /** True if there is nothing to lose, or once it is saved or discarded. */
  readonly ask: LeaveQuestion;
  readonly #onBeforeUnload = (event: Event) => event.preventDefault();
  readonly #onLeaveRequest = (event: Event) => (event as CustomEvent<LeaveQuestion[]>).detail.push(this.ask);

  constructor(host: LitElement, controller: EditorController, settings: () => Settings) {
    this.#controller = controller;
    this.#settings = settings;
    this.ask = async () =>
      !controller.hasUnsavedChanges || (await loadModule()).confirmLeave(host, controller, settings);
    host.addController(this);
  }

  hostUpdated(): void {
    const {hasUnsavedChanges} = this.#controller;
    listen('beforeunload', this.#onBeforeUnload, hasUnsavedChanges && this.#settings().confirmLeave);
    listen(LEAVE_REQUEST, this.#onLeaveRequest, hasUnsavedChanges);
  }

  hostDisconnected(): void {
    listen('beforeunload', this.#onBeforeUnload);
    listen(LEAVE_REQUEST, this.#onLeaveRequest);
  }
}

function listen(type: string, listener: (event: Event) => void, isOn?: boolean): void {
  if (isOn) window.addEventListener(type, listener);
  else window.removeEventListener(type, listener);
}
