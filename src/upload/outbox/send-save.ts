// Sends one save or removal. A server that has another version than expected may have it from an older save of the same person whose
// answer got lost: that is asked before anybody else is accused.
import {AvatarError, isAbortError} from '../../errors.js';
import type {AvatarAdapter, RemovalContext, StoredAvatar} from '../avatar-adapter.js';
import {isTransient} from '../decorators/with-retry.js';
import {toUpload, type StoredSave} from './outbox-db.js';

interface SaveAttempt<T> {
  readonly personId: string;
  readonly expectedVersion?: string | null;
  readonly base?: string | null;
  /** Older saves whose outcome is unknown. */
  readonly unconfirmed: readonly StoredSave[];
  send(expectedVersion: string | null | undefined): Promise<T>;
}

/** Sends it; after a conflict once more, over what an older save turns out to have stored. */
export async function sendSave<T>(
  adapter: AvatarAdapter,
  attempt: SaveAttempt<T>,
  {signal, onChecking}: RemovalContext,
): Promise<T> {
  const {personId, expectedVersion, base, unconfirmed, send} = attempt;
  try {
    return await send(expectedVersion);
  } catch (thrown) {
    if (AvatarError.from(thrown).code !== 'conflict' || expectedVersion === undefined) throw thrown;
    const related = unconfirmed.filter(
      (save) => save.attempted && save.base === base && save.expectedVersion !== undefined,
    );
    for (const save of related.reverse()) {
      onChecking?.();
      const stored = await repeat(adapter, personId, save, signal);
      if (stored) return send(stored.version);
    }
    throw thrown;
  }
}

/** The answer that got lost: the server knows the save by its key, and gives it again. Nothing where it was never stored. */
async function repeat(
  adapter: AvatarAdapter,
  personId: string,
  save: StoredSave,
  signal: AbortSignal,
): Promise<StoredAvatar | undefined> {
  try {
    return await adapter.upload(toUpload(personId, save), {signal, onProgress: () => {}});
  } catch (thrown) {
    if (isAbortError(thrown) || isTransient(thrown)) throw thrown;
    return undefined;
  }
}
