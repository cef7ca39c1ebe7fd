// Where the routes keep pictures: one record for each person, written by compare-and-swap.

/** The stored picture of one person. */
export interface AvatarRecord {
  /** The file as it is served. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its MIME type, read from the bytes. */
  readonly type: string;
  /** Names these bytes; it is the ETag and a part of the address. */
  readonly version: string;
  /** The key of the save that stored it: the same save, sent again, is answered as the first time. */
  readonly idempotencyKey?: string;
}

/**
 * Stores one picture for each person. `memoryAvatarStore` and `fileAvatarStore` are two; a database needs the same two methods.
 * Ids are any text of at most 512 characters: a store makes file names and keys of its own from them.
 */
export interface AvatarStore {
  /** The person's picture; `null` where none is stored. */
  read(personId: string): Promise<AvatarRecord | null>;
  /**
   * Stores the record, or removes the picture where it is `null`, in one step, and only if the stored version still is
   * `storedVersion` (`null`: no picture is stored). Resolves to false, with nothing changed, if it is not.
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
