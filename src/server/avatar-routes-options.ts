// The options of `avatarRoutes`.
import type {AvatarStore} from './avatar-store.js';
import type {NamedPerson} from './initials/initials-picture.js';
import type {PictureLimits, ReceivedPicture} from './read-picture.js';

/** Who wants to do what; the session is in the request's headers. */
export interface AvatarAccess {
  readonly request: Request;
  readonly personId: string;
  readonly action: 'save' | 'remove' | 'read';
}

/** True, false (403), or a response of the host's own, such as a 401. */
export type AccessDecision = boolean | Response;

/** Options of `avatarRoutes`. */
export interface AvatarRoutesOptions extends Partial<PictureLimits> {
  /** Where the pictures are kept. */
  readonly store: AvatarStore;
  /** Says whether the sender may change this person's picture. Called for every request that saves or removes, before its body is read. */
  readonly mayChange: (access: AvatarAccess) => AccessDecision | Promise<AccessDecision>;
  /**
   * Says whether the sender may see this person's picture.
   *
   * @default everyone who reaches the server may
   */
  readonly mayRead?: (access: AvatarAccess) => AccessDecision | Promise<AccessDecision>;
  /**
   * The path that the editor's `endpoint` names: POST or PUT saves, DELETE removes, GET and HEAD tell the address and the version.
   *
   * @default '/api/people/{personId}/avatar'
   */
  readonly path?: string;
  /**
   * The path of a person's picture; `/{version}` after it is the address of one version, which never changes.
   *
   * @default '/avatars/{personId}'
   */
  readonly picturePath?: string;
  /**
   * The form field that carries the file.
   *
   * @default 'avatar'
   */
  readonly fieldName?: string;
  /**
   * Writes the picture anew, which removes all else that the file holds: `reencodeWithSharp(sharp)` of `avatar-elements/server/node`. Throws for
   * a picture that it cannot decode.
   *
   * @default the bytes are stored as they came
   */
  readonly reencode?: (picture: ReceivedPicture) => Promise<ReceivedPicture>;
  /**
   * Who the person is: initials are served where there is no picture. `null` for an unknown person.
   *
   * @default no initials: 404
   */
  readonly person?: (personId: string) => NamedPerson | null | Promise<NamedPerson | null>;
  /**
   * Other origins whose pages may save here, as `https://app.example.org`. CORS headers are the host's.
   *
   * @default []
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * How often the picture of one person may be changed in a minute, counted in this process.
   *
   * @default 30
   */
  readonly changesPerMinute?: number;
  /**
   * Called after a picture was saved or removed and before the answer, with the version that is stored then: for a log, or to tell open pages.
   * Called again for a change that is sent again; if it throws, the client gets a 500 and sends the change again.
   *
   * @default none
   */
  readonly onChange?: (change: {personId: string; version: string | null; request: Request}) => void | Promise<void>;
  /**
   * Called with what the store or a callback threw. The answer is a 500 that tells nothing of it.
   *
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
}
