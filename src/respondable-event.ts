// What all events of the elements have in common: they bubble and are composed, so a host listens anywhere above.

/** Of an event that tells what has happened. */
export const NOTIFICATION = {bubbles: true, composed: true};
/** Of an event that a host may cancel. */
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
    this.#response.catch(() => {}); // The element reports the failure; it must not surface as unhandled as well.
  }
}
