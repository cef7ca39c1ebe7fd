// Where the app keeps its data. There are two: a server, and the browser alone.
import type {ProfileChanges} from 'avatar-elements';
import type {AvatarAdapter} from 'avatar-elements/upload';
import type {Colleague} from './state.js';

export interface InitialData {
  readonly people: readonly Colleague[];
  /** The id of who is signed in. */
  readonly currentUser?: string;
}

/** What came of a message of a system. */
export interface Arrival {
  readonly id: string;
  readonly name?: string;
  readonly system: string;
  readonly outcome: 'registered' | 'changed' | 'repeated' | 'left alone' | 'left';
}

/** What the server did with the systems since it was started. */
export interface Activity {
  readonly arrivals: readonly Arrival[];
  /** By the name of the system. */
  readonly systems: Readonly<
    Record<string, {readonly calls: number; readonly listed?: number; readonly comparedAt?: number}>
  >;
}

/** Every promise is rejected with an `AvatarError` when the rules or the network say no. */
export interface Backend {
  readonly adapter: AvatarAdapter;
  load(): Promise<InitialData>;
  /** Calls the listener with those who changed on the server, as they are now. Of `ids`, who is not among them has left; without, of all. */
  subscribe(listener: (people: ReadonlyMap<string, Colleague>, ids?: readonly string[]) => void): void;
  saveContact(personId: string, changes: ProfileChanges): Promise<void>;
  /** 'Manage this employee manually': from now on people here own the record. Resolves to the person after it. */
  manageManually(personId: string): Promise<Colleague>;
  activity(): Promise<Activity>;
  /** Has the systems tell the server of a morning; resolves when all of it has arrived. */
  replay(): Promise<void>;
  signIn(personId: string): Promise<void>;
  signOut(): Promise<void>;
  /** Fetches the person's contact data from Outlook again; what is known then. */
  sync(personId: string): Promise<Partial<Colleague>>;
}
