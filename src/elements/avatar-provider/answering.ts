// Answers the requests of elements inside a provider: those near the screen are looked up, those far away or gone are not.
import type {Lookup} from '../../people/lookup.js';
import type {PersonRequestEvent} from '../../people/person-request.js';
import {whenNear} from './near-screen.js';

interface Asked {
  isNear: boolean;
  unwatch?: () => void;
}

export class Answering {
  readonly #asked = new Map<PersonRequestEvent, Asked>();
  #lookup?: Lookup;

  /** From now on answers come from here. Whoever is waiting is looked up again. */
  use(lookup: Lookup | undefined): void {
    this.#lookup?.close();
    this.#lookup = lookup;
    for (const [request, asked] of this.#asked) {
      asked.unwatch = undefined;
      this.#look(request, asked);
    }
  }

  /** Takes on a request, where there is anything to answer it from. */
  accept(request: PersonRequestEvent): void {
    const element = request.composedPath()[0];
    if (!this.#lookup || !(element instanceof Element)) return;
    const asked: Asked = {isNear: false};
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
      asked.unwatch ??= this.#lookup?.watch(request.personId, request.answer);
    }
  }
}
