// The slotted children of a group. They belong to the host, which may add, move, hide and remove them at any time.
import {createResizeObserver} from '../base/platform.js';

/** True for a child that is shown. Where the group hides none, that is one that the host shows. */
export const isDisplayed = (child: Element): boolean => getComputedStyle(child).display !== 'none';

/** The elements around these: the group; with a `<slot>` in it also the elements that are slotted there belong to. */
export const parentsOf = (children: readonly Element[]): Set<Element> =>
  new Set(children.flatMap(({parentElement}) => parentElement ?? []));

/** Observes whether the host shows, hides or reorders children. `slotchange` reports those that come and go. */
export class ChildObserver {
  readonly #onChange: () => void;
  readonly #mutations: MutationObserver;
  readonly #sizes?: ResizeObserver;
  #visible: ReadonlySet<Element> = new Set();
  readonly #widths = new WeakMap<Element, number>();

  constructor(group: Element, onChange: () => void) {
    this.#onChange = onChange;
    this.#mutations = new MutationObserver(onChange);
    this.#sizes = createResizeObserver(group, (entries) => this.#onResize(entries));
  }

  /** Observes these children, of which the group shows the `visible` ones. */
  observe(children: readonly Element[], visible: readonly Element[]): void {
    this.disconnect();
    this.#visible = new Set(visible);
    for (const parent of parentsOf(children)) this.#mutations.observe(parent, {childList: true});
    for (const child of children) {
      // The badge in a link may arrive before the first observation of the link's size.
      this.#mutations.observe(child, {attributeFilter: ['class', 'hidden', 'style'], childList: true, subtree: true});
      this.#sizes?.observe(child);
    }
  }

  disconnect(): void {
    this.#mutations.disconnect();
    this.#sizes?.disconnect();
  }

  /** A child that a style sheet or a class further out hides, shows or resizes, or that is upgraded later than the group. */
  #onResize(entries: readonly ResizeObserverEntry[]): void {
    const changed = entries.filter(({target, contentRect: {width}}) => {
      const isShown = isDisplayed(target);
      const before = this.#widths.get(target);
      if (isShown) this.#widths.set(target, width);
      return isShown !== this.#visible.has(target) || (isShown && before !== undefined && before !== width);
    });
    // In a task of its own: an update here changes the size of the group in the same frame, which is an error ("loop").
    if (changed.length) setTimeout(this.#onChange);
  }
}
