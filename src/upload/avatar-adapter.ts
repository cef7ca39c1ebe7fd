// The contract between this library and whatever stores the pictures. A host implements one method.
import type {Problem} from '../errors.js';
import type {Output} from '../image/stages/types.js';

/** A finished picture on its way to the store. */
export interface AvatarUpload {
  readonly personId: string;
  /** Re-encoded, without metadata, named `avatar.<extension>`. */
  readonly file: File;
  /** Stays the same over the tries of one save, so that a server can tell a repeat from a second save. */
  readonly idempotencyKey: string;
  /**
   * The version (an ETag) the person saw when they began, `null` where they saw no picture, nothing where nobody knows. A store
   * that can, refuses when it has another.
   */
  readonly replaces?: string | null;
}

/** Whose picture is to be removed. */
export interface AvatarTarget {
  readonly personId: string;
  readonly replaces?: string | null;
}

/** Where the picture is now. */
export interface StoredAvatar {
  /** An address an `<img>` may show: https, same-origin, `blob:` or a raster `data:`. */
  readonly url: string;
  /** Changes with every new picture: an ETag, a hash, a counter. */
  readonly version?: string;
}

export interface UploadContext {
  readonly signal: AbortSignal;
  onProgress(loaded: number, total: number): void;
}

/** A save that could not be sent yet. */
export interface WaitingSave extends AvatarUpload {
  readonly keptAt: Date;
  /** Why it will not be sent again by itself, once the server has refused it. */
  readonly refused?: Problem;
}

/** What became of a save that waits. */
export type OutboxChange =
  | {readonly kind: 'waiting' | 'refused'; readonly personId: string; readonly save: WaitingSave}
  /** Told in the tab that sent it. */
  | {readonly kind: 'sent'; readonly personId: string; readonly file: File; readonly stored: StoredAvatar}
  /** Discarded, replaced by a newer one, or sent by another tab. */
  | {readonly kind: 'gone'; readonly personId: string};

/** The saves that wait in this browser until they can be sent, one a person. */
export interface Outbox {
  /** What waits, also from earlier visits. */
  waiting(): Promise<WaitingSave[]>;
  /** Gives up what waits for a person, also while it is being sent. */
  discard(personId: string): Promise<void>;
  /** Sends what waits for a person now, also what a server has refused: over the picture the server told of then. */
  retry(personId: string): Promise<void>;
  /** Sends what waits, now, when the browser comes back online, and every now and then. Returns the way to stop. */
  start(): () => void;
  /** Sends what waits now, except what another tab is sending and what a server has refused. */
  flush(context?: {signal?: AbortSignal}): Promise<void>;
  /** Calls `listener` with every change, also with those other tabs bring about. Returns the way to stop. */
  subscribe(listener: (change: OutboxChange) => void): () => void;
}

/** Stores pictures. Throws `AvatarError` with a code, or the signal's reason as soon as it is aborted. */
export interface AvatarAdapter {
  /** What the store takes, where it is choosy: the picture is written so, whatever the editor would have made of it. */
  readonly output?: Partial<Output>;
  /** What waits to be sent; only with an outbox around the adapter. */
  readonly outbox?: Outbox;
  upload(picture: AvatarUpload, context: UploadContext): Promise<StoredAvatar>;
  /** Removes the picture; removing one that is not there succeeds. Left out by stores that cannot. */
  remove?(target: AvatarTarget, context: {signal: AbortSignal}): Promise<void>;
  /** The version that is stored now, `null` where there is no picture, nothing where that is not known. */
  version?(personId: string, context: {signal: AbortSignal}): Promise<string | null | undefined>;
}
