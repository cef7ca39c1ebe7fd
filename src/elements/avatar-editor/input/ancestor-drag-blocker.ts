// A draggable ancestor of the editor is not dragged while the picture or a slider is.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {windowOf} from '../../base/dom.js';

export class AncestorDragBlocker implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #listening?: AbortController;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPointerDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPointerDown);
    this.#listening?.abort();
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#listening?.abort();
    const [target] = event.composedPath();
    if (!(target as Element).closest('.area, input[type=range]')) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const stop = () => this.#listening?.abort();
    const view = windowOf(this.#host);
    view.addEventListener('dragstart', preventDrag, {signal, capture: true});
    for (const type of ['pointerup', 'pointercancel', 'pointerdown'] as const)
      view.addEventListener(type, stop, {signal, capture: true});
  };
}

function preventDrag(event: DragEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
