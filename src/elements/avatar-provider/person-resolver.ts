// Answers who people are for the elements inside a provider: only elements near the viewport are looked up.
import type {AvatarLoadedEvent, AvatarLoadFailedEvent} from '../../events.js';
import type {Directory} from '../../people/directory.js';
import type {PersonLookup, LookupOptions} from '../../people/lookup/lookup.js';
import type {PersonResult, PersonSource} from '../../people/lookup/person-source.js';
import {observeNearViewport} from './viewport-observer.js';
import {createLookup} from './create-lookup.js';

interface PendingRequest {
  readonly personId: string;
  readonly respond: (found: PersonResult) => void;
  isNear: boolean;
  /** The last answer was a person. */
  isKnown?: boolean;
  unwatch?: () => void;
}

export class PersonResolver implements PersonSource {
  readonly search?: PersonSource['search'];
  readonly #directory: Directory;
  readonly #options?: LookupOptions;
  readonly #pending = new Set<PendingRequest>();
  /** Exists while the resolver is open. */
  #abort?: AbortController;
  /** Loaded after the resolver was opened. */
  #lookup?: PersonLookup;

  constructor(directory: Directory, options?: LookupOptions) {
    this.#directory = directory;
    this.#options = options;
    this.search = directory.search?.bind(directory);
  }

  /** Starts to look up whatever is requested. */
  async open(): Promise<void> {
    if (this.#abort) return;
    const {signal} = (this.#abort = new AbortController());
    const lookup = await createLookup(this.#directory, this.#options, signal);
    if (!lookup) return;
    this.#lookup = lookup;
    for (const request of this.#pending) this.#update(request);
  }

  /** Stops all look-ups and forgets their results. The requests stay, for `open`. */
  close(): void {
    this.#abort?.abort();
    this.#lookup?.close();
    this.#abort = this.#lookup = undefined;
    for (const request of this.#pending) request.unwatch = undefined;
  }

  observe(element: Element, personId: string, respond: (found: PersonResult) => void): () => void {
    const request: PendingRequest = {personId, respond, isNear: false};
    this.#pending.add(request);
    const stopObserving = observeNearViewport(element, (isNear) => {
      request.isNear = isNear;
      this.#update(request);
    });
    return () => {
      stopObserving();
      request.unwatch?.();
      this.#pending.delete(request);
    };
  }

  /** Called when a picture inside the provider has loaded or failed, at whatever element. */
  onPicture(event: AvatarLoadedEvent | AvatarLoadFailedEvent): void {
    if (!('code' in event)) this.#lookup?.confirmPicture(event.src);
    else if (event.code === 'load-failed') this.#lookup?.renewPicture(event.src);
  }

  #update(request: PendingRequest): void {
    if (!request.isNear) {
      request.unwatch?.();
      request.unwatch = undefined;
    } else {
      request.unwatch ??= this.#lookup?.observe(request.personId, (found) => {
        // About a person who was never known there is nothing to tell; one who has left is not shown any more.
        if (!found.isUnknown || request.isKnown) request.respond(found);
        request.isKnown = !found.isUnknown;
      });
    }
  }
}
