// The queued saves of this browser, in IndexedDB. One row per person and place. A place is a scope, an owner and an endpoint; rows of
// another place are never read.
import type {DBSchema} from 'idb';
import type {ErrorData} from '../../errors.js';
import type {AvatarUpload, QueuedSave} from '../avatar-adapter.js';
import {deleteScopes, openDatabaseLazily, type WithDatabase} from './database.js';

/** The scope, the owner and the endpoint of saves. */
export interface Place {
  readonly scope: string;
  readonly owner: string;
  readonly endpoint: string;
}

/** Bytes instead of a `Blob`: in private windows some browsers cannot store a `Blob`. */
export interface StoredSave {
  readonly idempotencyKey: string;
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly type: string;
  readonly expectedVersion?: string | null;
  /** The value of `expectedVersion` when the person pressed Save. */
  readonly base?: string | null;
  readonly queuedAt: number;
  readonly expiresAt: number;
  /** True while an editor that is open waits for the result of this save. */
  readonly first?: boolean;
  /** True if sending was started, so that the save may be stored already. */
  readonly attempted?: boolean;
  readonly rejection?: ErrorData;
}

export interface Row extends Place {
  readonly personId: string;
  /** Oldest first. The last one is the current save. Older ones stay in case it is rejected, or because they may be stored already. */
  readonly saves: readonly StoredSave[];
  /** The time until which the server asked to wait. */
  readonly notBefore?: number;
  /** Without locks: the time until which a tab counts as sending this row. */
  readonly sendingUntil?: number;
}

type Key = [scope: string, owner: string, endpoint: string, personId: string];

interface Saves extends DBSchema {
  rows: {key: Key; value: Row};
}

/** A stored save and its result. */
interface Confirmation {
  readonly key: string;
  readonly version?: string | null;
  /** Given if the row of the save may be missing. */
  readonly queuedAt?: number;
}

/** How many older saves with an unknown result are kept for a person. */
const MAX_UNCONFIRMED = 3;

export async function toStored({file, ...save}: AvatarUpload, maxAgeMs: number): Promise<StoredSave> {
  const {idempotencyKey, expectedVersion} = save;
  const {name, type} = file;
  const queuedAt = Date.now();
  const bytes = await file.arrayBuffer();
  return {
    idempotencyKey,
    bytes,
    name,
    type,
    expectedVersion,
    base: expectedVersion,
    queuedAt,
    expiresAt: queuedAt + maxAgeMs,
  };
}

export function toUpload(personId: string, save: StoredSave): AvatarUpload {
  const {bytes, name, type, idempotencyKey, expectedVersion, attempted} = save;
  const file = new File([bytes], name, {type});
  return {personId, file, idempotencyKey, expectedVersion, ...(attempted && {repeated: true})};
}

export function toQueued(personId: string, save: StoredSave): QueuedSave {
  const {queuedAt, rejection} = save;
  return {...toUpload(personId, save), queuedAt: new Date(queuedAt), ...(rejection && {rejection})};
}

export const newest = ({saves}: Row): StoredSave | undefined => saves.at(-1);

export class OutboxDb {
  readonly #withDatabase: WithDatabase<Saves>;
  readonly #name: string;

