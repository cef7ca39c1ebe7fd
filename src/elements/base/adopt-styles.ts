// Styles of a Lit element in the document it is in. Constructed style sheets belong to the document they were constructed for: those
// of the page throw in another one (iframe, pop-up, picture-in-picture), and a move removes them.
import {adoptStyles, type CSSResultOrNative} from 'lit';
import {createSheet} from './platform.js';

/** Adopts the styles in a shadow root in place of those it has, with sheets of the document around it. */
export function adoptStylesIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const {ownerDocument} = root;
  if (ownerDocument === document) return adoptStyles(root, [...styles]);
  const textOf = (style: CSSResultOrNative) =>
    'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('');
  root.adoptedStyleSheets = styles.flatMap((style) => createSheet(ownerDocument, textOf(style)) ?? []);
}
