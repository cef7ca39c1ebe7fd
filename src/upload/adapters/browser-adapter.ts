// Stage 6 of 7 (upload), without a server: stores pictures in this browser, in IndexedDB.
import type {DBSchema} from 'idb';
import {AvatarError} from '../../errors.js';
import type {AvatarAdapter, AvatarTarget, StoredAvatar} from '../avatar-adapter.js';
import {deleteScopes, openDatabaseLazily} from '../outbox/database.js';
import {randomId} from '../../shared/random-id.js';
import {onForget} from '../../shared/session/forget.js';
import {sessionOf, useScope, type Session} from '../../shared/session/session.js';

/** A picture kept in this browser. */
export interface StoredRecord {
  readonly personId: string;
  readonly file: File;
  readonly version: string;
}

/** The adapter of `browserAdapter`; it can list what it keeps. */
export interface BrowserAdapter extends AvatarAdapter {
  /** Everything kept for the session, to announce after a reload. */
  list(session?: Session): Promise<StoredRecord[]>;
  remove: NonNullable<AvatarAdapter['remove']>;
}

/** Bytes instead of a `Blob`: in private windows some browsers cannot store a `Blob`. */
interface PictureRow extends Session {
  readonly personId: string;
  readonly version: string;
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly type: string;
}

type PictureKey = [scope: string, owner: string, personId: string];

interface Pictures extends DBSchema {
  pictures: {key: PictureKey; value: PictureRow};
}

export const DEFAULT_BROWSER_NAME = 'avatar-elements';

/** Options of `browserAdapter`. */
export interface BrowserAdapterOptions {
  /**
   * The name of the IndexedDB database.
   *
   * @default 'avatar-elements'
   */
  readonly databaseName?: string;
  /**
   * The app or tenant that the pictures belong to.
   *
   * @default the page's scope
   */
  readonly scope?: string;
  /**
   * The id of the signed-in person. With a fixed `owner` everybody has the same pictures.
   *
   * @default the page's owner
   */
  readonly owner?: string;
  /**
   * Treats the database as a server: `forgetEverything()` does not delete the pictures.
   *
   * @default false
   */
  readonly isServer?: boolean;
}

/**
 * Keeps pictures in this browser: for demos, tests and apps without a server.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {browserAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = browserAdapter({databaseName: 'my-app'});
 */
export function browserAdapter(options: BrowserAdapterOptions = {}): BrowserAdapter {
  const {databaseName = DEFAULT_BROWSER_NAME} = options;
  const urls = new Map<string, string>();
  const withDatabase = openDatabaseLazily<Pictures>(databaseName, {
    version: 2,
    upgrade: (database, oldVersion) => {
      // Rows of version 1 have no owner.
      if (oldVersion === 1) database.deleteObjectStore('pictures');
      database.createObjectStore('pictures', {keyPath: ['scope', 'owner', 'personId']});
    },
  });
  if (options.scope !== undefined) useScope(options.scope);
  if (!options.isServer) onForget(databaseName, (scopes) => forget(scopes));

  async function forget(scopes: ReadonlySet<string>): Promise<void> {
    for (const url of urls.values()) URL.revokeObjectURL(url);
    urls.clear();
    await deleteScopes(databaseName, 'pictures', withDatabase, scopes);
  }

  const sessionFor = (session?: Session): Session => {
    const {scope, owner} = sessionOf(session);
    return {scope: options.scope ?? scope, owner: options.owner ?? owner};
  };
  const keyOf = ({scope, owner}: Session, personId: string): PictureKey => [scope, owner, String(personId)];

  /** Replaces or removes a row in one transaction. If two tabs write with the same `expectedVersion`, only one succeeds. */
  function write(
    key: PictureKey,
    expectedVersion: AvatarTarget['expectedVersion'],
    row: PictureRow | undefined,
  ): Promise<void> {
    return withDatabase(async (database, isLate) => {
      const transaction = database.transaction('pictures', 'readwrite');
      const version = (await transaction.store.get(key))?.version;
      if (isLate()) return;
      const isOther = expectedVersion === null || (expectedVersion && expectedVersion !== version);
      if (version && isOther) {
        await transaction.done;
        throw new AvatarError('conflict', {status: 412, version});
      }
      await (row ? transaction.store.put(row) : transaction.store.delete(key));
      await transaction.done;
    });
  }

  /** Creates the object URL of a picture. It is revoked only when the person gets the next one, because an `<img>` may still load it. */
  function address(key: PictureKey, file: Blob | undefined): string {
    const name = JSON.stringify(key);
    URL.revokeObjectURL(urls.get(name) ?? '');
    const url = file ? URL.createObjectURL(file) : '';
    urls.set(name, url);
    return url;
  }

  return {
    async upload({personId, file, expectedVersion, session}, {signal, onProgress}): Promise<StoredAvatar> {
      const whose = sessionFor(session);
      useScope(whose.scope);
      const key = keyOf(whose, personId);
      const bytes = await file.arrayBuffer();
      signal.throwIfAborted();
      const version = randomId();
      const {name, type} = file;
      await write(key, expectedVersion, {...whose, personId: String(personId), version, bytes, name, type});
      onProgress(file.size, file.size);
      return {url: address(key, file), version};
    },

    async remove({personId, expectedVersion, session}, {signal}) {
      signal.throwIfAborted();
      const key = keyOf(sessionFor(session), personId);
      await write(key, expectedVersion, undefined);
      address(key, undefined);
    },

    async version(personId) {
      const key = keyOf(sessionFor(), personId);
      return (await withDatabase((database) => database.get('pictures', key)))?.version ?? null;
    },

    async list(session) {
      const {scope, owner} = sessionFor(session);
      const rows = await withDatabase((database) => database.getAll('pictures'));
      return rows
        .filter((row) => row.scope === scope && row.owner === owner)
        .map(({personId, version, bytes, name, type}) => ({personId, version, file: new File([bytes], name, {type})}));
    },
  };
}