  constructor(databaseName: string) {
    this.#name = databaseName;
    this.#withDatabase = openDatabaseLazily<Saves>(databaseName, {
      version: 2,
      upgrade: (database, oldVersion) => {
        // Rows of version 1 have no owner, so no user may see them.
        if (oldVersion === 1) database.deleteObjectStore('saves' as 'rows');
        database.createObjectStore('rows', {keyPath: ['scope', 'owner', 'endpoint', 'personId']});
      },
    });
  }

  /** The rows of a place. Expired rows of all places are deleted. */
  async all({scope, owner, endpoint}: Place): Promise<Row[]> {
    const rows = await this.#withDatabase((database) => database.getAll('rows'));
    const now = Date.now();
    const isOver = (row: Row) => !row.saves.some(({expiresAt}) => expiresAt > now);
    for (const row of rows.filter(isOver))
      await this.update(row, row.personId, (now) => (now && isOver(now) ? undefined : now));
    return rows.filter(
      (row) => row.scope === scope && row.owner === owner && row.endpoint === endpoint && !isOver(row),
    );
  }

  get(place: Place, personId: string): Promise<Row | undefined> {
    return this.#withDatabase((database) => database.get('rows', keyOf(place, personId)));
  }

  /** Replaces a row in one transaction; `undefined` deletes it. Resolves with the row after that. */
  update(
    place: Place,
    personId: string,
    transform: (row: Row | undefined) => Row | undefined,
  ): Promise<Row | undefined> {
    return this.#withDatabase(async (database, isLate) => {
      const transaction = database.transaction('rows', 'readwrite');
      const before = await transaction.store.get(keyOf(place, personId));
      if (isLate()) return void (await transaction.done);
      const after = transform(before);
      const next = after?.saves.length ? after : undefined;
      if (next && next !== before) await transaction.store.put(next);
      if (before && !next) await transaction.store.delete(keyOf(place, personId));
      if (isLate()) transaction.abort();
      await transaction.done;
      return next;
    });
  }

  /** Adds a save as the newest one of the person. */
  add(place: Place, personId: string, save: StoredSave): Promise<Row | undefined> {
    const {scope, owner, endpoint} = place;
    return this.update(place, personId, (row) => ({
      ...row,
      ...{scope, owner, endpoint, personId},
      saves: [...(row?.saves ?? []).slice(-MAX_UNCONFIRMED), save],
    }));
  }

  /** A save was stored: deletes it and all older ones. Newer ones may replace the stored version. */
  confirm(place: Place, personId: string, {key, version, queuedAt = 0}: Confirmation): Promise<Row | undefined> {
    return this.update(place, personId, (row) => {
      // A save that could not be written to the database is newer than those in it.
      const isDone = (save: StoredSave) => save.idempotencyKey === key || save.queuedAt < queuedAt;
      const index = row?.saves.findLastIndex(isDone) ?? -1;
      const stored = row?.saves[index];
      if (!row || !stored) return row;
      const after = row.saves
        .slice(index + 1)
        .map((save) => (save.base === stored.base ? {...save, expectedVersion: version} : save));
      return {...row, saves: after, sendingUntil: undefined, notBefore: undefined};
    });
  }

  /** A save was rejected or aborted: deletes it. Older saves stay queued. */
  remove(place: Place, personId: string, key: string): Promise<Row | undefined> {
    const others = (saves: readonly StoredSave[]) => saves.filter(({idempotencyKey}) => idempotencyKey !== key);
    return this.update(place, personId, (row) => row && {...row, sendingUntil: undefined, saves: others(row.saves)});
  }

  /** A save could not be sent: it stays queued. Older ones stay only if they may be stored already. */
  queue(place: Place, personId: string, key: string, notBefore?: number): Promise<Row | undefined> {
    return this.update(place, personId, (row) => {
      const last = row && newest(row);
      if (!row || last?.idempotencyKey !== key) return row;
      const older = row.saves.filter((save) => save !== last && save.attempted);
      return {...row, saves: [...older, {...last, first: undefined}], sendingUntil: undefined, notBefore};
    });
  }

  /** Deletes the rows of these scopes, for every owner. */
  forget(scopes: ReadonlySet<string>): Promise<void> {
    return deleteScopes(this.#name, 'rows', this.#withDatabase, scopes);
  }

  /** Deletes the rows of a place. Resolves with the ids of their people. */
  async clear(place: Place): Promise<string[]> {
    const rows = await this.all(place);
    for (const {personId} of rows) await this.update(place, personId, () => undefined);
    return rows.map(({personId}) => personId);
  }
}

const keyOf = ({scope, owner, endpoint}: Place, personId: string): Key => [scope, owner, endpoint, personId];
