// Input and output types of the adapter contract.
import type {AvatarAdapter} from '../upload/avatar-adapter.js';

/** One case of the contract. */
export interface ContractCase {
  /** Subject and outcome, for the title of the test. */
  readonly name: string;
  /** Why the case cannot be run, from what `AdapterContract` leaves out; then `run` does nothing. */
  readonly skip?: string;
  /** Resolves if the adapter keeps the contract; rejects with what it did instead. */
  run(): Promise<void>;
}

/** What the next request meets, in the place of the store or after it. */
export type ContractFault =
  /** Nothing is stored: a redirect to a page of the same origin whose JSON looks like a success. */
  | 'redirect'
  /** Nothing is stored: a redirect to another origin that answers the same. */
  | 'redirect-to-other-origin'
  /** Nothing is stored: status 200 with an HTML page. */
  | 'html-page'
  /** Nothing is stored: status 503. */
  | 'unavailable'
  /** It is stored; the connection breaks before the response has arrived. */
  | 'lost-response'
  /** It is stored; the response comes a second later. */
  | 'slow-response';

/** A request that has reached the store. */
export interface ContractRequest {
  readonly method: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What the store behind the adapter can do. */
export interface StoreSupport {
  /**
   * Refuses a save over another version than `expectedVersion`.
   *
   * @default false
   */
  readonly versions?: boolean;
  /**
   * Takes the key of a save in the header `Idempotency-Key`.
   *
   * @default false
   */
  readonly keys?: boolean;
  /**
   * Removes pictures.
   *
   * @default true
   */
  readonly removal?: boolean;
}

/** The adapter under test, and what the cases need beside it. */
export interface AdapterContract {
  /** A person whose picture may be replaced and removed. */
  readonly personId: string;
  /** The adapter on a store that works. */
  adapter(): AvatarAdapter | Promise<AvatarAdapter>;
  /** A finished picture the store takes, another one each time. */
  picture(): File | Promise<File>;
  /**
   * What the store holds for the person, read without the adapter; `null`: no picture. Left out if the test cannot read the store.
   *
   * @default none
   */
  readStored?(): Promise<Blob | null>;
  /**
   * The adapter on a store that refuses or fails, so that its errors can be looked at.
   *
   * @default none
   */
  failingAdapter?(): AvatarAdapter | Promise<AvatarAdapter>;
  /**
   * The adapter behind a network that does this to its next requests, one each, and nothing to those after them.
   *
   * @default none
   */
  faultyAdapter?(...faults: ContractFault[]): AvatarAdapter | Promise<AvatarAdapter>;
  /**
   * What the last `faultyAdapter` has sent.
   *
   * @default none
   */
  requests?(): Promise<readonly ContractRequest[]>;
  /**
   * Cases for what is not supported are skipped.
   *
   * @default `{removal: true}`
   */
  readonly supports?: StoreSupport;
}
