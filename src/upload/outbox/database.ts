// A connection to IndexedDB that is opened when it is first needed, does not block other tabs, and never waits longer than a timeout.
import {deleteDB, openDB, type DBSchema, type IDBPDatabase, type StoreNames} from 'idb';
import {AvatarError} from '../../errors.js';
import {withinMs} from '../../shared/timing/timers.js';

/** How long one operation on the database may take, opening included. */
const RESPONSE_TIMEOUT_MS = 4000;
/** How long a database that did not respond is not used. */
const RETRY_PAUSE_MS = 30_000;

/** Runs work on the database. Every failure, and a timeout, rejects with the code `storage-failed`. */
export type WithDatabase<S extends DBSchema> = <T>(work: Work<S, T>) => Promise<T>;

/** `isLate` returns true after the timeout: then nothing may be written. */
type Work<S extends DBSchema, T> = (database: IDBPDatabase<S>, isLate: () => boolean) => Promise<T>;

interface LazyDatabase<S extends DBSchema> {
  readonly version: number;
  readonly upgrade: (database: IDBPDatabase<S>, oldVersion: number) => void;
}

export function openDatabaseLazily<S extends DBSchema>(
  name: string,
  {version, upgrade}: LazyDatabase<S>,
): WithDatabase<S> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  let restsUntil = 0;
  const forget = () => (opening = undefined);

  const open = () =>
    openDB<S>(name, version, {
      upgrade,
      terminated: forget,
      blocking: (...[, , event]) => {
        forget();
        (event.target as IDBDatabase).close();
      },
    });

  async function run<T>(work: Work<S, T>, isLate: () => boolean): Promise<T> {
    opening ??= open();
    opening.catch(forget);
    return work(await opening, isLate);
  }

  return async (work) => {
    // If `Date.now` was set back, the pause is not longer than intended.
    const rest = restsUntil - Date.now();
    if (rest > 0 && rest <= RETRY_PAUSE_MS) throw new AvatarError('storage-failed', {});
    let isLate = false;
    try {
      return await withinMs(
        RESPONSE_TIMEOUT_MS,
        run(work, () => isLate),
        () => {
          isLate = true;
          restsUntil = Date.now() + RETRY_PAUSE_MS;
          forget();
          return new AvatarError('storage-failed', {});
        },
      );
    } catch (cause) {
      if (cause instanceof AvatarError) throw cause;
      throw new AvatarError('storage-failed', {}, {cause});
    }
  };
}

/** Deletes the rows of these scopes, for every owner. Deletes the database if it is empty after that. */
export async function deleteScopes<S extends DBSchema>(
  name: string,
  store: StoreNames<S>,
  withDatabase: WithDatabase<S>,
  scopes: ReadonlySet<string>,
): Promise<void> {
  const left = await withDatabase(async (database) => {
    const transaction = database.transaction(store, 'readwrite');
    let cursor = await transaction.store.openCursor();
    let others = 0;
    while (cursor) {
      if (scopes.has((cursor.value as {scope: string}).scope)) await cursor.delete();
      else others += 1;
      cursor = await cursor.continue();
    }
    await transaction.done;
    return others;
  });
  // If another tab keeps its connection open, an empty database stays.
  if (!left) await withinMs(RESPONSE_TIMEOUT_MS, deleteDB(name), () => new Error('blocked')).catch(() => {});
}
