// Base class of the Lit elements: they keep their styles in another document, and survive an error in a render.
import {LitElement, nothing} from 'lit';
import {attempt} from '../../shared/attempt.js';
import {reportThrown} from '../../shared/listeners.js';
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

  /** Reports an error in an update. Otherwise the promise of the update is rejected, and the page has to handle it. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (thrown) {
      reportThrown(thrown);
    }
  }
}

/** A part of an element; nothing if it cannot be rendered: the error is reported, and the rest of the element is shown. */
export const renderPart = (element: PortableElement, render: () => unknown): unknown =>
  attempt(element, render) ?? nothing;
