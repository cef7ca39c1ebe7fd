// Source 'paste': a picture from the clipboard, while the focus is in the element or nowhere in particular.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../../../errors.js';
import {getSingleFile} from './transfer.js';

interface PasteOptions {
  /** True while a paste is welcome. */
  canAccept(): boolean;
  onFile(input: File | Problem): void;
}

/** Takes pasted pictures. Text pasted elsewhere on the page is none of its business. */
export class PasteSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PasteOptions;
  readonly #listener = (event: ClipboardEvent) => this.#onPaste(event);

  constructor(host: ReactiveControllerHost & HTMLElement, options: PasteOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('paste', this.#listener);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this.#listener);
  }

  #onPaste(event: ClipboardEvent): void {
    // Where there are two editors, the first one takes what is pasted to the page, and the event is used up.
    if (!event.clipboardData || event.defaultPrevented || !this.#options.canAccept()) return;
    const isOnHost = event.composedPath().includes(this.#host);
    const {activeElement} = document;
    const hasNoFocus = !activeElement || activeElement === document.body;
    if (!isOnHost && !hasNoFocus) return;
    const input = getSingleFile(event.clipboardData);
    if (!input || (!isOnHost && !(input instanceof File))) return;
    event.preventDefault();
    this.#options.onFile(input);
  }
}
