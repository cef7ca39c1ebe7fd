// Distinguishes the persons that an element shows one after the other, with ids or without.
import {personKey} from '../../shared/session/session.js';

export interface Identity {
  readonly personId: string;
  readonly personName?: string;
  /** Address of the picture; `undefined`: unknown. */
  readonly src?: string;
}

/** Without ids, a new name together with a new picture is another person; a change of only one of them is not. */
export function isSameWithoutId(before: Identity, {personName, src}: Identity): boolean {
  return before.personName === personName || (src !== undefined && before.src === src);
}

export class ShownPerson {
  readonly #host: Element;
  readonly #identity: () => Identity;
  #before?: Identity;
  /** Incremented for every person without an id. */
  #count = 0;

  constructor(host: Element, identity: () => Identity) {
    this.#host = host;
    this.#identity = identity;
  }

  /** Different for another person and another session. A person without an id never gets an earlier key again. */
  get key(): string {
    const {personId, personName, src} = this.#identity();
    // Two persons without a picture are not the same person.
    const identity = {personId, personName, src: src || undefined};
    if (!personId && !(this.#before && isSameWithoutId(this.#before, identity))) this.#count++;
    this.#before = identity;
    return personKey(personId || `without id: ${this.#count}`, this.#host);
  }
}
