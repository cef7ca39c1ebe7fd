// Renders the element, or only its canvases, after changes of the draft. The canvas renderer is in the lazy module.
import type {LitElement, ReactiveController} from 'lit';
import type {EditorController} from '../controller.js';
import {getLoadedModule, loadModule} from '../lazy/load.js';
import {isPanOnly, type Draft} from '../state/draft.js';
import type {EditorSubscriber} from '../state/editor-subscriber.js';
import type {CanvasRenderer} from './canvas-renderer.js';

export class LazyRenderer implements ReactiveController, EditorSubscriber {
  readonly #host: LitElement;
  readonly #controller: EditorController;
  readonly #isDragging: () => boolean;
  #renderer?: CanvasRenderer;

  constructor(host: LitElement, controller: EditorController, isDragging: () => boolean) {
    this.#host = host;
    this.#controller = controller;
    this.#isDragging = isDragging;
    host.addController(this);
    controller.subscribe(this);
  }

  /** During a drag only the canvas is drawn; the template is rendered after the drag. */
  draftChanged(before: Draft, after: Draft): void {
    if (this.#isDragging() && isPanOnly(before, after)) this.#renderer?.requestRender();
    else this.#host.requestUpdate();
  }

  personChanged(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const lazyModule = getLoadedModule();
    if (lazyModule) this.#renderer ??= new lazyModule.CanvasRenderer(this.#host, this.#controller, this.#isDragging);
  }

  /** A stored bitmap needs the renderer. After a failed load the next update tries again. */
  hostUpdated(): void {
    if (getLoadedModule() || this.#controller.previewSource.kind !== 'bitmap') return;
    void loadModule().then(
      () => this.#host.requestUpdate(),
      () => {},
    );
  }
}
