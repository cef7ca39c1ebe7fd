// Styles of slotted children. They belong to the host, so no attribute or style is set on them.
import {createSheet} from '../base/platform.js';
import {parentsOf} from './slotted-children.js';

export interface ChildVisibility {
  /** All children, in the order in which they are rendered. */
  readonly children: readonly Element[];
  readonly visible: readonly Element[];
  /** Those that the group hides. Those that the host hides are in neither: the group has to notice when they are shown. */
  readonly overflow: readonly Element[];
  /** True if each child lies above the next one. */
  readonly isFirstOnTop: boolean;
}

/** Writes the rules into the second sheet of the group, which in another document is a new one. Without a visibility there are no rules. */
export function setChildRules({renderRoot}: {readonly renderRoot: ShadowRoot}, visibility?: ChildVisibility): void {
  const {adoptedStyleSheets: sheets = [], ownerDocument} = renderRoot as Partial<ShadowRoot>;
  const sheet = sheets.length === 1 && ownerDocument && createSheet(ownerDocument, '');
  if (sheet) sheets.push(sheet);
  sheets[1]?.replaceSync(visibility ? rulesFor(visibility) : '');
}

function rulesFor({children, visible, overflow, isFirstOnTop}: ChildVisibility): string {
  const isMixed = parentsOf(children).size > 1;
  // A <slot> in the group has children of another element in it, with the same numbers. No selector that works in every engine names
  // their parent, so they are told apart by name and the number from the end.
  const selectorOf = (child: Element): string => {
    const siblings = [...(child.parentElement?.children ?? [])];
    const index = siblings.indexOf(child);
    const position = `:nth-child(${index + 1})`;
    return isMixed ? CSS.escape(child.localName) + position + `:nth-last-child(${siblings.length - index})` : position;
  };
  const selectors = visible.map(selectorOf);
  // A selector that is also that of a visible child is left out: showing one child too many is better than showing none.
  const hidden = overflow.map(selectorOf).filter((selector) => !selectors.includes(selector));
  const layers = isFirstOnTop ? selectors : [];
  const rules = [
    [hidden.join(), 'display: none !important'],
    ...layers.map((selector, place) => [selector, `z-index: ${layers.length - place}`]),
  ];
  return rules.map(([selector, style]) => (selector ? `::slotted(:is(${selector})) { ${style} }` : '')).join('');
}
