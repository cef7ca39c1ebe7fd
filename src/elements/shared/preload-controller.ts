// What an element needs only once somebody uses it, fetched with the first sign that they will: it is there when they do.
import {adoptStyles, type CSSResultOrNative, type LitElement, type ReactiveController} from 'lit';
import type {LazyModule} from './lazy.js';

interface PreloadOptions {
  readonly module: LazyModule<{readonly styles: readonly CSSResultOrNative[]}>;
  /** False where nobody could use it; always true where left out. */
  shouldPreload?(): boolean;
}

const INTENT_EVENTS = ['pointerenter', 'focusin'];

/** Fetches the late half of an element when somebody points at it or focuses it, and puts its styles on once it is there. */
export class PreloadController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: PreloadOptions;
  #stylesAdopted = false;

  constructor(host: LitElement, options: PreloadOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of INTENT_EVENTS) this.#host.addEventListener(sign, this.preload);
  }

  hostDisconnected(): void {
    for (const sign of INTENT_EVENTS) this.#host.removeEventListener(sign, this.preload);
  }

  hostUpdate(): void {
    const {value} = this.#options.module;
    if (!value || this.#stylesAdopted) return;
    const {elementStyles} = this.#host.constructor as typeof LitElement;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...value.styles]);
    this.#stylesAdopted = true;
  }

  /** A failure shows once somebody needs what could not be fetched. */
  readonly preload = (): void => {
    const {module, shouldPreload} = this.#options;
    if (!module.value && (shouldPreload?.() ?? true)) void module.load().catch(() => {});
  };
}
