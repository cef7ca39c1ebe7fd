// Source 'paste': a picture from the clipboard, while the focus is in the element or nowhere in particular.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../../../errors.js';
import {oneFileOf} from './transfer.js';

interface PasteOptions {
  /** True while a paste is welcome. */
  welcome(): boolean;
  take(handed: File | Problem): void;
}

/** Takes pasted pictures. Text pasted elsewhere on the page is none of its business. */
export class PasteSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PasteOptions;
  readonly #paste = (event: ClipboardEvent) => this.#take(event);

  constructor(host: ReactiveControllerHost & HTMLElement, options: PasteOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('paste', this.#paste);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this.#paste);
  }

  #take(event: ClipboardEvent): void {
    // Where there are two editors, the first one takes what is pasted to the page, and the event is used up.
    if (!event.clipboardData || event.defaultPrevented || !this.#options.welcome()) return;
    const here = event.composedPath().includes(this.#host);
    const {activeElement} = document;
    const nowhere = !activeElement || activeElement === document.body;
    if (!here && !nowhere) return;
    const handed = oneFileOf(event.clipboardData);
    if (!handed || (!here && !(handed instanceof File))) return;
    event.preventDefault();
    this.#options.take(handed);
  }
}
