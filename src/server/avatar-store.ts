// Where the routes keep pictures: one record for each person, written by compare-and-swap.

/** How a change with an `Idempotency-Key` was answered. */
export interface AnsweredChange {
  readonly key: string;
  /** Stands for the file as it was sent; `null` for a removal. */
  readonly digest: string | null;
  /** The version that was stored; `null` for a removal. */
  readonly version: string | null;
}

/** The stored picture of one person. */
export interface AvatarRecord {
  /** The file as it is served. Empty where the picture was removed: `hasPicture` of `avatar-elements/server` tells. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its MIME type, read from the bytes. */
  readonly type: string;
  /** Names these bytes; it is the ETag and a part of the address. */
  readonly version: string;
  /**
   * The last changes that had an `Idempotency-Key`, at most 10: the same change, sent again, is answered as the first time. Stored as JSON.
   *
   * @default none
   */
  readonly answered?: readonly AnsweredChange[];
}

/**
 * True for a record that has a picture: one whose picture was removed is kept for its `answered`.
 * @example
 * import {hasPicture, memoryAvatarStore} from 'avatar-elements/server';
 *
 * const record = await memoryAvatarStore().read('ada');
 * const bytes = hasPicture(record) ? record.bytes : null;
 */
export function hasPicture(record: AvatarRecord | null): record is AvatarRecord {
  return record !== null && record.bytes.byteLength > 0;
}

/**
 * Stores one picture for each person. `memoryAvatarStore` and `fileAvatarStore` are two; a database needs the same two methods.
 * Ids are any text of at most 512 characters: a store makes file names and keys of its own from them.
 */
export interface AvatarStore {
  /** The person's record; `null` where none is stored. */
  read(personId: string): Promise<AvatarRecord | null>;
  /**
   * Stores the record, or removes the stored one where it is `null`, in one step, and only if the stored version still is
   * `storedVersion` (`null`: none is stored). Resolves to false, with nothing changed, if it is not.
   */
  replace(personId: string, record: AvatarRecord | null, storedVersion: string | null): Promise<boolean>;
}

/**
 * A store in memory, for tests and samples: a restart loses everything.
 * @example
 * import {avatarRoutes, memoryAvatarStore} from 'avatar-elements/server';
 *
 * const handle = avatarRoutes({store: memoryAvatarStore(), mayChange: () => true});
 */
export function memoryAvatarStore(): AvatarStore {
  const records = new Map<string, AvatarRecord>();
  return {
    async read(personId) {
      return records.get(personId) ?? null;
    },
    async replace(personId, record, storedVersion) {
      if ((records.get(personId)?.version ?? null) !== storedVersion) return false;
      if (record) records.set(personId, record);
      else records.delete(personId);
      return true;
    },
  };
}
