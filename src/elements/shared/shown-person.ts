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

export interface ShownPerson {
  /** Different for another person and another session. A person without an id never gets an earlier key again. */
  readonly key: string;
}

export function shownPerson(host: Element, identityOf: () => Identity): ShownPerson {
  let before: Identity | undefined;
  let count = 0; // Incremented for every person without an id.
  return {
    get key() {
      const {personId, personName, src} = identityOf();
      // Two persons without a picture are not the same person.
      const identity = {personId, personName, src: src || undefined};
      if (!personId && !(before && isSameWithoutId(before, identity))) count++;
      before = identity;
      return personKey(personId || `without id: ${count}`, host);
    },
  };
}
