// Base class of the Lit elements with styles: they keep them in another document.
import {LitElement} from 'lit';
import {adoptStylesIn} from './adopt-styles.js';

/** A Lit element that can be moved into another document. */
export abstract class PortableElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const {elementStyles, shadowRootOptions} = this.constructor as typeof LitElement;
    if (typeof document === 'undefined' || this.ownerDocument === document) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptStylesIn(root, elementStyles);
    return root;
  }

  /** Called by the browser when the element is in another document. */
  adoptedCallback(): void {
    const {elementStyles} = this.constructor as typeof LitElement;
    if (this.hasUpdated) adoptStylesIn(this.renderRoot as ShadowRoot, elementStyles);
    this.requestUpdate(); // Controllers add their own.
  }
}
