// A change of a person's picture, as listeners and badges receive it.
import type {ErrorData} from '../errors.js';

/** A picture that changed. `url` is `null` when it was removed. */
export interface AvatarChange {
  readonly personId: string;
  readonly url: string | null;
  readonly version?: string;
  /** Address of a picture that does not move, if the one at `url` does. */
  readonly still?: string;
  /** What the picture shows, as text for people who do not see it. */
  readonly description?: string;
  /** The very picture, so that badges can draw it before the stored one has arrived, and instead of a stale cached one. */
  readonly picture?: Blob;
  /** Not stored yet: shown meanwhile, and taken back should the save fail. */
  readonly pending?: boolean;
  /** Only of a pending one that could not be sent and waits in this browser. */
  readonly queued?: QueuedSaveActions;
}

/** What can be done about a picture that waits to be sent. */
export interface QueuedSaveActions {
  /** Why it is not sent by itself any more, where the server has refused it. */
  readonly rejection?: ErrorData;
  /** Gives it up. */
  discard(): Promise<void>;
  /** Sends it now, also one that was refused. */
  retry(): Promise<void>;
}
