// Stage 6 of 7 (upload), with no server: pictures are kept in this browser, in IndexedDB.
import type {DBSchema} from 'idb';
import {AvatarError} from '../errors.js';
import type {AvatarAdapter, AvatarTarget, StoredAvatar} from './avatar-adapter.js';
import {lazyDatabase} from './database.js';
import {randomId} from './random-id.js';

/** A picture kept in this browser. */
export interface KeptPicture {
  readonly personId: string;
  readonly file: File;
  readonly version: string;
}

export interface BrowserAdapter extends AvatarAdapter {
  /** Everything kept, to announce after a reload. */
  stored(): Promise<KeptPicture[]>;
  remove: NonNullable<AvatarAdapter['remove']>;
}

/** As bytes rather than as a `Blob`, which private windows of some browsers refuse to store. */
interface PictureRow {
  readonly personId: string;
  readonly version: string;
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly type: string;
}

interface Pictures extends DBSchema {
  pictures: {key: string; value: PictureRow};
}

/** Keeps pictures in this browser: for demos, tests and apps without a server. */
export function browserAdapter({databaseName = 'avatar-elements'}: {databaseName?: string} = {}): BrowserAdapter {
  const urls = new Map<string, string>();
  const withDatabase = lazyDatabase<Pictures>(databaseName, (database) => {
    database.createObjectStore('pictures', {keyPath: 'personId'});
  });

  /** Replaces or removes a row in one transaction, so that of two tabs with the same `replaces` only one wins. */
  function write({personId, replaces}: AvatarTarget, row: PictureRow | undefined): Promise<void> {
    return withDatabase(async (database) => {
      const transaction = database.transaction('pictures', 'readwrite');
      const version = (await transaction.store.get(personId))?.version;
      const isOther = replaces === null || (replaces && replaces !== version);
      if (version && isOther) {
        await transaction.done;
        throw new AvatarError('changed-elsewhere', {status: 412, version});
      }
      await (row ? transaction.store.put(row) : transaction.store.delete(personId));
      await transaction.done;
    });
  }

  /** The address lives until the next one for the person: whoever shows it may still be loading it. */
  function address(personId: string, file: Blob | undefined): string {
    URL.revokeObjectURL(urls.get(personId) ?? '');
    const url = file ? URL.createObjectURL(file) : '';
    urls.set(personId, url);
    return url;
  }

  return {
    async upload({personId, file, replaces}, {signal, onProgress}): Promise<StoredAvatar> {
      const bytes = await file.arrayBuffer();
      signal.throwIfAborted();
      const version = randomId();
      await write({personId, replaces}, {personId, version, bytes, name: file.name, type: file.type});
      onProgress(file.size, file.size);
      return {url: address(personId, file), version};
    },

    async remove(target, {signal}) {
      signal.throwIfAborted();
      await write(target, undefined);
      address(target.personId, undefined);
    },

    async version(personId) {
      return (await withDatabase((database) => database.get('pictures', personId)))?.version ?? null;
    },

    async stored() {
      const rows = await withDatabase((database) => database.getAll('pictures'));
      return rows.map(({personId, version, bytes, name, type}) => ({
        personId,
        version,
        file: new File([bytes], name, {type}),
      }));
    },
  };
}
