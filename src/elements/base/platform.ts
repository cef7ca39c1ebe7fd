// Feature checks for jsdom and happy-dom, in which unit tests run: every element must render its text and update without errors.
// Every supported browser has all these features.

/**
 * Creates a style sheet for a document: a sheet of another one cannot be adopted. `undefined` without a window or without constructed style
 * sheets: there is no layout either, and elements have no styles.
 */
export function createSheet({defaultView}: Document, cssText: string): CSSStyleSheet | undefined {
  if (!defaultView || !('adoptedStyleSheets' in Document.prototype)) return undefined;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}

/** Creates a resize observer of the window that an element is in: one of another window measures before the layout. `undefined` without layout. */
export function createResizeObserver(
  {ownerDocument: {defaultView}}: Element,
  callback: ResizeObserverCallback,
): ResizeObserver | undefined {
  const {ResizeObserver: Observer}: Partial<typeof globalThis> = defaultView ?? {};
  return Observer && new Observer(callback);
}

/** Creates an intersection observer of a window; `undefined` without a viewport: every element counts as near. */
export function createIntersectionObserver(
  {defaultView}: Document,
  callback: IntersectionObserverCallback,
  options: IntersectionObserverInit,
): IntersectionObserver | undefined {
  const {IntersectionObserver: Observer}: Partial<typeof globalThis> = defaultView ?? {};
  return Observer && new Observer(callback, options);
}

/** Opens a modal dialog; without support, sets `open`. */
export function showModal(dialog: HTMLDialogElement): void {
  if ((dialog as Partial<HTMLDialogElement>).showModal) dialog.showModal();
  else dialog.setAttribute('open', '');
}

/** Closes a dialog, if given. */
export function closeDialog(dialog: HTMLDialogElement | undefined): void {
  if ((dialog as Partial<HTMLDialogElement> | undefined)?.close) dialog?.close();
  else dialog?.removeAttribute('open');
}

/** Shows a popover next to its source, if popovers are supported. */
export function showPopover(popover: HTMLElement, source: HTMLElement): void {
  (popover as Partial<HTMLElement>).showPopover?.({source});
}

/** Hides a popover, if popovers are supported. */
export function hidePopover(popover: HTMLElement): void {
  (popover as Partial<HTMLElement>).hidePopover?.();
}

/** Scrolls as little as possible, if there is layout. */
export function scrollIntoView(element: HTMLElement): void {
  (element as Partial<HTMLElement>).scrollIntoView?.({block: 'nearest'});
}
