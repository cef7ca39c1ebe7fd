// A connection to IndexedDB that is opened when first needed, never stands in another tab's way and never keeps anybody waiting.
import {deleteDB, openDB, type DBSchema, type IDBPDatabase, type StoreNames} from 'idb';
import {AvatarError} from '../../errors.js';
import {withinMs} from '../../shared/timers.js';

/** How long the browser may take for one piece of work, opening included. */
const RESPONSE_TIMEOUT_MS = 4000;
/** How long nothing more is asked of a database that did not answer. */
const RETRY_PAUSE_MS = 30_000;

/** Runs work on the database; whatever the browser refuses, and no answer in time, becomes one code. */
export type WithDatabase<S extends DBSchema> = <T>(work: Work<S, T>) => Promise<T>;

/** `isLate` is true once nobody waits for the outcome any more: then nothing is to be written. */
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
    // `Date.now` may be set back: a rest is never longer than it was meant to be.
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

/** Deletes the rows of these scopes, for every owner; the database itself once it is empty. */
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
  // Another tab that does not let go of it keeps an empty database.
  if (!left) await withinMs(RESPONSE_TIMEOUT_MS, deleteDB(name), () => new Error('blocked')).catch(() => {});
}
