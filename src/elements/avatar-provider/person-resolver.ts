// Resolves the person requests of elements inside a provider: only elements near the viewport are looked up.
import type {Directory} from '../../people/directory.js';
import type {PersonLookup, LookupOptions} from '../../people/lookup/lookup.js';
import {redispatch, type PersonRequestEvent} from '../../people/lookup/person-request.js';
import {observeNearViewport} from './viewport-observer.js';
import {createLookup} from './create-lookup.js';

interface PendingRequest {
  readonly element: Element;
  isNear: boolean;
  unwatch?: () => void;
}

export class PersonResolver {
  readonly #pending = new Map<PersonRequestEvent, PendingRequest>();
  /** Exists while there is a directory; aborted when the directory changes. */
  #lookupAbort?: AbortController;
  /** Loaded after the directory was set. */
  #lookup?: PersonLookup;

  /** Redispatches all requests, for the provider around this one. */
  releaseAll(): void {
    this.setDirectory(undefined);
    for (const request of [...this.#pending.keys()]) redispatch(request);
  }

  /** A provider inside this one has a directory now: it answers the requests from inside it. */
  yieldTo(provider: Element): void {
    for (const request of [...this.#pending.keys()]) {
      const element = this.#pending.get(request)?.element;
      if (element && isInside(element, provider)) redispatch(request);
    }
  }

  /** Sets the directory. Pending requests are looked up again. */
  setDirectory(directory: Directory | undefined, options?: LookupOptions): void {
    this.#lookupAbort?.abort();
    this.#lookupAbort = directory && new AbortController();
    this.#lookup?.close();
    this.#lookup = undefined;
    for (const pending of this.#pending.values()) pending.unwatch = undefined;
    if (directory && this.#lookupAbort) void this.#open(directory, options, this.#lookupAbort.signal);
  }

  async #open(directory: Directory, options: LookupOptions | undefined, signal: AbortSignal): Promise<void> {
    const lookup = await createLookup(directory, options, signal);
    if (!lookup) return;
    this.#lookup = lookup;
    for (const [request, pending] of this.#pending) this.#update(request, pending);
  }

  /** Accepts a request if there is a directory. */
  handleRequest(request: PersonRequestEvent): void {
    const element = request.composedPath()[0];
    if (!this.#lookupAbort || !(element instanceof Element)) return;
    const pending: PendingRequest = {element, isNear: false};
    this.#pending.set(request, pending);
    const stopObserving = observeNearViewport(element, (isNear) => {
      pending.isNear = isNear;
      this.#update(request, pending);
    });
    request.accept(() => {
      stopObserving();
      pending.unwatch?.();
      this.#pending.delete(request);
    });
  }

  #update(request: PersonRequestEvent, pending: PendingRequest): void {
    if (!pending.isNear) {
      pending.unwatch?.();
      pending.unwatch = undefined;
    } else {
      pending.unwatch ??= this.#lookup?.observe(request.personId, request.respond);
    }
  }
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node === ancestor) return true;
  }
  return false;
}
