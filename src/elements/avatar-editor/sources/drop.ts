// Source 'drop': a picture dragged onto the element, or onto the whole page where the host asks for that.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../../../errors.js';
import {bringsFiles, oneFileOf} from './transfer.js';

interface DropOptions {
  /** True while a drop is welcome. */
  welcome(): boolean;
  /** A file is being dragged over it: it may soon be dropped. */
  expect(): void;
  /** True where a drop anywhere on the page counts. */
  wholePage(): boolean;
  take(handed: File | Problem): void;
}

/** Watches for drags over its target. `over` is true while one that could be dropped hovers. */
export class DropSource implements ReactiveController {
  over = false;
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
      window.addEventListener(type, (event) => this.#follow(event), {signal});
    }
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.over = false;
  }

  #follow(event: DragEvent): void {
    const {dataTransfer, type} = event;
    const leftPage = type === 'dragleave' && !event.relatedTarget;
    const here = event.composedPath().includes(this.#host);
    const inside = here || this.#options.wholePage();
    if (!dataTransfer || event.defaultPrevented || leftPage || !inside) return this.#show(false);
    if (!this.#options.welcome()) {
      if (here && bringsFiles(dataTransfer)) refuse(event, dataTransfer);
      return this.#show(false);
    }
    if (type === 'dragleave') return;
    // Accepting the drag is what keeps the browser from leaving the page to show the dropped file or link.
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#show(type !== 'drop' && bringsFiles(dataTransfer));
    if (type !== 'drop') return;
    const handed = oneFileOf(dataTransfer);
    if (handed) this.#options.take(handed);
  }

  #show(over: boolean): void {
    if (over === this.over) return;
    if (over) this.#options.expect();
    this.over = over;
    this.#host.requestUpdate();
  }
}

/** A file let go here would take the place of the page, and of the save that is under way in it. */
function refuse(event: DragEvent, transfer: DataTransfer): void {
  event.preventDefault();
  transfer.dropEffect = 'none';
}
