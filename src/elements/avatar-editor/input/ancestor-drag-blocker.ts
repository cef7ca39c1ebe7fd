// A draggable ancestor of the editor is not dragged while the picture or a slider is.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {windowOf} from '../../base/dom.js';

export class AncestorDragBlocker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #listening?: AbortController;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('pointerdown', (event) => this.#onPointerDown(event));
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  #onPointerDown(event: PointerEvent): void {
    this.hostDisconnected();
    const [target] = event.composedPath();
    if (!(target as Element).closest('.area, input[type=range]')) return;
    const {signal} = (this.#listening = new AbortController());
    const view = windowOf(this.#host);
    view.addEventListener('dragstart', preventDrag, {signal, capture: true});
    for (const type of ['pointerup', 'pointercancel', 'pointerdown'] as const)
      view.addEventListener(type, () => this.hostDisconnected(), {signal, capture: true});
  }
}

function preventDrag(event: DragEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
