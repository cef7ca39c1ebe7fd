// What a screen reader is told: one polite sentence at a time, and framing only once it rests.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const DEBOUNCE_MS = 700;

/** Render its `text` in an element with the role `status`. */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** Says it now; the same sentence said again is heard again. */
  announce(text: string): void {
    clearTimeout(this.#timer);
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /** Says it once nothing has been said for a while; only the last one counts. */
  announceDebounced(text: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.announce(text()), DEBOUNCE_MS);
  }

  /** Says nothing more of what was said or was to be said. */
  clear(): void {
    this.hostDisconnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }
}
