// Tells elements when they come near the screen and when they leave it. One observer serves the whole page.
import {createIntersectionObserver} from '../base/platform.js';

/** How far away is near: a scroll of the wheel or two. */
const ROOT_MARGIN = '256px';

type Listener = (isNear: boolean) => void;

const listeners = new Map<Element, Set<Listener>>();
let observer: IntersectionObserver | undefined;

/** Calls the listener when the element comes near the screen and when it leaves, or is taken out of the page. Returns the way to stop. */
export function observeNearViewport(element: Element, listener: Listener): () => void {
  // The margin of scrolling boxes inside the page is `scrollMargin`; engines that do not know it yet look up a little later there.
  observer ??= createIntersectionObserver(notify, {
    rootMargin: ROOT_MARGIN,
    scrollMargin: ROOT_MARGIN,
  } as IntersectionObserverInit);
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
    observer?.unobserve(element);
  };
}

function notify(entries: readonly IntersectionObserverEntry[]): void {
  for (const {target, isIntersecting} of entries) {
    for (const listener of [...(listeners.get(target) ?? [])]) listener(isIntersecting);
  }
}
