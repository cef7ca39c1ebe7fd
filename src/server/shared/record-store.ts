// Where records of a server are kept, one by one, written by compare-and-swap.

/** A record with an id, and another revision after each write. */
export interface StoredRecord {
  /** Any text of at most 512 characters. */
  readonly id: string;
  readonly revision: number;
}

/** Stores records. A database needs the same three methods. */
export interface RecordStore<Value extends StoredRecord> {
  /** Every record, in any order. */
  all(): AsyncIterable<Value>;
  /** The record; `null` where there is none with that id. */
  read(id: string): Promise<Value | null>;
  /**
   * Stores the record, or removes it where it is `null`, in one step, and only if the stored revision still is `storedRevision` (`null`:
   * none is stored). Resolves to false, with nothing changed, if it is not.
   */
  replace(id: string, record: Value | null, storedRevision: number | null): Promise<boolean>;
}

/** A store in memory. */
export function memoryRecordStore<Value extends StoredRecord>(): RecordStore<Value> {
  const records = new Map<string, Value>();
  return {
    async *all() {
      yield* [...records.values()];
    },
    async read(id) {
      return records.get(id) ?? null;
    },
    async replace(id, record, storedRevision) {
      if ((records.get(id)?.revision ?? null) !== storedRevision) return false;
      if (record) records.set(id, record);
      else records.delete(id);
      return true;
    },
  };
}
