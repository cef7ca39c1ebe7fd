// The same base where there is no DOM: Lit's own, so that every server that renders Lit elements renders these too. Put in
// place of lite-element.ts under the export condition `node`.
import {
  css as litCss,
  ReactiveElement,
  supportsAdoptingStyleSheets,
  unsafeCSS,
  type CSSResult,
} from '@lit/reactive-element';

export type {Changes, PropertyOptions, Styles} from './lite-element.js';

export const css = (strings: TemplateStringsArray, ...values: readonly string[]): CSSResult =>
  litCss(strings, ...values.map(unsafeCSS));

export class LiteElement extends ReactiveElement {
  /** How servers that render Lit elements know one. */
  static readonly _$litElement$ = true;

  /** Unit tests in jsdom come here as well. Style sheets as text would stand among what the element says. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return supportsAdoptingStyleSheets
      ? super.createRenderRoot()
      : (this.shadowRoot ?? this.attachShadow({mode: 'open'}));
  }
}
