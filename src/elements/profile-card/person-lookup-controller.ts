// Keeps a card told about its person by the directory around it, where the host has not said who they are.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Person} from '../../people/person.js';
import {requestPerson} from '../../people/lookup/person-request.js';
import {personKey} from '../../shared/session.js';

interface FindingHost extends ReactiveControllerHost, Element {
  readonly person?: Person;
  readonly personId: string;
}

export class FoundPerson implements ReactiveController {
  readonly #host: FindingHost;
  /** What a server rendered is there until the first update, which must render the same. */
  #isServerRendered: boolean;
  #asked = '';
  #stop?: () => void;
  #person?: Person;

  constructor(host: FindingHost) {
    this.#host = host;
    this.#isServerRendered = host.shadowRoot !== null;
    host.addController(this);
  }

  /** What the directory answered last about the person who is shown; never what it said of the one before. */
  get person(): Person | undefined {
    return this.#asked && this.#asked === this.#wanted ? this.#person : undefined;
  }

  /** Another one also once the scope or the owner is another one. */
  get #wanted(): string {
    const {person, personId} = this.#host;
    return person || !personId ? '' : personKey(personId, this.#host);
  }

  /** Runs before each render in a browser, so that what changes here needs no second one. A server asks nothing. */
  hostUpdate(): void {
    if (!this.#isServerRendered) this.#ask();
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
    this.#asked = '';
    this.#person = undefined;
  }
  #ask(): void {
    const wanted = this.#host.person ? '' : this.#host.personId;
    const key = this.#wanted;
    if (key === this.#asked) return;
    this.hostDisconnected();
    this.#asked = key;
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
