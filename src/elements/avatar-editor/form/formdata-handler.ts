// `new FormData(form)` and `form.submit()` are synchronous: they get a file that is encoded synchronously from the current
// crop. While the chosen file is still being opened there is none.
import type {ReactiveControllerHost} from 'lit';
import {RootEventListener} from './root-event-listener.js';

interface FormDataOptions {
  form(): HTMLFormElement | null;
  /** The entry that is missing in the form, if any. */
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
    // Replaces the entry of an older crop.
    if (entry) formData.set(entry.name, entry.file, entry.file.name);
  }
}
