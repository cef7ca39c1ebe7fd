// The options of `peopleRoutes`.
import type {Directory} from '../../people/directory.js';
import type {AccessDecision} from '../avatar-routes-options.js';
import type {AvatarStore} from '../avatar-store.js';

/** Who wants to read what; the session is in the request's headers. */
export interface PeopleAccess {
  readonly request: Request;
  /** `read`: one person and the picture; `list`: everyone, page by page; `events`: that people have changed. */
  readonly action: 'read' | 'list' | 'events';
  /** Whom it is about. With `events`: of whom the stream is about to tell; left out while it is opened. */
  readonly personId?: string;
}

/** Options of `peopleRoutes`. */
export interface PeopleRoutesOptions {
  /**
   * The directories of the systems, by name. They run on this server, with the credentials. Each id is asked of all of them; of two people
   * with the same id the first directory's is taken.
   */
  readonly directories: Readonly<Record<string, Directory>>;
  /** Where pictures of the systems are kept: not the store of `avatarRoutes`. */
  readonly store: AvatarStore;
  /**
   * Says whether the sender may read this. `false` for a person: as if the person were unknown. A `Response` (a 401, say) is sent as it is.
   */
  readonly mayRead: (access: PeopleAccess) => AccessDecision | Promise<AccessDecision>;
  /**
   * Where the routes begin.
   *
   * @default '/people'
   */
  readonly path?: string;
  /**
   * How long what a system said counts, in ms. It is read again when a page asks after that time, or at once after a change.
   *
   * @default 300_000
   */
  readonly ttlMs?: number;
  /**
   * Maximum size of a picture, in bytes. A larger one is none.
   *
   * @default 5_000_000
   */
  readonly maxPictureBytes?: number;
  /**
   * Other origins whose pages may read, as `https://app.example.org`. CORS headers are the host's.
   *
   * @default []
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * Called with what a directory, the store or a callback threw.
   *
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
  /**
   * The time, in ms since 1970.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}
