// Where the app keeps its data. There are two: a server, and the browser alone.
import type {ProfileChanges} from 'avatar-elements';
import type {AvatarAdapter} from 'avatar-elements/upload';
import type {Colleague} from './state.js';

export interface InitialData {
  readonly people: readonly Colleague[];
  /** The id of who is signed in. */
  readonly currentUser?: string;
}

/** What a system tells of a person: contact fields by the names of `Person`. */
export type ImportedPerson = ProfileChanges & {readonly id: string; readonly managedBy: string};

/** Every promise is rejected with an `AvatarError` when the rules or the network say no. */
export interface Backend {
  readonly adapter: AvatarAdapter;
  /** Keeps the pictures systems have of the people they manage. */
  readonly imports: AvatarAdapter;
  load(): Promise<InitialData>;
  saveContact(personId: string, changes: ProfileChanges): Promise<void>;
  /** 'Manage this employee manually': from now on people here own the record. */
  manageManually(personId: string): Promise<void>;
  /** Stores what a system sent about a person. */
  importPerson(person: ImportedPerson): Promise<Colleague>;
  signIn(personId: string): Promise<void>;
  signOut(): Promise<void>;
  /** Fetches the person's contact data from Outlook again; what is known then. */
  sync(personId: string): Promise<Partial<Colleague>>;
}
