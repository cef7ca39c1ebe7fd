// Text of a polite live region: one sentence at a time. Crop changes are announced debounced.
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

  /** Announces at once. A repeated sentence gets a no-break space, so that screen readers read it again. */
  announce(text: string): void {
    clearTimeout(this.#timer);
    this.#text = text === this.#text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /** Announces after a pause without other announcements; only the last call counts. */
  announceDebounced(text: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.announce(text()), DEBOUNCE_MS);
  }

  /** Empties the region and drops an announcement that waits. */
  clear(): void {
    this.hostDisconnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }
}
