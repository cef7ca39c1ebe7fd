// Asks before the page is left with unsaved changes: `beforeunload`, and `guarded()` for the router of a single-page app. The
// listeners exist only while there are any: pages with a `beforeunload` listener are excluded from the back/forward cache.
import type {LitElement, ReactiveController} from 'lit';
import {LEAVE_REQUEST, type LeaveQuestion} from '../../../shared/guarded.js';
import {windowOf} from '../../base/dom.js';
import type {EditorController} from '../controller.js';
import {loadModule} from '../lazy/load.js';
import type {Settings} from '../properties.js';

export class UnsavedChangesGuard implements ReactiveController {
  readonly #host: LitElement;
  readonly #controller: EditorController;
  readonly #settings: () => Settings;
  #listening = new AbortController();

  constructor(host: LitElement, controller: EditorController, settings: () => Settings) {
    this.#host = host;
    this.#controller = controller;
    this.#settings = settings;
    host.addController(this);
  }

  /** True if there is nothing to lose, or once it is saved or discarded. */
  readonly ask: LeaveQuestion = async () =>
    !this.#hasUnsavedChanges || (await loadModule()).confirmLeave(this.#host, this.#controller, this.#settings);

  hostUpdated(): void {
    this.hostDisconnected();
    if (!this.#hasUnsavedChanges) return;
    const {signal} = (this.#listening = new AbortController());
    window.addEventListener(LEAVE_REQUEST, (event) => (event as CustomEvent<LeaveQuestion[]>).detail.push(this.ask), {
      signal,
    });
    if (!this.#settings().confirmLeave) return;
    // An editor in another window is lost with the page as well, whose script it runs.
    for (const view of new Set([window, windowOf(this.#host)]))
      view.addEventListener('beforeunload', (event) => this.#hasUnsavedChanges && event.preventDefault(), {signal});
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  /** False once the window of the editor is closed, of which no element is told. */
  get #hasUnsavedChanges(): boolean {
    return this.#controller.hasUnsavedChanges && this.#host.ownerDocument.defaultView !== null;
  }
}
