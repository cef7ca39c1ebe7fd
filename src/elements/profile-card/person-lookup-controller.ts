// Keeps a card told about its person by the directory around it, where the host has not said who they are.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Person} from '../../people/person.js';
import {requestPerson} from '../../people/lookup/person-request.js';
import {personKey} from '../../shared/session.js';

/** Who is to be found; nobody where the host has said who they are. */
interface RequestedPerson {
  readonly person?: Person;
  readonly personId: string;
}

export class PersonLookupController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #identity: () => RequestedPerson;
  /** What a server rendered is there until the first update, which must render the same. */
  #isServerRendered: boolean;
  #requestedKey = '';
  #stop?: () => void;
  #person?: Person;

  constructor(host: ReactiveControllerHost & Element, identity: () => RequestedPerson) {
    this.#host = host;
    this.#identity = identity;
    this.#isServerRendered = host.shadowRoot !== null;
    host.addController(this);
  }

  /** What the directory answered last about the person who is shown; never what it said of the one before. */
  get person(): Person | undefined {
    return this.#requestedKey && this.#requestedKey === this.#currentKey ? this.#person : undefined;
  }

  /** Another one also once the scope or the owner is another one. */
  get #currentKey(): string {
    const {person, personId} = this.#identity();
    return person || !personId ? '' : personKey(personId, this.#host);
  }

  /** Runs before each render in a browser, so that what changes here needs no second one. A server asks nothing. */
  hostUpdate(): void {
    if (!this.#isServerRendered) this.#request();
  }

  hostUpdated(): void {
    if (!this.#isServerRendered) return;
    this.#isServerRendered = false;
    queueMicrotask(() => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#requestedKey = '';
    this.#person = undefined;
  }
  #request(): void {
    const {person, personId} = this.#identity();
    const wanted = person ? '' : personId;
    const key = this.#currentKey;
    if (key === this.#requestedKey) return;
    this.hostDisconnected();
    this.#requestedKey = key;
    if (!wanted) return;
    const set = (person: Person | undefined) => {
      if (person === this.#person) return;
      this.#person = person;
      this.#host.requestUpdate();
    };
    this.#stop = requestPerson(
      this.#host,
      wanted,
      ({person}) => set(person),
      // Another provider knows other people under the same ids.
      () => set(undefined),
    );
  }
}
