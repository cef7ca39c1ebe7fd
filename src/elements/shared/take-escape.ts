/**
 * True for an Esc that has not been handled yet, and marks it as handled: the browser and the host would also close the dialog around the
 * element for it.
 */
export function takeEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
