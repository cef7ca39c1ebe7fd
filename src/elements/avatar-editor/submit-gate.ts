// Holds a form's submission back while its picture is still being finished, then lets it go on as it began.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface GateOptions {
  form(): HTMLFormElement | null;
  /** The work to wait for, if any. Resolves with false where the form must not go on. */
  pending(): Promise<boolean> | undefined;
}

export class SubmitGate implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #options: GateOptions;
  readonly #submit = (event: SubmitEvent) => this.#hold(event);
  #root?: Node;
  #holding = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: GateOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  // Above the form and in the capture phase, so that the form's own listeners see it only once it is whole. The event does not
  // leave the shadow root a form may be in.
  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('submit', this.#submit as EventListener, {capture: true});
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('submit', this.#submit as EventListener, {capture: true});
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
