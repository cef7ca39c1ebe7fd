// Loads the lazy module of an element on the first sign of intent (pointer or focus), so that it is ready when it is used.
import type {CSSResultOrNative, LitElement, ReactiveController} from 'lit';
import {adoptStylesIn} from '../base/adopt-styles.js';
import type {LazyModule} from './lazy.js';

interface PreloadOptions {
  readonly module: LazyModule<{readonly styles: readonly CSSResultOrNative[]}>;
  /** False if the element cannot be used now. Default: always true. */
  shouldPreload?(): boolean;
}

const INTENT_EVENTS = ['pointerenter', 'focusin'];

/** Loads the lazy module when the element is hovered or focused, and adopts the styles of the module when it is loaded. */
export class PreloadController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: PreloadOptions;
  /** Where the styles of the module are adopted; another document has lost them. */
  #stylesAdoptedIn?: Document;

  constructor(host: LitElement, options: PreloadOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    for (const sign of INTENT_EVENTS) host.addEventListener(sign, () => this.preload());
  }

  hostUpdate(): void {
    const {value} = this.#options.module;
    if (!value || this.#stylesAdoptedIn === this.#host.ownerDocument) return;
    const {elementStyles} = this.#host.constructor as typeof LitElement;
    adoptStylesIn(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...value.styles]);
    this.#stylesAdoptedIn = this.#host.ownerDocument;
  }

  /** Ignores a failure: it is reported when the module is needed. */
  preload(): void {
    const {module, shouldPreload} = this.#options;
    if (!module.value && (shouldPreload?.() ?? true)) void module.load().catch(() => {});
  }
}
