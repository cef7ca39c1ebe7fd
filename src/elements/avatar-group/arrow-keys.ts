// Keyboard navigation: arrow keys move the focus among items.

/** Moves the focus among the items for an arrow key, Home or End, without wrapping. */
export function moveFocus(items: readonly HTMLElement[], event: KeyboardEvent, isRightToLeft = false): void {
  const index = items.findIndex((item) => item.matches(':focus'));
  const [next, previous] = [items[index + 1], items[index - 1]];
  const [left, right] = isRightToLeft ? [next, previous] : [previous, next];
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowLeft: left,
    ArrowRight: right,
    ArrowUp: previous,
    ArrowDown: next,
    Home: items[0],
    End: items.at(-1),
  };
  if (index < 0 || !Object.hasOwn(targets, event.key)) return;
  event.preventDefault();
  targets[event.key]?.focus();
}

/**
 * Moves the focus to the end of the items before the browser handles Tab, so that Tab leaves them: together they are one tab stop.
 * A roving `tabindex` would be an attribute on elements of the host.
 */
export function leaveOnTab(items: readonly HTMLElement[], {key, shiftKey}: KeyboardEvent): void {
  if (key === 'Tab' && items.some((item) => item.matches(':focus')))
    items.at(shiftKey ? 0 : -1)?.focus({preventScroll: true});
}
