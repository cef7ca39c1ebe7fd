// Shows the saves of an outbox in every badge of the person until they are sent or discarded, also after a reload. A save that is sent
// at last is announced like any other save.
import {announce, announceOptimistic, type AvatarChange} from './people/avatar-changes.js';
import {onForget, whenForgotten} from './shared/session/forget.js';
import {onSessionChange, sessionKey, sessionOf, type Session} from './shared/session/session.js';
import type {Outbox, OutboxChange, QueuedSave, StoredAvatar} from './upload/avatar-adapter.js';

/** Stops showing and sending in this tab. */
export interface StopPendingSaves {
  (): void;
  /** Settles once what is queued is shown. */
  readonly ready: Promise<void>;
}

interface VisibleSave {
  readonly save: QueuedSave;
  readonly rollback: () => void;
}

const running = new WeakMap<Outbox, Map<string, StopPendingSaves>>();
/** The sessions for which the host has stopped it: only the host starts it again. */
const stopped = new WeakMap<Outbox, Set<string>>();

/**
 * Shows what is queued in the session as pending pictures of its people, and sends it as long as the page is open; asked twice, it
 * does so once. Returns the way to stop. It ends by itself when the session is over.
 * @param outbox - `adapter.outbox` of an adapter with `withOutbox`
 * @param session - Whose saves; the page's session if left out
 * @example
 * import {syncPendingSaves} from 'avatar-elements';
 * import {httpAdapter, withOutbox} from 'avatar-elements/upload';
 *
 * const adapter = withOutbox(httpAdapter({url: '/api/people/{personId}/avatar'}));
 * const stop = syncPendingSaves(adapter.outbox);
 * await stop.ready;
 */
export function syncPendingSaves(outbox: Outbox, session: Session = sessionOf()): StopPendingSaves {
  stopped.get(outbox)?.delete(sessionKey(session));
  return continuePendingSaves(outbox, session);
}

/** @internal Like `syncPendingSaves`, but does not start again what the host has stopped. */
export function continuePendingSaves(outbox: Outbox, session: Session = sessionOf()): StopPendingSaves {
  const key = sessionKey(session);
  let ofOutbox = running.get(outbox);
  if (!ofOutbox) running.set(outbox, (ofOutbox = new Map<string, StopPendingSaves>()));
  const before = ofOutbox.get(key);
  if (before) return before;
  if (stopped.get(outbox)?.has(key)) return Object.assign(() => {}, {ready: Promise.resolve()});
  onForget('pending saves', () => {}); // Listens for a sign-out in another tab.
  const pending = new PendingSaves(outbox.forSession(session), session);
  const end = () => {
    // After its end the session may have begun anew: that one is not stopped.
    if (ofOutbox.get(key) !== started) return false;
    ofOutbox.delete(key);
    stopListening();
    pending.stop();
    return true;
  };
  const stopListening = onSessionChange((isOver) => isOver(session) && end());
  const stop = () => {
    if (!end()) return;
    if (!stopped.has(outbox)) stopped.set(outbox, new Set());
    stopped.get(outbox)?.add(key);
  };
  const started: StopPendingSaves = Object.assign(stop, {ready: pending.start()});
  ofOutbox.set(key, started);
  return started;
}

/** @internal The stored picture as a change. `pending` is left out: in a change it means that the picture is not stored yet. */
export function toChange({url, version, still, description}: StoredAvatar): Omit<AvatarChange, 'personId'> {
  return {url, version, ...(still && {still}), ...(description && {description})};
}

class PendingSaves {
  readonly #outbox: Outbox;
  readonly #session: Session;
  readonly #visible = new Map<string, VisibleSave>();
  readonly #seenIds = new Set<string>();
  #isStopped = false;
  #unsubscribe?: () => void;
  #stopSending?: () => void;

  constructor(outbox: Outbox, session: Session) {
    this.#outbox = outbox;
    this.#session = session;
  }

  async start(): Promise<void> {
    this.#unsubscribe = this.#outbox.subscribe((change) => this.#update(change));
    await whenForgotten();
    const saves = await this.#outbox.entries().catch(() => []); // A browser without storage has no queued saves.
    if (this.#isStopped) return;
    for (const save of saves) if (!this.#seenIds.has(save.personId)) this.#show(save);
    this.#stopSending = this.#outbox.start();
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe?.();
    this.#stopSending?.();
    for (const {rollback} of this.#visible.values()) rollback();
    this.#visible.clear();
  }

  #update(change: OutboxChange): void {
    const {kind, personId} = change;
    this.#seenIds.add(personId);
    if (kind === 'queued' || kind === 'rejected') return this.#show(change.save);
    const before = this.#visible.get(personId);
    if (kind === 'sent') {
      // The same File object, so that badges that already show it do not decode it again.
      const isShown = before?.save.idempotencyKey === change.idempotencyKey;
      announce(
        {personId, ...toChange(change.stored), picture: isShown ? before?.save.file : change.file},
        this.#session,
      );
    }
    before?.rollback();
    this.#visible.delete(personId);
  }

  #show(save: QueuedSave): void {
    const {personId, rejection} = save;
    const before = this.#visible.get(personId);
    if (before && isSame(before.save, save)) return;
    const picture = before?.save.idempotencyKey === save.idempotencyKey ? before.save.file : save.file;
    const discard = () => this.#outbox.discard(personId);
    const retry = () => this.#outbox.retry(personId);
    const change = {personId, url: '', picture, queued: {rejection, discard, retry}};
    const rollback = announceOptimistic(change, this.#session);
    this.#visible.set(personId, {save: {...save, file: picture}, rollback});
    before?.rollback();
  }
}

function isSame(one: QueuedSave, other: QueuedSave): boolean {
  return one.idempotencyKey === other.idempotencyKey && one.rejection?.code === other.rejection?.code;
}
