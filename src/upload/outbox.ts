// Keeps what cannot be sent now and sends it later, once, by one tab only: around any adapter, where a host wants it.
import {AvatarError, isAbort} from '../errors.js';
import type {AvatarAdapter, AvatarUpload, Outbox, StoredAvatar, UploadContext} from './avatar-adapter.js';
import {OutboxNews} from './outbox-news.js';
import {OutboxStore} from './outbox-store.js';
import {restOf} from './rest-of.js';
import {isPassing} from './retry.js';

export interface OutboxOptions {
  readonly databaseName?: string;
  /** How often what waits is tried again while a page is open. */
  readonly againMs?: number;
}

/** One tab at a time for a person. On plain http there are no locks; there the key of the save keeps the server from storing it twice. */
function locked<T>(name: string, options: LockOptions, work: (lock: Lock | null) => Promise<T>): Promise<T> {
  if (!navigator.locks) return work({name, mode: 'exclusive'});
  return navigator.locks.request(name, options, work) as Promise<T>;
}

/** True for what may be different on the next visit: who is signed out now will be signed in then. */
function mayPass(error: AvatarError): boolean {
  return error.code === 'not-signed-in' || isPassing(error);
}

/**
 * The same adapter with an outbox. A save is kept before it is sent, so that a closed page does not lose it; one that fails for a
 * passing reason stays and rejects with `kept-for-later`.
 */
export function withOutbox(
  adapter: AvatarAdapter,
  options: OutboxOptions = {},
): AvatarAdapter & {readonly outbox: Outbox} {
  const {databaseName = 'avatar-elements-outbox', againMs = 60_000} = options;
  const store = new OutboxStore(databaseName);
  const news = new OutboxNews(databaseName, store);
  const lockName = (personId: string) => `${databaseName}:${personId}`;

  async function upload(picture: AvatarUpload, context: UploadContext): Promise<StoredAvatar> {
    const {personId, idempotencyKey} = picture;
    const {signal} = context;
    signal.throwIfAborted();
    // Nobody to keep it for, or a browser that keeps nothing: it can still be sent.
    const kept = personId ? await store.keep(picture).catch(() => undefined) : undefined;
    if (!kept) return adapter.upload(picture, context);
    try {
      const stored = await locked(lockName(personId), {signal}, () => adapter.upload(picture, context));
      await store.drop(personId, idempotencyKey);
      if (kept.replaced) news.tell({kind: 'gone', personId});
      return stored;
    } catch (thrown) {
      if (!isPassing(thrown)) {
        // What waited before waits on. Should it have been sent meanwhile, its key tells the server that it is a repeat.
        await kept.undo();
        throw thrown;
      }
      news.tell({kind: 'waiting', personId, save: {...picture, keptAt: new Date()}});
      throw new AvatarError('kept-for-later', {}, {cause: thrown});
    }
  }

  /** Sends one save, read anew under the lock: another tab may have sent or replaced it meanwhile. */
  async function sendKept(personId: string, signal: AbortSignal): Promise<void> {
    const save = await store.get(personId);
    if (!save || save.refused) return;
    const discarded = new AbortController();
    const stopListening = news.subscribe((change) => {
      if (change.kind === 'gone' && change.personId === personId) discarded.abort();
    });
    try {
      const context = {signal: AbortSignal.any([signal, discarded.signal]), onProgress: () => {}};
      const stored = await adapter.upload(save, context);
      await store.drop(personId, save.idempotencyKey);
      news.tell({kind: 'sent', personId, file: save.file, stored});
    } catch (thrown) {
      const error = AvatarError.from(thrown);
      if (isAbort(thrown) || mayPass(error)) return;
      const refused = error.toProblem();
      if (await store.refuse(save, refused)) news.tell({kind: 'refused', personId, save: {...save, refused}});
    } finally {
      stopListening();
    }
  }

  async function flush({signal = new AbortController().signal}: {signal?: AbortSignal} = {}): Promise<void> {
    for (const {personId} of await store.all()) {
      if (signal.aborted) return;
      await locked(lockName(personId), {ifAvailable: true}, async (lock) => lock && sendKept(personId, signal));
    }
  }

  async function discard(personId: string): Promise<void> {
    if (await store.drop(personId)) news.tell({kind: 'gone', personId});
  }

  const outbox: Outbox = {
    waiting: () => store.all(),
    subscribe: (listener) => news.subscribe(listener),
    discard,
    flush,
    async retry(personId) {
      await store.pardon(personId);
      const save = await store.get(personId);
      if (!save) return;
      news.tell({kind: 'waiting', personId, save});
      await locked(lockName(personId), {}, () => sendKept(personId, new AbortController().signal));
    },
    start() {
      const controller = new AbortController();
      const {signal} = controller;
      const now = () => void flush({signal}).catch(() => {}); // A browser that keeps nothing has nothing to send.
      const timer = setInterval(now, againMs);
      signal.addEventListener('abort', () => clearInterval(timer));
      addEventListener('online', now, {signal});
      now();
      return () => controller.abort();
    },
  };

  const {remove} = adapter;
  return {
    ...restOf(adapter),
    outbox,
    upload,
    ...(remove && {
      async remove(target, context) {
        await discard(target.personId).catch(() => {});
        await locked(lockName(target.personId), {signal: context.signal}, () => remove.call(adapter, target, context));
      },
    }),
  };
}
