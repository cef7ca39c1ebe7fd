// The same for Lit's own base class, which servers render. Used in place of css.ts under the export condition `node`.
import {css as litCss, unsafeCSS, type CSSResult} from '@lit/reactive-element';

export const css = (strings: TemplateStringsArray, ...values: readonly string[]): CSSResult =>
  litCss(strings, ...values.map(unsafeCSS));
