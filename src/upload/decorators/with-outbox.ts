// Queues saves that cannot be sent now. One tab sends each of them later, once. Works with any adapter; the host chooses to use it.
import {onForget} from '../../shared/session/forget.js';
import {SessionOverError, sessionOf, useScope, whileSession, type Session} from '../../shared/session/session.js';
import type {AvatarAdapter, Outbox} from '../avatar-adapter.js';
import {removeNow, saveNow} from '../outbox/direct-save.js';
import {flushPlace, sendQueued, waitOf} from '../outbox/flush.js';
import {placeKey} from '../outbox/outbox-channel.js';
import {OutboxCore} from '../outbox/outbox-core.js';
import {newest, toQueued, type Place, type Row} from '../outbox/outbox-db.js';
import {withPersonLock} from '../outbox/person-lock.js';
import {startSchedule} from '../outbox/schedule.js';
import {passthrough} from './passthrough.js';

export const DEFAULT_OUTBOX_NAME = 'avatar-elements-outbox';

/** How often a tab reads the rows again, in case a message from another tab was lost. */
const LOOK_MS = 10_000;

/** Options of `withOutbox`. */
export interface OutboxOptions {
  /**
   * The name of the IndexedDB database.
   *
   * @default 'avatar-elements-outbox'
   */
  readonly databaseName?: string;
  /**
   * The app or tenant that queued saves belong to. Without a value here, saves queued for another endpoint are never sent to this one.
   *
   * @default the page's scope
   */
  readonly scope?: string;
  /**
   * The id of the signed-in person.
   *
   * @default the page's owner
   */
  readonly owner?: string;
  /**
   * How often queued saves are tried again while a page is open, in ms; 0 for only when the browser is online again or the page is shown.
   *
   * @default 60_000
   */
  readonly retryIntervalMs?: number;
  /**
   * The longest wait after the browser is back online, in ms. Each page waits a random part of it, so that pages do not send at the same time.
   *
   * @default 1000
   */
  readonly spreadMs?: number;
  /**
   * How long a save may be queued before it is deleted unsent, in ms.
   *
   * @default 2_592_000_000 (30 days)
   */
  readonly maxAgeMs?: number;
}

/**
 * The same adapter with an outbox. A save is stored in the browser before it is sent, so that a closed page does not lose it; one
 * that fails for a passing reason stays and rejects with `queued`.
 * @param adapter - The adapter that sends
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort; `queued` where the save is kept to be sent later
 * @example
 * import {httpAdapter, withOutbox, withRetry} from 'avatar-elements/upload';
 *
 * const adapter = withOutbox(withRetry(httpAdapter({url: '/api/people/{personId}/avatar'})));
 * adapter.outbox.start();
 */
