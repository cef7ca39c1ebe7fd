// Notifies elements when they come near the viewport and when they leave. One observer for each document: that of the
// page sees nothing of a pop-up window.
import {notifyAll} from '../../shared/listeners.js';
import {createIntersectionObserver} from '../base/platform.js';

/** Distance that counts as near: one or two steps of a wheel. */
const ROOT_MARGIN = '256px';

type Listener = (isNear: boolean) => void;

const listeners = new Map<Element, Set<Listener>>();
const observers = new WeakMap<Document, IntersectionObserver | undefined>();

/** Calls the listener when the element comes near the viewport, leaves it or is removed. Returns a function that stops observing. */
export function observeNearViewport(element: Element, listener: Listener): () => void {
  const observer = observerIn(element.ownerDocument);
  if (!observer) {
    listener(true);
    return () => {};
  }
  let ofElement = listeners.get(element);
  if (!ofElement) listeners.set(element, (ofElement = new Set()));
  ofElement.add(listener);
  observer.observe(element);
  return () => {
    ofElement.delete(listener);
    if (ofElement.size || listeners.get(element) !== ofElement) return;
    listeners.delete(element);
    observer.unobserve(element);
  };
}

function observerIn(page: Document): IntersectionObserver | undefined {
  if (!observers.has(page))
    // `scrollMargin` is the margin inside scroll containers; engines without it look up slightly later there.
    observers.set(page, createIntersectionObserver(page, notify, {rootMargin: ROOT_MARGIN, scrollMargin: ROOT_MARGIN}));
  return observers.get(page);
}

function notify(entries: readonly IntersectionObserverEntry[]): void {
  for (const {target, isIntersecting} of entries) {
    notifyAll(listeners.get(target) ?? [], isIntersecting);
  }
}
