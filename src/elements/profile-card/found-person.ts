// Keeps a card told about its person by the directory around it, where the host has not said who they are.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Person} from '../../people/person.js';
import {requestPerson} from '../../people/person-request.js';
import {personKey} from '../../shared/session.js';

interface FindingHost extends ReactiveControllerHost, Element {
  readonly person?: Person;
  readonly personId: string;
}

export class FoundPerson implements ReactiveController {
  readonly #host: FindingHost;
  #asked = '';
  #stop?: () => void;
  #person?: Person;

  constructor(host: FindingHost) {
    this.#host = host;
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

  /** Runs after each render, which a server does not do: nothing is asked there. */
  hostUpdated(): void {
    const wanted = this.#host.person ? '' : this.#host.personId;
    const key = this.#wanted;
    if (key === this.#asked) return;
    if (this.#person) this.#host.requestUpdate();
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

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#asked = '';
    this.#person = undefined;
  }
}
