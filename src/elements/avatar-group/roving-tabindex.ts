// Roving tabindex: arrow keys move the focus among items of which one is a tab stop.

/** The index that a key leads to, without wrapping; `undefined` for other keys. */
export function nextIndexForKey(key: string, index: number, count: number, isRightToLeft = false): number | undefined {
  const last = count - 1;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return Math.min(index + 1, last);
  if (key === back || key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return undefined;
}

/** Moves the focus among the items for an arrow key; true if it did. */
export function moveFocus(items: readonly HTMLElement[], event: KeyboardEvent, isRightToLeft?: boolean): boolean {
  const index = items.findIndex((item) => item.matches(':focus'));
  const next = index < 0 ? undefined : nextIndexForKey(event.key, index, items.length, isRightToLeft);
  if (next === undefined) return false;
  event.preventDefault();
  items[next]?.focus();
  return true;
}

/**
 * Leaves one tab stop while an item has the focus, so that Tab leaves the row. The items belong to the host: their `tabindex` is
 * restored when the focus leaves.
 */
export class RovingTabindex {
  readonly #original = new Map<HTMLElement, string | null>();

  setSingleTabStop(items: readonly HTMLElement[], stop: HTMLElement): void {
    for (const item of items) {
      if (!this.#original.has(item)) this.#original.set(item, item.getAttribute('tabindex'));
      item.tabIndex = item === stop ? 0 : -1;
    }
  }

  restore(): void {
    for (const [item, original] of this.#original) {
      if (original === null) item.removeAttribute('tabindex');
      else item.setAttribute('tabindex', original);
    }
    this.#original.clear();
  }
}
