// Styles of a Lit element in the document it is in. Constructed style sheets belong to the document they were constructed for: those
// of the page throw in another one (iframe, pop-up, picture-in-picture), and a move removes them.
import {adoptStyles, type CSSResultOrNative} from 'lit';
import {createSheet} from './platform.js';

/** Adopts the styles in a shadow root in place of those it has, with sheets of the document around it. */
export function adoptStylesIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (root.ownerDocument === document) adoptStyles(root, [...styles]);
  else if (view)
    root.adoptedStyleSheets = styles.map((style) =>
      createSheet(view, 'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('')),
    );
}
