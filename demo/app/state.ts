// What the app knows. Views are drawn from it, actions make the next one, nothing else changes the page.
import type {Colleague} from '../server/seed-people.js';
import type {Route} from './route.js';

export type {Colleague};

export interface Message {
  readonly personId: string;
  readonly text: string;
  /** '09:41' */
  readonly time: string;
}

/** What a system told about somebody. */
export interface Arrival {
  readonly id: string;
  readonly system: string;
  readonly news: 'registered' | 'changed' | 'repeated' | 'left alone';
}

export interface State {
  readonly route: Route;
  /** Who is signed in; nobody after Sign out. */
  readonly me?: Colleague;
  readonly people: readonly Colleague[];
  readonly messages: readonly Message[];
  readonly arrivals: readonly Arrival[];
  /** True while registrations are replayed. */
  readonly replaying: boolean;
  /** Whose card is open, besides one's own. */
  readonly shown?: Colleague;
  /** One sentence about what just happened. */
  readonly note?: string;
}

type Listener = (state: State) => void;

/** Holds the one state and tells who listens, once for all changes made in one go. */
export class Store {
  #state: State;
  #listeners = new Set<Listener>();
  #told = true;

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  change(changes: Partial<State>): void {
    this.#state = {...this.#state, ...changes};
    if (!this.#told) return;
    this.#told = false;
    queueMicrotask(() => {
      this.#told = true;
      for (const listener of this.#listeners) listener(this.#state);
    });
  }

  /** Replaces what is known about one person, wherever the state holds them. */
  changePerson(id: string, changes: Partial<Colleague>): void {
    const {people, me, shown} = this.#state;
    const changed = <P extends Colleague | undefined>(person: P): P =>
      person?.id === id ? {...person, ...changes} : person;
    this.change({people: people.map(changed), me: changed(me), shown: changed(shown)});
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }
}
