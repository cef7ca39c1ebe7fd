// Styles of slotted children. They belong to the host, so no attribute or style is set on them.
import {hasConstructedSheets} from '../base/platform.js';
import {overlapMargin} from './avatar-group.styles.js';
import {parentsOf} from './slotted-children.js';

/** One sheet for all groups with the same rules. */
const sheets = new Map<string, CSSStyleSheet>();
const MAX_SHEETS = 100;

export interface ChildVisibility {
  /** All children, in the order in which they are rendered. */
  readonly children: readonly Element[];
  readonly visible: readonly Element[];
  /** Those that the group hides. Those that the host hides are in neither: the group has to notice when they are shown. */
  readonly overflow: readonly Element[];
  /** True if each child lies above the next one. */
  readonly isFirstOnTop: boolean;
}

/** Applies no rules to the children: they are displayed as the host says. */
export function resetChildRules({renderRoot}: {readonly renderRoot: ShadowRoot}): void {
  const [own, rules] = hasConstructedSheets() ? renderRoot.adoptedStyleSheets : [];
  if (own && rules) renderRoot.adoptedStyleSheets = [own];
}

/** Shows the visible children only. */
export function applyChildRules({renderRoot}: {readonly renderRoot: ShadowRoot}, visibility: ChildVisibility): void {
  const rules = hasConstructedSheets() ? rulesFor(visibility) : '';
  const [own] = rules ? renderRoot.adoptedStyleSheets : [];
  if (!own) return;
  let sheet = sheets.get(rules);
  if (!sheet) {
    if (sheets.size >= MAX_SHEETS) sheets.clear(); // Groups keep those that they use.
    sheets.set(rules, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(rules);
  }
  renderRoot.adoptedStyleSheets = [own, sheet];
}

function rulesFor({children, visible, overflow, isFirstOnTop}: ChildVisibility): string {
  const parents = new Map([...parentsOf(children)].map((parent) => [parent, [...parent.children]]));
  const [first] = visible;
  // A <slot> in the group has children of another element in it, with the same numbers. No selector that works in every engine names
  // their parent, so they are told apart by name, and by the number from the end.
  const selectorOf = (child: Element): string => {
    const siblings = parents.get(child.parentElement as Element) ?? [];
    const index = siblings.indexOf(child);
    const slot = child.slot && `[slot="${CSS.escape(child.slot)}"]`;
    const more = parents.size > 1 ? `${slot}:nth-last-child(${siblings.length - index})` : '';
    return `${more && CSS.escape(child.localName)}:nth-child(${index + 1})${more}`;
  };
  const rule = (selector: string, style: string): string => `::slotted(${selector}) { ${style} }`;
  const rules: string[] = [];
  if (first && (parents.size > 1 || first.previousElementSibling)) {
    rules.push(rule(':first-child', `margin-inline-start: ${overlapMargin}`));
    rules.push(rule(selectorOf(first), 'margin-inline-start: 0'));
  }
  if (isFirstOnTop)
    visible.forEach((child, place) => rules.push(rule(selectorOf(child), `z-index: ${visible.length - place}`)));
  const hidden = parents.size > 1 ? withoutThoseOf(visible.map(selectorOf), overflow.map(selectorOf)) : [];
  if (parents.size === 1 && overflow[0]) hidden.push(fromHereOn(overflow[0], new Set(overflow), selectorOf));
  for (const selector of hidden) rules.push(rule(selector, 'display: none !important'));
  return rules.join('');
}

/** A selector that is also one of a visible child hides nobody: one too many is better than nobody. */
const withoutThoseOf = (visible: readonly string[], hidden: readonly string[]): string[] =>
  hidden.filter((selector) => !visible.includes(selector));

/** One selector for this child and all after it, without those that the host hides. */
function fromHereOn(child: Element, hidden: ReadonlySet<Element>, selectorOf: (child: Element) => string): string {
  const after = [...(child.parentElement?.children ?? [])];
  const index = after.indexOf(child);
  const others = after.slice(index).filter((sibling) => !hidden.has(sibling));
  return `:nth-child(n + ${index + 1})${others.length ? `:not(${others.map(selectorOf).join(', ')})` : ''}`;
}
