// Where the app keeps its data. There are two: a server, and the browser alone.
import type {ProfileChanges} from 'avatar-elements';
import type {AvatarAdapter} from 'avatar-elements/upload';
import type {Colleague} from './state.js';

export interface Company {
  readonly people: readonly Colleague[];
  /** The id of who is signed in. */
  readonly me?: string;
}

/** Every promise is rejected with an `AvatarError` when the rules or the network say no. */
export interface Backend {
  readonly adapter: AvatarAdapter;
  load(): Promise<Company>;
  saveContact(personId: string, changes: ProfileChanges): Promise<void>;
  /** 'Manage this employee manually': from now on people here own the record. */
  manageManually(personId: string): Promise<void>;
  signIn(personId: string): Promise<void>;
  signOut(): Promise<void>;
  /** Fetches the person's contact data from Outlook again; what is known then. */
  sync(personId: string): Promise<Partial<Colleague>>;
}
