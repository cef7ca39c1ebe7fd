// The saves that wait in this browser, one a person, in IndexedDB: they outlive the page.
import type {DBSchema} from 'idb';
import type {AvatarErrorCode} from '../errors.js';
import type {AvatarUpload} from './avatar-adapter.js';
import {lazyDatabase} from './database.js';

/** A save that could not be sent yet. */
export interface WaitingSave extends AvatarUpload {
  readonly keptAt: Date;
  /** Why it will not be sent again by itself, once the server has refused it. */
  readonly refused?: AvatarErrorCode;
}

/** As bytes rather than as a `Blob`, which private windows of some browsers refuse to store. */
interface Row extends Omit<WaitingSave, 'file'> {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly type: string;
}

interface Saves extends DBSchema {
  saves: {key: string; value: Row};
}

function saveOf({bytes, name, type, ...save}: Row): WaitingSave {
  return {...save, file: new File([bytes], name, {type})};
}

export class OutboxStore {
  readonly #withDatabase;

  constructor(databaseName: string) {
    this.#withDatabase = lazyDatabase<Saves>(databaseName, (database) => {
      database.createObjectStore('saves', {keyPath: 'personId'});
    });
  }

  async all(): Promise<WaitingSave[]> {
    return (await this.#withDatabase((database) => database.getAll('saves'))).map(saveOf);
  }

  async get(personId: string): Promise<WaitingSave | undefined> {
    const row = await this.#withDatabase((database) => database.get('saves', personId));
    return row && saveOf(row);
  }

  /** Keeps a save in the place of an older one of the same person. */
  async keep({file, ...save}: AvatarUpload, refused?: AvatarErrorCode): Promise<void> {
    const row = {
      ...save,
      refused,
      keptAt: new Date(),
      bytes: await file.arrayBuffer(),
      name: file.name,
      type: file.type,
    };
    await this.#withDatabase((database) => database.put('saves', row));
  }

  /** Forgets a person's save; with a key only that one, not a newer one that has taken its place. */
  drop(personId: string, idempotencyKey?: string): Promise<void> {
    return this.#withDatabase(async (database) => {
      const transaction = database.transaction('saves', 'readwrite');
      const row = await transaction.store.get(personId);
      if (row && (!idempotencyKey || row.idempotencyKey === idempotencyKey)) await transaction.store.delete(personId);
      await transaction.done;
    });
  }
}
