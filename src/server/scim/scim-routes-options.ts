// What `scimRoutes` takes and gives.
import type {FetchLike} from '../../people/directories/shared/http.js';
import type {Directory} from '../../people/directory.js';
import type {PersonChange} from '../../people/sync/change-log.js';
import type {Routes} from '../avatar-routes.js';
import type {ScimStore} from './scim-store.js';

/** Options of `scimRoutes`. */
export interface ScimRoutesOptions {
  /** Name of the service that sends the users, such as 'Okta': that of the system in `employeeSync`. */
  readonly managedBy: string;
  /** Keeps the users: `fileScimStore` of `avatar-elements/server/node`, or one of your own. */
  readonly store: ScimStore;
  /** The token that the service sends in `Authorization: Bearer`. At least 16 characters; make it of 32 random bytes. */
  readonly token: string;
  /**
   * Called after each request that writes: a removal for someone who was deleted or deactivated, else a look-up. The `applyChanges` of
   * `employeeSync` or `liveDirectory`. The user is stored before, so that what it throws only goes to `onError`.
   */
  readonly onChanges: (changes: readonly PersonChange[]) => void | Promise<void>;
  /**
   * Fetches the pictures that the attribute `photos` names: `fetchPicturesFrom` with the hosts that are allowed.
   *
   * @default none is fetched
   */
  readonly fetchPicture?: FetchLike;
  /**
   * Where the routes begin: the base address that the service asks for.
   *
   * @default '/scim/v2'
   */
  readonly path?: string;
  /**
   * Called with what the store or a callback threw.
   *
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
  /**
   * The clock, in ms since 1970.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}

/** What `scimRoutes` gives. */
export interface ScimRoutes {
  /** The routes, for `nodeHandler` or any server that speaks `Request` and `Response`. */
  readonly handle: Routes;
  /** The users who are active, out of the store: for `employeeSync`, `liveDirectory` and `peopleRoutes`. */
  readonly directory: Required<Pick<Directory, 'people' | 'list' | 'picture'>>;
}