export function withOutbox(
  adapter: AvatarAdapter,
  options: OutboxOptions = {},
): AvatarAdapter & {readonly outbox: Outbox} {
  const {databaseName = DEFAULT_OUTBOX_NAME, maxAgeMs = 30 * 24 * 3600_000} = options;
  const {retryIntervalMs = 60_000, spreadMs = 1000} = options;
  const core = new OutboxCore(databaseName, adapter);
  const forbidden = new Set<string>();
  const schedules = new Map<string, () => void>();
  if (options.scope !== undefined) useScope(options.scope);

  const placeOf = (session?: Session): Place => {
    const {scope, owner} = sessionOf(session);
    const endpoint = options.scope === undefined ? absolute(adapter.endpoint) : '';
    return {scope: options.scope ?? scope, owner: options.owner ?? owner, endpoint};
  };
  /** A signal that is aborted with the outer one, when the session ends, and by `stop` and `clear`. */
  const during = (place: Place, outer: AbortSignal = new AbortController().signal) => {
    const {scope, owner} = place;
    return whileSession({scope, owner}, AbortSignal.any([outer, core.stopSignal(place)]));
  };

  const stopHere = (place: Place, kind: 'stop' | 'clear' = 'stop') => {
    schedules.get(placeKey(place))?.();
    // `stop` keeps the saves queued, `clear` deletes them.
    core.stop(place, kind === 'stop' ? new SessionOverError() : new DOMException('It was cleared', 'AbortError'));
  };
  core.onStop = stopHere;
  onForget(databaseName, (scopes) => core.db.forget(scopes));

  async function flush(place: Place, outer?: AbortSignal): Promise<void> {
    const {signal, release} = during(place, outer);
    try {
      if (waitOf(await core.db.all(place))) return;
      await flushPlace(core, place, {signal, forbidden});
    } finally {
      release();
    }
  }

  async function discard(place: Place, personId: string): Promise<void> {
    // A save that an open editor is sending can only be stopped by that editor.
    const isDirect = (row: Row) => Boolean(newest(row)?.first);
    const before = await core.db.get(place, personId);
    const spares = before && isDirect(before) && (await core.isSending(before));
    const rest = (row: Row) => ({...row, saves: spares && isDirect(row) ? row.saves.slice(-1) : []});
    core.abort(place, personId);
    const row = await core.db.update(place, personId, (now) => now && rest(now));
    core.channel.notify(place, {kind: 'removed', personId});
    core.channel.broadcast(place, {kind: 'changed', personId});
    if (row) core.watch(place, personId);
  }

  async function retry(place: Place, personId: string): Promise<void> {
    const row = await core.db.update(place, personId, (now) => now && clearRejection(now));
    if (!row) return core.channel.notify(place, {kind: 'removed', personId});
    core.report(place, personId, row);
    const {signal, release} = during(place);
    const send = () => sendQueued(core, place, personId, {signal, forbidden});
    await withPersonLock(core.lockName(place, personId), {signal}, send).finally(release);
  }

  async function entries(place: Place) {
    const rows = await core.db.all(place);
    const sending = await Promise.all(rows.map((row) => core.isSending(row)));
    // From now on the caller shows these saves, so it is notified when they are removed.
    for (const {personId} of rows) core.channel.queuedIn(place).add(personId);
    // The lock may be held by a tab that only checks it: then listeners are notified of the save when the lock is free.
    rows.filter((_, index) => sending[index]).forEach(({personId}) => core.watch(place, personId));
    return rows.flatMap((row, index) => {
      const last = newest(row);
      return !last || sending[index] || core.isLeftover(last.idempotencyKey) ? [] : [toQueued(row.personId, last)];
    });
  }

  function start(place: Place): () => void {
    const key = placeKey(place);
    const running = schedules.get(key);
    if (running) return running;
    const run = async () => {
      await flush(place).finally(() => core.reconcile(place));
      return waitOf(await core.db.all(place));
    };
    const stopSchedule = startSchedule({intervalMs: retryIntervalMs, spreadMs, run});
    const {signal, release} = during(place);
    const looking = setInterval(() => void core.reconcile(place).catch(() => {}), LOOK_MS);
    const stop = () => {
      stopSchedule();
      clearInterval(looking);
      release();
      if (schedules.get(key) === stop) schedules.delete(key);
    };
    signal.addEventListener('abort', stop);
    schedules.set(key, stop);
    return stop;
  }

  async function clear(place: Place): Promise<void> {
    stopHere(place, 'clear');
    core.channel.broadcast(place, {kind: 'clear'});
    for (const personId of await core.db.clear(place)) core.report(place, personId, undefined);
  }

  const outboxOf = (session?: Session): Outbox => ({
    entries: () => entries(placeOf(session)),
    subscribe: (listener) => core.channel.subscribe(placeOf(session), listener),
    discard: (personId) => discard(placeOf(session), String(personId)),
    retry: (personId) => retry(placeOf(session), String(personId)),
    flush: ({signal} = {}) => flush(placeOf(session), signal),
    start: () => start(placeOf(session)),
    stop() {
      const place = placeOf(session);
      stopHere(place);
      core.channel.broadcast(place, {kind: 'stop'});
    },
    clear: () => clear(placeOf(session)),
    forSession: (other) => outboxOf(other),
  });

  const {remove} = adapter;
  return {
    ...passthrough(adapter),
    outbox: outboxOf(),
    async upload(picture, context) {
      context.signal.throwIfAborted();
      const personId = String(picture.personId);
      // Without a person there is no row to queue it in.
      if (!personId) return adapter.upload(picture, context);
      const place = placeOf(picture.session);
      useScope(place.scope);
      const {signal, release} = during(place, context.signal);
      // Another tab may sign out during the save.
      const stopListening = core.channel.subscribe(place, () => {});
      return saveNow(core, place, {...picture, personId}, {...context, signal, maxAgeMs}).finally(() => {
        stopListening();
        release();
      });
    },
    ...(remove && {
      async remove(target, context) {
        const place = placeOf(target.session);
        const {signal, release} = during(place, context.signal);
        const whose = {...target, personId: String(target.personId)};
        await removeNow(core, place, whose, {...context, signal}).finally(release);
      },
    }),
  };
}

/** Two apps of one origin may have the same relative endpoint, so the absolute one is compared. */
function absolute(endpoint = ''): string {
  return endpoint && typeof document !== 'undefined' ? new URL(endpoint, document.baseURI).href : endpoint;
}

/** Queues a rejected save again. After a conflict it replaces the version that the server reported. */
function clearRejection(row: Row): Row {
  const saves = row.saves.map(({rejection, ...save}) =>
    rejection?.code === 'conflict' ? {...save, expectedVersion: rejection.version, base: rejection.version} : save,
  );
  return {...row, saves, notBefore: undefined};
}
