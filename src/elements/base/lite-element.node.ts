// The same base class without a DOM: Lit's own, so that every server that renders Lit elements renders these too. Used in
// place of lite-element.ts under the export condition `node`.
import {ReactiveElement, supportsAdoptingStyleSheets} from '@lit/reactive-element';
import {convertOnSet} from './lit-property-values.js';

export type {PropertyOptions} from './lite-element.js';

export class LiteElement extends ReactiveElement {
  /** Marks the class as a Lit element for server renderers. */
  static readonly _$litElement$ = true;

  protected static override finalize(): void {
    const isFirst = !Object.hasOwn(this, 'finalized');
    super.finalize();
    if (isFirst) for (const [name, options] of this.elementProperties) convertOnSet(this.prototype, name, options);
  }

  /** Also runs in unit tests in jsdom, where a `<style>` element would be part of `textContent`. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return supportsAdoptingStyleSheets
      ? super.createRenderRoot()
      : (this.shadowRoot ?? this.attachShadow({mode: 'open'}));
  }
}
