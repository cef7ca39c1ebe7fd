// How something on a page asks who a person is: by an event, answered by the nearest provider around it.
import type {Person} from './person.js';

/** What a provider answers with, now and whenever it knows better. */
export interface FoundPerson {
  readonly person: Person;
  /** The picture itself, where the directory fetches pictures and this person has one. */
  readonly picture?: Blob;
}

/** Somebody with only a `personId` wants to know more. A provider that can tell calls `accept`. */
export class PersonRequestEvent extends Event {
  #stop?: () => void;

  constructor(
    readonly personId: string,
    readonly answer: (found: FoundPerson) => void,
  ) {
    super('avatar-person-request', {bubbles: true, composed: true});
  }

  get accepted(): boolean {
    return this.#stop !== undefined;
  }

  /** The provider will answer, until `stop` is called. */
  accept(stop: () => void): void {
    this.#stop = stop;
    this.stopPropagation();
  }

  /** Nobody waits for the answer any more. */
  withdraw(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

/** Requests that nobody has accepted yet, and who made them. A provider may be defined or connected after its content. */
const waiting = new Map<PersonRequestEvent, Element>();

/** Asks who somebody is on behalf of an element in the page. Returns the way to stop asking. */
export function requestPerson(element: Element, personId: string, answer: (found: FoundPerson) => void): () => void {
  const request = new PersonRequestEvent(personId, answer);
  element.dispatchEvent(request);
  if (!request.accepted) waiting.set(request, element);
  return () => {
    waiting.delete(request);
    request.withdraw();
  };
}

/** Asks again whatever is still waiting. A provider calls it once it can answer. */
export function repeatRequests(): void {
  for (const [request, element] of waiting) {
    element.dispatchEvent(request);
    if (request.accepted) waiting.delete(request);
  }
}

declare global {
  interface HTMLElementEventMap {
    'avatar-person-request': PersonRequestEvent;
  }
}
