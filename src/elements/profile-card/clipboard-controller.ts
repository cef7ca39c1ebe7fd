// Copies a text and exposes it as `copied` for two seconds, for the feedback of the button.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const FEEDBACK_MS = 2000;

export class ClipboardController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer?: ReturnType<typeof setTimeout>;
  /** The text that was just copied. */
  copied?: string;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** False if the browser denies access to the clipboard. */
  async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return false;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(undefined), FEEDBACK_MS);
    this.#show(text);
    return true;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.copied = undefined;
  }

  #show(text: string | undefined): void {
    this.copied = text;
    this.#host.requestUpdate();
  }
}
