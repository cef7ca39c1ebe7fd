// The saves that wait in this browser, one a person, in IndexedDB: they outlive the page.
import type {DBSchema} from 'idb';
import type {Problem} from '../errors.js';
import type {AvatarUpload, WaitingSave} from './avatar-adapter.js';
import {lazyDatabase} from './database.js';

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

async function rowOf({personId, file, idempotencyKey, replaces}: AvatarUpload): Promise<Row> {
  const {name, type} = file;
  return {personId, idempotencyKey, replaces, keptAt: new Date(), bytes: await file.arrayBuffer(), name, type};
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

  /** Keeps a save in the place of an older one of the person. Gives the way to put the older one back. */
  async keep(save: AvatarUpload): Promise<{replaced: boolean; undo(): Promise<void>}> {
    const row = await rowOf(save);
    const older = await this.#change(save.personId, undefined, () => row);
    return {
      replaced: older !== undefined,
      undo: async () => void (await this.#change(save.personId, save.idempotencyKey, () => older)),
    };
  }

  /** Forgets a person's save; with a key only that one, not a newer one that has taken its place. True if it was there. */
  async drop(personId: string, idempotencyKey?: string): Promise<boolean> {
    return (await this.#change(personId, idempotencyKey, () => undefined)) !== undefined;
  }

  /** Remembers why a server refused a save, unless a newer one has taken its place. True if not. */
  async refuse({personId, idempotencyKey}: WaitingSave, refused: Problem): Promise<boolean> {
    return (await this.#change(personId, idempotencyKey, (row) => ({...row, refused}))) !== undefined;
  }

  /** Makes a refused save one that waits again, to replace what the server told of when it refused. */
  async pardon(personId: string): Promise<void> {
    await this.#change(personId, undefined, (row) => {
      const {refused, replaces, ...rest} = row;
      return {...rest, replaces: refused?.code === 'changed-elsewhere' ? refused.version : replaces};
    });
  }

  /** Replaces a row in one transaction, or deletes it; gives what was there, and nothing where another save was. */
  #change(personId: string, key: string | undefined, next: (row: Row) => Row | undefined): Promise<Row | undefined> {
    return this.#withDatabase(async (database) => {
      const transaction = database.transaction('saves', 'readwrite');
      const row = await transaction.store.get(personId);
      const isMeant = row && (!key || row.idempotencyKey === key);
      if (isMeant || !key) {
        const after = next(row ?? ({} as Row));
        await (after?.bytes ? transaction.store.put(after) : transaction.store.delete(personId));
      }
      await transaction.done;
      return isMeant ? row : undefined;
    });
  }
}
