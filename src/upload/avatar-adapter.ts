// The contract between this library and whatever stores the pictures. A host implements one method.
import type {Output} from '../image/stages.js';

/** A finished picture on its way to the store. */
export interface AvatarUpload {
  readonly personId: string;
  /** Re-encoded, without metadata, named `avatar.<extension>`. */
  readonly file: File;
  /** Stays the same over the tries of one save, so that a server can tell a repeat from a second save. */
  readonly idempotencyKey: string;
  /** The version (an ETag) the person saw when they began; a store that can, refuses when it has another. */
  readonly replaces?: string;
}

/** Whose picture is to be removed. */
export interface AvatarTarget {
  readonly personId: string;
  readonly replaces?: string;
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

/** Stores pictures. Throws `AvatarError` with a code, or the signal's reason as soon as it is aborted. */
export interface AvatarAdapter {
  /** What the store takes, where it is choosy: the picture is written so, whatever the editor would have made of it. */
  readonly output?: Partial<Output>;
  upload(picture: AvatarUpload, context: UploadContext): Promise<StoredAvatar>;
  /** Removes the picture; removing one that is not there succeeds. Left out by stores that cannot. */
  remove?(target: AvatarTarget, context: {signal: AbortSignal}): Promise<void>;
}
