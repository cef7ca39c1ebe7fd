// Dispatches the events of an element that was removed from the page: a confirmed save continues without its element.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {rootsOf} from '../base/dom.js';

/** Dispatches on the element and, if it is disconnected, also on the innermost of its former roots that is still connected. */
export class LastingTarget implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** From the inside out; the last one is the document. */
  #roots: readonly Node[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#roots = rootsOf(this.#host);
  }

  /** False if the event was canceled. */
  dispatchEvent(event: Event): boolean {
    const proceeds = this.#host.dispatchEvent(event);
    if (this.#host.isConnected || !proceeds) return proceeds;
    return this.#roots.find(({isConnected}) => isConnected)?.dispatchEvent(event) ?? proceeds;
  }
}
