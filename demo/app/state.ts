// What the app knows. Views are drawn from it, actions make the next one, nothing else changes the page.
import type {Colleague} from '../server/data/seed-people.js';
import type {Activity} from './backend.js';
import type {Route} from './route.js';

export type {Colleague};

export interface Message {
  readonly personId: string;
  readonly text: string;
  /** '09:41' */
  readonly time: string;
}

export interface State {
  readonly route: Route;
  /** Who is signed in; no person after Sign out. */
  readonly currentUser?: Colleague;
  readonly people: readonly Colleague[];
  readonly messages: readonly Message[];
  /** What the server did with the systems; left out until the page of them is opened. */
  readonly activity?: Activity;
  /** True while registrations are replayed. */
  readonly replaying: boolean;
  /** Whose card is open, besides one's own. */
  readonly openPerson?: Colleague;
  /** One sentence about what just happened. */
  readonly notice?: string;
}

type Listener = (state: State) => void;

/** Holds the one state and tells who listens, once for all changes made in one go. */
export class Store {
  #state: State;
  #listeners = new Set<Listener>();
  #notified = true;

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  change(changes: Partial<State>): void {
    this.#state = {...this.#state, ...changes};
    if (!this.#notified) return;
    this.#notified = false;
    queueMicrotask(() => {
      this.#notified = true;
      for (const listener of this.#listeners) listener(this.#state);
    });
  }

  /** Replaces what is known about one person, wherever the state holds them. */
  changePerson(id: string, changes: Partial<Colleague>): void {
    const {people, currentUser, openPerson} = this.#state;
    const changed = <P extends Colleague | undefined>(person: P): P =>
      person?.id === id ? {...person, ...changes} : person;
    this.change({people: people.map(changed), currentUser: changed(currentUser), openPerson: changed(openPerson)});
  }

  /** Puts a person in the place of what was known before; takes out one who has left. */
  putPerson(id: string, person: Colleague | undefined): void {
    const {people, currentUser, openPerson} = this.#state;
    const before = people.find((known) => known.id === id);
    // The same picture may have another address: the one that is shown stays.
    const isSamePicture = before && person && before.pictureVersion === person.pictureVersion;
    const now = isSamePicture ? {...person, picture: before.picture} : person;
    const others = people.filter((known) => known.id !== id);
    const replaced = <P extends Colleague | undefined>(known: P) => (known?.id === id ? now : known);
    this.change({
      people: sorted(now ? [...others, now] : others),
      currentUser: replaced(currentUser),
      openPerson: replaced(openPerson),
    });
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }
}

/** By name: the order of the server is that of ids. */
export const sorted = (people: readonly Colleague[]) =>
  [...people].sort((one, other) => (one.name ?? one.id).localeCompare(other.name ?? other.id));
