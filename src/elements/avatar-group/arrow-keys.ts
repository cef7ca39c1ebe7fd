// Keyboard navigation: arrow keys move the focus among items.

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

/** Moves the focus among the items for an arrow key. */
export function moveFocus(items: readonly HTMLElement[], event: KeyboardEvent, isRightToLeft?: boolean): void {
  const index = items.findIndex((item) => item.matches(':focus'));
  const next = index < 0 ? undefined : nextIndexForKey(event.key, index, items.length, isRightToLeft);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

/**
 * Moves the focus to the end of the items before the browser handles Tab, so that Tab leaves them: together they are one tab stop.
 * A roving `tabindex` would be an attribute on elements of the host.
 */
export function leaveOnTab(items: readonly HTMLElement[], {key, shiftKey}: KeyboardEvent): void {
  if (key === 'Tab' && items.some((item) => item.matches(':focus')))
    items.at(shiftKey ? 0 : -1)?.focus({preventScroll: true});
}
