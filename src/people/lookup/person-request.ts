// How something on a page asks who a person is: by an event, answered by the nearest provider around it.
import type {Person} from '../person.js';

/** What a provider answers with, now and whenever it knows better. */
export interface FoundPerson {
  readonly person: Person;
  /** The picture itself, where the directory fetches pictures and this person has one. */
  readonly picture?: Blob;
}

/** Somebody with only a `personId` wants to know more. A provider that can tell calls `accept`. */
export class PersonRequestEvent extends Event {
  #stop?: () => void;
  /** The provider that answers. */
  acceptedBy?: EventTarget | null;

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
    this.acceptedBy = this.currentTarget;
    this.stopPropagation();
  }

  /** Nobody waits for the answer any more. */
  withdraw(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.acceptedBy = undefined;
  }
}

/** What a provider announces with `context-provider` once it has a directory. */
export const DIRECTORY_CONTEXT = 'avatar-elements-directory';

/** What requests are made for: the element, and who hears that another provider answers, or none. */
interface Asker {
  readonly element: Element;
  onProvider?(provider: EventTarget | undefined): void;
}

const askers = new WeakMap<PersonRequestEvent, Asker>();
/** Requests that nobody has accepted yet. A provider may be defined or connected after its content. */
const waiting = new Set<PersonRequestEvent>();
const watched = new WeakSet<Document>();

/**
 * Asks who somebody is on behalf of an element in the page. `onProvider` is told which provider answers, `undefined` for none, at
 * once and whenever that changes. Returns the way to stop asking.
 */
export function requestPerson(
  element: Element,
  personId: string,
  answer: (found: FoundPerson) => void,
  onProvider?: (provider: EventTarget | undefined) => void,
): () => void {
  const request = new PersonRequestEvent(personId, answer);
  askers.set(request, {element, onProvider});
  watch(element.ownerDocument);
  dispatch(request);
  return () => {
    askers.delete(request);
    waiting.delete(request);
    request.withdraw();
  };
}

/** Asks again: the provider that answered is gone, or there is a nearer one. */
export function repeatRequest(request: PersonRequestEvent): void {
  request.withdraw();
  dispatch(request);
}

/** Asks again whatever is still waiting. A provider calls it once it can answer. */
export function repeatRequests(): void {
  for (const request of [...waiting]) dispatch(request);
}

/** A provider of another copy of this library announces itself in the page only. */
function watch(ownerDocument: Document): void {
  if (watched.has(ownerDocument)) return;
  watched.add(ownerDocument);
  ownerDocument.addEventListener('context-provider', (event) => {
    if ((event as Event & {context?: unknown}).context === DIRECTORY_CONTEXT) repeatRequests();
  });
}

function dispatch(request: PersonRequestEvent): void {
  const asker = askers.get(request);
  if (!asker) return;
  waiting.add(request);
  asker.element.dispatchEvent(request);
  if (request.accepted) waiting.delete(request);
  asker.onProvider?.(request.acceptedBy ?? undefined);
}

declare global {
  interface HTMLElementEventMap {
    'avatar-person-request': PersonRequestEvent;
  }
}
