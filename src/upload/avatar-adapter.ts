// The contract between this library and whatever stores the pictures. A host implements one method.
import type {ErrorData} from '../errors.js';
import type {Output} from '../shared/output.js';
import type {Session} from '../shared/session/session.js';

/** A finished picture on its way to the store. */
export interface AvatarUpload {
  readonly personId: string;
  /** Re-encoded, without metadata, named `avatar.<extension>`. */
  readonly file: File;
  /** Stays the same over all tries of one save, pressed ones too, so that a server can tell a repeat from a second save. */
  readonly idempotencyKey: string;
  /** True where an earlier try, perhaps of an earlier visit, may have been stored without its answer having arrived. */
  readonly repeated?: boolean;
  /**
   * The version (an ETag) that the person saw at the start; `null`: no picture existed; `undefined`: unknown. A store
   * that supports it rejects the save with `conflict` if it has another version.
   */
  readonly expectedVersion?: string | null;
  /** The app and the signed-in person it belongs to, where they are not those of the page. */
  readonly session?: Session;
}

/** Whose picture is to be removed. */
export interface AvatarTarget {
  readonly personId: string;
  /** Stays the same over all tries of one removal. */
  readonly idempotencyKey?: string;
  readonly expectedVersion?: string | null;
  readonly session?: Session;
}

/** Where the picture is now. */
export interface StoredAvatar {
  /**
   * An address an `<img>` may show: https, same-origin, `blob:` or a raster `data:`. Empty if the server named none: pages show the bytes
   * that were sent until they are loaded again.
   */
  readonly url: string;
  /** Changes with every new picture: an ETag, a hash, a counter. */
  readonly version?: string;
  /** Address of a picture that does not move, if the one at `url` does. The same addresses are allowed. */
  readonly still?: string;
  /** True if the server has accepted the picture and shows it only later, such as after a review. Default: false. */
  readonly pending?: boolean;
  /** What the picture shows, as text for people who do not see it. At most 1,000 characters. */
  readonly description?: string;
}

/** What an adapter is called with beside the picture. */
export interface UploadContext {
  /** Aborted when the save is stopped. */
  readonly signal: AbortSignal;
  /** To be called with the number of bytes sent and in total. */
  onProgress(loaded: number, total: number): void;
  /**
   * To be called when an answer got lost and the store is asked what it has. The editor shows that it is checking; `onProgress` ends
   * that when the picture is sent again.
   */
  onChecking?(): void;
}

/** What an adapter is called with beside the target. */
export interface RemovalContext {
  /** Aborted when the removal is stopped. */
  readonly signal: AbortSignal;
  /** As for an upload; `onSending` ends it. */
  onChecking?(): void;
  /** To be called when the removal is sent again, after the check or after a failure. */
  onSending?(): void;
}

/** A save that could not be sent yet. */
export interface QueuedSave extends AvatarUpload {
  readonly queuedAt: Date;
  /** Why the server has refused it: it is sent again only by `retry`, or, after a 403, when the person has come back. */
  readonly rejection?: ErrorData;
}

/** What became of a queued save. */
export type OutboxChange =
  | {readonly kind: 'queued' | 'rejected'; readonly personId: string; readonly save: QueuedSave}
  /** Told in the tab that sent it. */
  | {
      readonly kind: 'sent';
      readonly personId: string;
      readonly idempotencyKey: string;
      readonly file: File;
      readonly stored: StoredAvatar;
    }
  /** Discarded, cleared, past its age, replaced by a newer one, or sent by another tab. */
  | {readonly kind: 'removed'; readonly personId: string};

/** The saves of one session that are queued in this browser until they can be sent, one per person. */
export interface Outbox {
  /** What is queued, also by earlier visits; without what is being sent at this moment. */
  entries(): Promise<QueuedSave[]>;
  /** Gives up what is queued for a person, also while it is being sent. */
  discard(personId: string): Promise<void>;
  /** Sends what is queued for a person now, also what a server has refused: over the picture the server told of then. */
  retry(personId: string): Promise<void>;
  /** Sends what is queued, now, when the browser comes back online, and every now and then. Returns the way to stop in this tab. */
  start(): () => void;
  /** Stops sending, in all tabs, and keeps what is queued; `start` begins again. */
  stop(): void;
  /** Stops sending and deletes what is queued, in all tabs: at sign-out. */
  clear(): Promise<void>;
  /** Sends what is queued now, except what another tab is sending, what was refused, and while the server has asked to wait. */
  flush(context?: {signal?: AbortSignal}): Promise<void>;
  /** Calls `listener` with every change, also with those other tabs bring about. Returns the way to stop. */
  subscribe(listener: (change: OutboxChange) => void): () => void;
  /** The same outbox for another session than the page's. */
  forSession(session: Session): Outbox;
}

/** Stores pictures. Throws `AvatarError` with a code, or the signal's reason as soon as it is aborted. */
export interface AvatarAdapter {
  /** What the store takes, where it is choosy: the picture is written so, whatever the editor would have made of it. */
  readonly output?: Partial<Output>;
  /** The address of the store, where it has one: two stores never send each other's queued saves. */
  readonly endpoint?: string;
  /** What waits to be sent; only with an outbox around the adapter. */
  readonly outbox?: Outbox;
  upload(picture: AvatarUpload, context: UploadContext): Promise<StoredAvatar>;
  /** Removes the picture; removing one that is not there succeeds. Left out by stores that cannot. */
  remove?(target: AvatarTarget, context: RemovalContext): Promise<void>;
  /** The version that is stored now, `null` where there is no picture, nothing where that is not known. */
  version?(personId: string, context: {signal: AbortSignal}): Promise<string | null | undefined>;
}
