// For a form that is read at once: `new FormData(form)` and `form.submit()` wait for nothing. They get what can be made of the
// framed picture without waiting. While the chosen file is still being opened that is nothing.
import type {ReactiveControllerHost} from 'lit';
import {RootEventListener} from './root-event-listener.js';

interface FormDataOptions {
  form(): HTMLFormElement | null;
  /** The entry the form lacks, if any. */
  missingEntry(): {readonly name: string; readonly file: File} | undefined;
}

export class FormDataHandler {
  readonly #options: FormDataOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormDataOptions) {
    this.#options = options;
    new RootEventListener<FormDataEvent>(host, 'formdata', (event) => this.#onFormData(event));
  }

  #onFormData({target, formData}: FormDataEvent): void {
    const entry = target === this.#options.form() ? this.#options.missingEntry() : undefined;
    // In place of the entry of an older framing.
    if (entry) formData.set(entry.name, entry.file, entry.file.name);
  }
}
