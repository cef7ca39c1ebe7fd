// Keeps what cannot be sent now and sends it later, once, by one tab only: around any adapter, where a host wants it.
import {AvatarError, isAbort} from '../errors.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar, UploadContext} from './avatar-adapter.js';
import {OutboxStore, type WaitingSave} from './outbox-store.js';
import {isPassing} from './retry.js';

/** What became of a save that waits, for the page to show. */
export type OutboxChange =
  | {readonly kind: 'waiting' | 'discarded'; readonly personId: string}
  | {readonly kind: 'sent'; readonly personId: string; readonly file: File; readonly stored: StoredAvatar}
  | {readonly kind: 'refused'; readonly personId: string; readonly error: AvatarError};

export interface OutboxOptions {
  readonly databaseName?: string;
  /** Told of every change, so that the page can say 'waiting to upload', and announce what was sent. */
  onChange?(change: OutboxChange): void;
}

export interface Outbox extends AvatarAdapter {
  /** What waits, also from earlier visits. */
  waiting(): Promise<WaitingSave[]>;
  /** Gives up what waits for a person. */
  discard(personId: string): Promise<void>;
  /** Sends what waits, now and whenever the browser comes back online. Returns the way to stop. */
  start(): () => void;
  /** Sends what waits now, except what another tab is sending and what a server has refused. */
  flush(context?: {signal?: AbortSignal}): Promise<void>;
}

/** One tab at a time for a person. On plain http there are no locks; there the key of the save keeps the server from storing it twice. */
function locked<T>(name: string, options: LockOptions, work: (lock: Lock | null) => Promise<T>): Promise<T> {
  if (!navigator.locks) return work({name, mode: 'exclusive'});
  return navigator.locks.request(name, options, work) as Promise<T>;
}

/**
 * The same adapter with an outbox. A save is kept before it is sent, so that a closed page does not lose it; one that fails for a
 * passing reason stays and rejects with `kept-for-later`.
 */
export function withOutbox(adapter: AvatarAdapter, options: OutboxOptions = {}): Outbox {
  const {databaseName = 'avatar-elements-outbox', onChange = () => {}} = options;
  const store = new OutboxStore(databaseName);
  const lockName = (personId: string) => `${databaseName}:${personId}`;

  async function upload(picture: AvatarUpload, context: UploadContext): Promise<StoredAvatar> {
    const {personId, idempotencyKey} = picture;
    const {signal} = context;
    signal.throwIfAborted();
    await store.keep(picture);
    try {
      const stored = await locked(lockName(personId), {signal}, () => adapter.upload(picture, context));
      await store.drop(personId, idempotencyKey);
      return stored;
    } catch (thrown) {
      if (!isPassing(thrown)) {
        await store.drop(personId, idempotencyKey);
        throw thrown;
      }
      onChange({kind: 'waiting', personId});
      throw new AvatarError('kept-for-later', {}, {cause: thrown});
    }
  }

  /** Sends one save, read anew under the lock: another tab may have sent or replaced it meanwhile. */
  async function sendKept(personId: string, signal: AbortSignal): Promise<void> {
    const save = await store.get(personId);
    if (!save || save.refused) return;
    try {
      const stored = await adapter.upload(save, {signal, onProgress: () => {}});
      await store.drop(personId, save.idempotencyKey);
      onChange({kind: 'sent', personId, file: save.file, stored});
    } catch (thrown) {
      if (isAbort(thrown) || isPassing(thrown)) return;
      const error = AvatarError.from(thrown);
      await store.keep(save, error.code);
      onChange({kind: 'refused', personId, error});
    }
  }

  async function flush({signal = new AbortController().signal}: {signal?: AbortSignal} = {}): Promise<void> {
    for (const {personId} of await store.all()) {
      if (signal.aborted) return;
      await locked(lockName(personId), {ifAvailable: true}, async (lock) => lock && sendKept(personId, signal));
    }
  }

  async function discard(personId: string): Promise<void> {
    await store.drop(personId);
    onChange({kind: 'discarded', personId});
  }

  const {output, remove} = adapter;
  return {
    output,
    upload,
    ...(remove && {
      async remove(target, context) {
        await store.drop(target.personId);
        await remove.call(adapter, target, context);
      },
    }),
    waiting: () => store.all(),
    discard,
    flush,
    start() {
      const controller = new AbortController();
      const {signal} = controller;
      const now = () => void flush({signal}).catch(() => {}); // A browser that keeps nothing has nothing to send.
      addEventListener('online', now, {signal});
      now();
      return () => controller.abort();
    },
  };
}
