// What an element needs only once somebody uses it, fetched with the first sign that they will: it is there when they do.
import {adoptStyles, type CSSResultOrNative, type LitElement, type ReactiveController} from 'lit';
import type {Late} from './lazy.js';

interface LateHalfOptions {
  readonly half: Late<{readonly styles: readonly CSSResultOrNative[]}>;
  /** False where nobody could use it; always true where left out. */
  wanted?(): boolean;
}

const signs = ['pointerenter', 'focusin'];

/** Fetches the late half of an element when somebody points at it or focuses it, and puts its styles on once it is there. */
export class LateHalf implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: LateHalfOptions;
  #worn = false;

  constructor(host: LitElement, options: LateHalfOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signs) this.#host.addEventListener(sign, this.expect);
  }

  hostDisconnected(): void {
    for (const sign of signs) this.#host.removeEventListener(sign, this.expect);
  }

  hostUpdate(): void {
    const {loaded} = this.#options.half;
    if (!loaded || this.#worn) return;
    const {elementStyles} = this.#host.constructor as typeof LitElement;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...loaded.styles]);
    this.#worn = true;
  }

  /** A failure shows once somebody needs what could not be fetched. */
  readonly expect = (): void => {
    const {half, wanted} = this.#options;
    if (!half.loaded && (wanted?.() ?? true)) void half.load().catch(() => {});
  };
}
