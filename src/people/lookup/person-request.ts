// How something on a page asks who a person is: by an event, answered by the nearest provider around it.
import type {Person} from '../person.js';

/** What a provider answers with, now and whenever it knows better. */
export interface PersonResult {
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
    readonly respond: (found: PersonResult) => void,
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
  cancel(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.acceptedBy = undefined;
  }
}

/** What a provider announces with `context-provider` once it has a directory. */
export const DIRECTORY_CONTEXT = 'avatar-elements-directory';

/** What requests are made for: the element, and who hears that another provider answers, or none. */
interface Requester {
  readonly element: Element;
  onProvider?(provider: EventTarget | undefined): void;
}

const requesters = new WeakMap<PersonRequestEvent, Requester>();
/** Requests that nobody has accepted yet. A provider may be defined or connected after its content. */
const pendingRequests = new Set<PersonRequestEvent>();
const watchedDocuments = new WeakSet<Document>();

/**
 * Asks who somebody is on behalf of an element in the page. `onProvider` is told which provider answers, `undefined` for none, at
 * once and whenever that changes. Returns the way to stop asking.
 */
export function requestPerson(
  element: Element,
  personId: string,
  respond: (found: PersonResult) => void,
  onProvider?: (provider: EventTarget | undefined) => void,
): () => void {
  const request = new PersonRequestEvent(personId, respond);
  requesters.set(request, {element, onProvider});
  watchDocument(element.ownerDocument);
  dispatch(request);
  return () => {
    requesters.delete(request);
    pendingRequests.delete(request);
    request.cancel();
  };
}

/** Asks again: the provider that answered is gone, or there is a nearer one. */
export function redispatch(request: PersonRequestEvent): void {
  request.cancel();
  dispatch(request);
}

/** Asks again whatever is still waiting. A provider calls it once it can answer. */
export function redispatchPending(): void {
  for (const request of [...pendingRequests]) dispatch(request);
}

/** A provider of another copy of this library announces itself in the page only. */
function watchDocument(ownerDocument: Document): void {
  if (watchedDocuments.has(ownerDocument)) return;
  watchedDocuments.add(ownerDocument);
  ownerDocument.addEventListener('context-provider', (event) => {
    if ((event as Event & {context?: unknown}).context === DIRECTORY_CONTEXT) redispatchPending();
  });
}

function dispatch(request: PersonRequestEvent): void {
  const asker = requesters.get(request);
  if (!asker) return;
  pendingRequests.add(request);
  asker.element.dispatchEvent(request);
  if (request.accepted) pendingRequests.delete(request);
  asker.onProvider?.(request.acceptedBy ?? undefined);
}

declare global {
  interface HTMLElementEventMap {
    'avatar-person-request': PersonRequestEvent;
  }
}
