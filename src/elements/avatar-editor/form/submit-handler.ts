// Prevents a submit while the picture is being encoded, then submits again with the same submitter.
import type {ReactiveControllerHost} from 'lit';
import {RootEventListener} from './root-event-listener.js';

interface SubmitOptions {
  form(): HTMLFormElement | null;
  /** Work that the submit waits for, if any. Resolves with false if the form must not be submitted. */
  pendingWork(): Promise<boolean> | undefined;
}

export class SubmitHandler {
  readonly #options: SubmitOptions;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SubmitOptions) {
    this.#options = options;
    new RootEventListener<SubmitEvent>(host, 'submit', (event) => this.#onSubmit(event));
  }

  #onSubmit(event: SubmitEvent): void {
    const form = this.#options.form();
    if (!form || event.target !== form) return;
    const pending = this.#options.pendingWork();
    if (!pending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const {submitter} = event;
    void pending.then((isComplete) => {
      this.#isWaiting = false;
      if (isComplete && form.isConnected) form.requestSubmit(submitter);
    });
  }
}
