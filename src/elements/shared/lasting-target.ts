// Fires the events of an element so that they are heard after it has left the page, too: confirmed work outlives its element.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Dispatches on the element and, while that is out of the page, on the innermost root it was in that is still there. */
export class LastingTarget implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** From the inside out; the last one is the document. */
  #roots: readonly Node[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const roots: Node[] = [];
    for (let node: Node | undefined = this.#host; node; node = (node as Partial<ShadowRoot>).host) {
      node = node.getRootNode();
      roots.push(node);
    }
    this.#roots = roots;
  }

  /** False where the event was cancelled. */
  dispatchEvent(event: Event): boolean {
    const proceeds = this.#host.dispatchEvent(event);
    if (this.#host.isConnected || !proceeds) return proceeds;
    return this.#roots.find(({isConnected}) => isConnected)?.dispatchEvent(event) ?? proceeds;
  }
}
