// Arrow keys among things of which only one is a tab stop.

/** The place a key leads to from a place in a row, or nothing for any other key. It stops at the ends. */
export function placeAfterKey(key: string, place: number, count: number, isRightToLeft = false): number | undefined {
  const last = count - 1;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return Math.min(place + 1, last);
  if (key === back || key === 'ArrowUp') return Math.max(place - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return undefined;
}

/** Moves the focus among these for an arrow key; true where it did. */
export function moveFocus(items: readonly HTMLElement[], event: KeyboardEvent, isRightToLeft?: boolean): boolean {
  const place = items.findIndex((item) => item.matches(':focus'));
  const next = place < 0 ? undefined : placeAfterKey(event.key, place, items.length, isRightToLeft);
  if (next === undefined) return false;
  event.preventDefault();
  items[next]?.focus();
  return true;
}

/** Leaves one tab stop: the one given, or else the first. */
export function keepOneTabStop(items: readonly HTMLElement[], stop = items[0]): void {
  for (const item of items) item.tabIndex = item === stop ? 0 : -1;
}
