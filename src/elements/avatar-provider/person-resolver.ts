// Answers the requests of elements inside a provider: those near the screen are looked up, those far away or gone are not.
import type {Directory} from '../../people/directory.js';
import type {PersonLookup, LookupOptions} from '../../people/lookup/lookup.js';
import {redispatch, type PersonRequestEvent} from '../../people/lookup/person-request.js';
import {whenNear} from './viewport-observer.js';
import {openLookup} from './create-lookup.js';

interface Asked {
  readonly element: Element;
  isNear: boolean;
  unwatch?: () => void;
}

export class Answering {
  readonly #asked = new Map<PersonRequestEvent, Asked>();
  /** There while there is a directory; aborted with the next one. */
  #opening?: AbortController;
  /** Comes a little after the directory. */
  #lookup?: PersonLookup;

  /** Gives all requests back: the provider around this one answers them, or nobody. */
  release(): void {
    this.use(undefined);
    for (const request of [...this.#asked.keys()]) redispatch(request);
  }

  /** A provider inside has a directory now: requests from inside it are its to answer. */
  yieldTo(provider: Element): void {
    for (const request of [...this.#asked.keys()]) {
      const element = this.#asked.get(request)?.element;
      if (element && isInside(element, provider)) redispatch(request);
    }
  }

  /** From now on answers come from here. Whoever is waiting is looked up again. */
  use(directory: Directory | undefined, options?: LookupOptions): void {
    this.#opening?.abort();
    this.#opening = directory && new AbortController();
    this.#lookup?.close();
    this.#lookup = undefined;
    for (const asked of this.#asked.values()) asked.unwatch = undefined;
    if (directory && this.#opening) void this.#open(directory, options, this.#opening.signal);
  }

  async #open(directory: Directory, options: LookupOptions | undefined, signal: AbortSignal): Promise<void> {
    const lookup = await openLookup(directory, options, signal);
    if (!lookup) return;
    this.#lookup = lookup;
    for (const [request, asked] of this.#asked) this.#look(request, asked);
  }

  /** Takes on a request, where there is anything to answer it from. */
  accept(request: PersonRequestEvent): void {
    const element = request.composedPath()[0];
    if (!this.#opening || !(element instanceof Element)) return;
    const asked: Asked = {element, isNear: false};
    this.#asked.set(request, asked);
    const stopObserving = whenNear(element, (isNear) => {
      asked.isNear = isNear;
      this.#look(request, asked);
    });
    request.accept(() => {
      stopObserving();
      asked.unwatch?.();
      this.#asked.delete(request);
    });
  }

  #look(request: PersonRequestEvent, asked: Asked): void {
    if (!asked.isNear) {
      asked.unwatch?.();
      asked.unwatch = undefined;
    } else {
      asked.unwatch ??= this.#lookup?.observe(request.personId, request.respond);
    }
  }
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node === ancestor) return true;
  }
  return false;
}
