// Holds a form's submission back while its picture is still being finished, then lets it go on as it began.
import type {ReactiveControllerHost} from 'lit';
import {RootListener} from './root-event-listener.js';

interface GateOptions {
  form(): HTMLFormElement | null;
  /** The work to wait for, if any. Resolves with false where the form must not go on. */
  pending(): Promise<boolean> | undefined;
}

export class SubmitGate {
  readonly #options: GateOptions;
  #holding = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: GateOptions) {
    this.#options = options;
    new RootListener<SubmitEvent>(host, 'submit', (event) => this.#hold(event));
  }

  #hold(event: SubmitEvent): void {
    const form = this.#options.form();
    if (!form || event.target !== form) return;
    const pending = this.#options.pending();
    if (!pending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#holding) return;
    this.#holding = true;
    const {submitter} = event;
    void pending.then((whole) => {
      this.#holding = false;
      if (whole && form.isConnected) form.requestSubmit(submitter);
    });
  }
}
