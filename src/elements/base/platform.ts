// What jsdom and happy-dom lack of a browser. Unit tests run there: every element must render its text and update without a throw.
// All the feature checks are here. Browsers have everything.

/** True where style sheets can be constructed. Elsewhere there is no layout either, so elements go without styles. */
export const hasConstructedSheets = (): boolean =>
  typeof CSSStyleSheet !== 'undefined' &&
  'replaceSync' in CSSStyleSheet.prototype &&
  'adoptedStyleSheets' in Document.prototype;

/** An observer of sizes; nothing where there is no layout. */
export function createResizeObserver(callback: ResizeObserverCallback): ResizeObserver | undefined {
  return typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(callback);
}

/** An observer of what is near the screen; nothing where there is no screen, so that everything counts as near. */
export function createIntersectionObserver(
  callback: IntersectionObserverCallback,
  options: IntersectionObserverInit,
): IntersectionObserver | undefined {
  return typeof IntersectionObserver === 'undefined' ? undefined : new IntersectionObserver(callback, options);
}

/** Shows a dialog as a modal one; where that is unknown, as open. */
export function showModal(dialog: HTMLDialogElement): void {
  if ((dialog as Partial<HTMLDialogElement>).showModal) dialog.showModal();
  else dialog.setAttribute('open', '');
}

/** Closes a dialog, where there is one. */
export function closeDialog(dialog: HTMLDialogElement | undefined): void {
  if ((dialog as Partial<HTMLDialogElement> | undefined)?.close) dialog?.close();
  else dialog?.removeAttribute('open');
}

/** Shows a popover beside its source, where there are popovers. */
export function showPopover(popover: HTMLElement, source: HTMLElement): void {
  (popover as Partial<HTMLElement>).showPopover?.({source});
}

/** Hides a popover, where there are popovers. */
export function hidePopover(popover: HTMLElement): void {
  (popover as Partial<HTMLElement>).hidePopover?.();
}
