// For a form that is read at once: `new FormData(form)` and `form.submit()` wait for nothing. They get what can be made of the
// framed picture without waiting. While the chosen file is still being opened that is nothing.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface FillerOptions {
  form(): HTMLFormElement | null;
  /** The entry the form lacks, if any. */
  missing(): {readonly name: string; readonly file: File} | undefined;
}

export class FormFiller implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #options: FillerOptions;
  readonly #fill = (event: FormDataEvent) => this.#complete(event);
  #root?: Node;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FillerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  // Above the form and in the capture phase, so that the form's own listeners see the entries whole.
  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('formdata', this.#fill as EventListener, {capture: true});
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('formdata', this.#fill as EventListener, {capture: true});
  }

  #complete({target, formData}: FormDataEvent): void {
    const missing = target === this.#options.form() ? this.#options.missing() : undefined;
    // In place of the entry of an older framing.
    if (missing) formData.set(missing.name, missing.file, missing.file.name);
  }
}
