// Sends one save or removal. After a conflict, the stored version may come from an older save of the same person whose response was
// lost. That is checked before the conflict is reported.
import {AvatarError, isAbortError} from '../../errors.js';
import type {AvatarAdapter, RemovalContext, StoredAvatar} from '../avatar-adapter.js';
import {isTransient} from '../decorators/with-retry.js';
import {toUpload, type StoredSave} from './outbox-db.js';

interface SaveAttempt<T> {
  readonly personId: string;
  readonly expectedVersion?: string | null;
  readonly base?: string | null;
  /** Older saves whose result is unknown. */
  readonly unconfirmed: readonly StoredSave[];
  send(expectedVersion: string | null | undefined): Promise<T>;
}

/** Sends the save. After a conflict it is sent once more, if an older save of the same person turns out to be stored. */
export async function sendSave<T>(
  adapter: AvatarAdapter,
  attempt: SaveAttempt<T>,
  {signal, onChecking, onSending}: RemovalContext,
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
      if (!stored) continue;
      onSending?.();
      return send(stored.version);
    }
    throw thrown;
  }
}

/** Sends an older save again. The server recognizes its key and repeats the lost response. `undefined` if it was never stored. */
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
