// Source 'drop': a picture dropped on the element, or anywhere on the page with `drop-target="page"`.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RuleViolation} from '../../../errors.js';
import {windowOf} from '../../base/dom.js';
import {findNearest} from './nearest.js';
import {hasFiles, getSingleFile} from './transfer.js';

interface DropOptions {
  /** True while a drop is accepted. */
  canAccept(): boolean;
  /** A file is dragged over the target. */
  onDragStart(): void;
  /** True if a drop anywhere on the page is accepted. */
  dropOnPage(): boolean;
  onFile(input: File | RuleViolation): void;
}

/** All editors on the page, in the order of connection. */
const connected = new Set<DropSource>();
/** The editor that an event happened on. In a closed shadow root it is not in the path that the window sees. */
const editorOf = new WeakMap<Event, DropSource>();

/** Observes drags over the target. `isDragOver` is true while files that can be dropped are over it. */
export class DropSource implements ReactiveController {
  isDragOver = false;
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly #options: DropOptions;
  #listening?: AbortController;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DropOptions) {
    this.host = host;
    this.#options = options;
    host.addController(this);
  }

  /** True if a drop anywhere on the page is accepted now. */
  get acceptsFromPage(): boolean {
    return this.#options.dropOnPage() && this.#options.canAccept();
  }

  hostConnected(): void {
    connected.add(this);
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      this.host.addEventListener(type, (event) => editorOf.set(event, this), {signal, capture: true});
      windowOf(this.host).addEventListener(type, (event) => this.#onDrag(event), {signal});
    }
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#listening?.abort();
    this.isDragOver = false;
  }

  #onDrag(event: DragEvent): void {
    const {dataTransfer, type} = event;
    const leftPage = type === 'dragleave' && !event.relatedTarget;
    const isOnHost = editorOf.get(event) === this;
    if (!dataTransfer || event.defaultPrevented || leftPage || !(isOnHost || this.#isForPage(event)))
      return this.#setDragOver(false);
    if (!this.#options.canAccept()) {
      if (hasFiles(dataTransfer)) rejectDrop(event, dataTransfer);
      return this.#setDragOver(false);
    }
    if (type === 'dragleave') return;
    // Without preventDefault() the browser would navigate to the dropped file or link.
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#setDragOver(type !== 'drop' && hasFiles(dataTransfer));
    if (type !== 'drop') return;
    const input = getSingleFile(dataTransfer);
    if (input) this.#options.onFile(input);
  }

  /** True if the event happened beside all editors, and this is the nearest one that accepts it. */
  #isForPage(event: DragEvent): boolean {
    if (editorOf.has(event) || !hasFiles(event.dataTransfer) || !this.acceptsFromPage) return false;
    const editors = [...connected].filter(({acceptsFromPage}) => acceptsFromPage);
    return findNearest(editors, event.composedPath()) === this;
  }

  #setDragOver(isDragOver: boolean): void {
    if (isDragOver === this.isDragOver) return;
    if (isDragOver) this.#options.onDragStart();
    this.isDragOver = isDragOver;
    this.host.requestUpdate();
  }
}

/** Without preventDefault() a drop would navigate away from the page and abort a running save. */
function rejectDrop(event: DragEvent, transfer: DataTransfer): void {
  event.preventDefault();
  transfer.dropEffect = 'none';
}
