// For a form that is read at once: `new FormData(form)` and `form.submit()` wait for nothing. They get what can be made of the
// framed picture without waiting. While the chosen file is still being opened that is nothing.
import type {ReactiveControllerHost} from 'lit';
import {RootListener} from './root-event-listener.js';

interface FillerOptions {
  form(): HTMLFormElement | null;
  /** The entry the form lacks, if any. */
  missing(): {readonly name: string; readonly file: File} | undefined;
}

export class FormFiller {
  readonly #options: FillerOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FillerOptions) {
    this.#options = options;
    new RootListener<FormDataEvent>(host, 'formdata', (event) => this.#complete(event));
  }

  #complete({target, formData}: FormDataEvent): void {
    const missing = target === this.#options.form() ? this.#options.missing() : undefined;
    // In place of the entry of an older framing.
    if (missing) formData.set(missing.name, missing.file, missing.file.name);
  }
}
