// A connection to IndexedDB that is opened when first needed and never stands in another tab's way.
import {openDB, type DBSchema, type IDBPDatabase} from 'idb';
import {AvatarError} from '../errors.js';

/** Runs work on the database; whatever the browser refuses becomes one code. */
export type WithDatabase<S extends DBSchema> = <T>(work: (database: IDBPDatabase<S>) => Promise<T>) => Promise<T>;

export function lazyDatabase<S extends DBSchema>(
  name: string,
  upgrade: (database: IDBPDatabase<S>) => void,
): WithDatabase<S> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  const forget = () => (opening = undefined);

  const open = () =>
    openDB<S>(name, 1, {
      upgrade,
      terminated: forget,
      blocking: (...[, , event]) => {
        forget();
        (event.target as IDBDatabase).close();
      },
    });

  return async (work) => {
    try {
      opening ??= open();
      opening.catch(forget);
      return await work(await opening);
    } catch (cause) {
      if (cause instanceof AvatarError) throw cause;
      throw new AvatarError('storage-failed', {}, {cause});
    }
  };
}
