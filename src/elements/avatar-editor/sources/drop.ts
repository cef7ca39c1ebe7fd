// Source 'drop': a picture dragged onto the element, or onto the whole page where the host asks for that.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../../../errors.js';
import {hasFiles, getSingleFile} from './transfer.js';

interface DropOptions {
  /** True while a drop is welcome. */
  canAccept(): boolean;
  /** A file is being dragged over it: it may soon be dropped. */
  onDragStart(): void;
  /** True where a drop anywhere on the page counts. */
  dropOnPage(): boolean;
  onFile(input: File | Problem): void;
}

/** Watches for drags over its target. `over` is true while one that could be dropped hovers. */
export class DropSource implements ReactiveController {
  isDragOver = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DropOptions;
  #listening?: AbortController;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      window.addEventListener(type, (event) => this.#onDrag(event), {signal});
    }
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.isDragOver = false;
  }

  #onDrag(event: DragEvent): void {
    const {dataTransfer, type} = event;
    const leftPage = type === 'dragleave' && !event.relatedTarget;
    const isOnHost = event.composedPath().includes(this.#host);
    const isOnTarget = isOnHost || this.#options.dropOnPage();
    if (!dataTransfer || event.defaultPrevented || leftPage || !isOnTarget) return this.#setDragOver(false);
    if (!this.#options.canAccept()) {
      if (isOnHost && hasFiles(dataTransfer)) rejectDrop(event, dataTransfer);
      return this.#setDragOver(false);
    }
    if (type === 'dragleave') return;
    // Accepting the drag is what keeps the browser from leaving the page to show the dropped file or link.
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#setDragOver(type !== 'drop' && hasFiles(dataTransfer));
    if (type !== 'drop') return;
    const input = getSingleFile(dataTransfer);
    if (input) this.#options.onFile(input);
  }

  #setDragOver(isDragOver: boolean): void {
    if (isDragOver === this.isDragOver) return;
    if (isDragOver) this.#options.onDragStart();
    this.isDragOver = isDragOver;
    this.#host.requestUpdate();
  }
}

/** A file let go here would take the place of the page, and of the save that is under way in it. */
function rejectDrop(event: DragEvent, transfer: DataTransfer): void {
  event.preventDefault();
  transfer.dropEffect = 'none';
}
