// What all events of the elements share: they bubble and are composed, so a host can listen on any ancestor.

/** For an event that reports what has happened. */
export const NOTIFICATION = {bubbles: true, composed: true};
/** For an event that a host can cancel. */
export const CANCELABLE = {bubbles: true, composed: true, cancelable: true};

/** A request the host may answer itself: `event.respondWith(promise)` replaces what the element would have done. */
export class RespondableEvent<T> extends Event {
  #response?: Promise<T>;

  constructor(type: string) {
    super(type, CANCELABLE);
  }

  /** The host's promise, once it has called `respondWith`. */
  get response(): Promise<T> | undefined {
    return this.#response;
  }

  /** Call during dispatch, once. The element shows busy until the promise settles, then done or failed. */
  respondWith(response: Promise<T> | T): void {
    if (this.#response) throw new DOMException('respondWith was already called', 'InvalidStateError');
    this.#response = Promise.resolve(response);
    this.#response.catch(() => {}); // The element reports the failure, so it must not be an unhandled rejection too.
  }
}
