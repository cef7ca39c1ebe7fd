// Looks up the person of a card in the nearest directory, unless the host has set `person`.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Person} from '../../people/person.js';
import {PERSON_SOURCE, type PersonSource} from '../../people/lookup/person-source.js';
import {findProvided} from '../../shared/provided.js';
import {personKey} from '../../shared/session/session.js';

/** The person to look up; none if the host has set `person`. */
interface RequestedPerson {
  readonly person?: Person;
  readonly personId: string;
}

export class PersonLookupController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #identity: () => RequestedPerson;
  /** Server-rendered content exists until the first update, which must render the same. */
  #isServerRendered: boolean;
  #requestedKey = '';
  #source?: PersonSource;
  #stop?: () => void;
  #person?: Person;

  constructor(host: ReactiveControllerHost & Element, identity: () => RequestedPerson) {
    this.#host = host;
    this.#identity = identity;
    this.#isServerRendered = host.shadowRoot !== null;
    host.addController(this);
  }

  /** The last result for the current person; never a result for a previous one. */
  get person(): Person | undefined {
    return this.#requestedKey && this.#requestedKey === this.#currentKey ? this.#person : undefined;
  }

  /** Also changes with the scope or the owner. */
  get #currentKey(): string {
    const {person, personId} = this.#identity();
    return person || !personId ? '' : personKey(personId, this.#host);
  }

  /** Runs before each render in a browser, so that no second render is needed. A server does no look-up. */
  hostUpdate(): void {
    if (!this.#isServerRendered) this.#request();
  }

  hostUpdated(): void {
    if (!this.#isServerRendered) return;
    this.#isServerRendered = false;
    queueMicrotask(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#requestedKey = '';
    this.#source = this.#person = undefined;
  }

  #request(): void {
    const key = this.#currentKey;
    // Another provider knows other people under the same ids.
    const source = key ? findProvided(this.#host, PERSON_SOURCE) : undefined;
    if (key === this.#requestedKey && source === this.#source) return;
    this.hostDisconnected();
    this.#requestedKey = key;
    this.#source = source;
    this.#stop = source?.observe(this.#host, this.#identity().personId, ({person}) => {
      if (person === this.#person) return;
      this.#person = person;
      this.#host.requestUpdate();
    });
  }
}
