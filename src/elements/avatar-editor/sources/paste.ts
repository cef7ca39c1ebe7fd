// Source 'paste': a picture from the clipboard, while focus is in the element or on no element.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RuleViolation} from '../../../errors.js';
import {getSingleFile} from './transfer.js';

interface PasteOptions {
  /** True while a paste is accepted. */
  canAccept(): boolean;
  onFile(input: File | RuleViolation): void;
}

/** Receives pasted files. Text pasted elsewhere on the page is ignored. */
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
    // With two editors on a page, the first one handles the event and prevents its default.
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
