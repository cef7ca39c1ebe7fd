// Styles of slotted children. They belong to the host, so no attribute or style is set on them.
import {hasConstructedSheets} from '../base/platform.js';

/** One sheet for all groups with the same rules. */
const sheets = new Map<string, CSSStyleSheet>();

const child = (from: string | number): string => `::slotted(:nth-child(${from} of :not([hidden]):not([slot])))`;

/** Shows the first `count` children, or all; each of the first `layers` children is above the next one. */
export function showChildren(
  {renderRoot}: {readonly renderRoot: ShadowRoot},
  count: number | undefined,
  layers: number,
): void {
  if (!hasConstructedSheets()) return;
  const hiding = count === undefined ? '' : `${child(`n + ${count + 1}`)} { display: none !important; }`;
  const stacking = Array.from({length: layers}, (_, place) => `${child(place + 1)} { z-index: ${layers - place}; }`);
  const rules = [hiding, ...stacking].join('');
  const [own] = renderRoot.adoptedStyleSheets;
  if (!own || (!rules && renderRoot.adoptedStyleSheets.length === 1)) return;
  let sheet = sheets.get(rules);
  if (!sheet) {
    sheets.set(rules, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(rules);
  }
  if (renderRoot.adoptedStyleSheets[1] !== sheet) renderRoot.adoptedStyleSheets = rules ? [own, sheet] : [own];
}
