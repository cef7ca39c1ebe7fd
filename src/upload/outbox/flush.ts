// Sends the queued saves: each person's separately, a few at a time, and none while the server has asked to wait (`Retry-After`).
import {AvatarError, isAbortError} from '../../errors.js';
import {requestedDelayMs} from '../../shared/http/retry-after.js';
import {sessionEpoch} from '../../shared/session/session.js';
import {isTransient} from '../decorators/with-retry.js';
import type {OutboxCore} from './outbox-core.js';
import {newest, toQueued, toUpload, type Place, type Row} from './outbox-db.js';
import {withPersonLock} from './person-lock.js';
import {sendSave} from './send-save.js';

/** How many saves are sent at the same time, so that a slow one does not delay the others. */
const PARALLEL = 4;
/** The longest wait that is accepted from a server, in ms. */
const MAX_WAIT_MS = 60 * 60_000;

interface FlushOptions {
  readonly signal: AbortSignal;
  /** Saves that got a 403 in this session. They are sent again in another visit, or after the person has signed in again. */
  readonly forbidden: Set<string>;
}

export async function flushPlace(core: OutboxCore, place: Place, options: FlushOptions): Promise<void> {
  await core.settleLeftovers();
  const rows = (await core.db.all(place)).filter((row) => isDue(core, row, options));
  const next = async (): Promise<void> => {
    for (let row = rows.shift(); row && !options.signal.aborted; row = rows.shift()) {
      const {personId} = row;
      const send = () => sendQueued(core, place, personId, options);
      const waitMs = await withPersonLock(core.lockName(place, personId), {ifAvailable: true}, send);
      // The server's wait applies to all saves.
      if (waitMs) rows.length = 0;
    }
  };
  await Promise.all(Array.from({length: PARALLEL}, next));
}

/** The longest time to wait that the server has asked for, over all rows of a place, in ms. */
export function waitOf(rows: readonly Row[]): number {
  const now = Date.now();
  const waits = rows.map(({notBefore = 0}) => notBefore - now);
  return Math.max(0, ...waits.filter((ms) => ms <= MAX_WAIT_MS)); // A longer one is wrong: the clock was set back.
}

function isDue(core: OutboxCore, row: Row, {forbidden}: FlushOptions): boolean {
  const last = newest(row);
  if (!last || core.isLeftover(last.idempotencyKey)) return false;
  return !last.rejection || (last.rejection.code === 'forbidden' && !forbidden.has(inSession(last.idempotencyKey)));
}

/**
 * Sends one save. Reads it again under the lock, because another tab may have sent or replaced it. Resolves with the wait that the
 * server asks for, in ms.
 */
export async function sendQueued(
  core: OutboxCore,
  place: Place,
  personId: string,
  options: FlushOptions,
): Promise<number | undefined> {
  const before = await core.db.get(place, personId);
  if (!before || !isDue(core, before, options) || core.isLeased(before)) return undefined;
  const row = await core.markSending(place, personId);
  const save = row && newest(row);
  if (!save) return undefined;
  const {idempotencyKey: key, expectedVersion, base} = save;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const name = core.lockName(place, personId);
  core.flights.set(name, {key, stop});
  // Another tab may discard it during the save.
  const stopListening = core.channel.subscribe(place, () => {});
  const {file} = toUpload(personId, save);
  const session = {scope: place.scope, owner: place.owner};
  const send = (over: string | null | undefined) =>
    core.adapter.upload({...toUpload(personId, save), expectedVersion: over, session}, {signal, onProgress: () => {}});
  try {
    const attempt = {personId, expectedVersion, base, unconfirmed: row.saves.slice(0, -1), send};
    const stored = await core.whileSending(place, personId, () => sendSave(core.adapter, attempt, {signal}));
    await core.confirm(place, personId, key, stored.version);
    core.channel.notify(place, {kind: 'sent', personId, idempotencyKey: key, file, stored});
    core.channel.broadcast(place, {kind: 'changed', personId});
    return undefined;
  } catch (thrown) {
    return await afterFailure(core, place, personId, key, {thrown, options});
  } finally {
    core.flights.delete(name);
    stopListening();
  }
}

const inSession = (key: string): string => `${sessionEpoch()} ${key}`;

async function afterFailure(
  core: OutboxCore,
  place: Place,
  personId: string,
  key: string,
  {thrown, options}: {thrown: unknown; options: FlushOptions},
): Promise<number | undefined> {
  const {db} = core;
  const error: AvatarError = AvatarError.from(thrown);
  const isRetryable = isAbortError(thrown) || isTransient(thrown) || error.code === 'unauthorized';
  if (isRetryable) {
    const waitMs = Math.min(requestedDelayMs(error), MAX_WAIT_MS);
    const row = await db.queue(place, personId, key, waitMs ? Date.now() + waitMs : undefined).catch(() => undefined);
    if (row) core.report(place, personId, row);
    return waitMs;
  }
  if (error.code === 'forbidden') options.forbidden.add(inSession(key));
  const rejection = error.toData();
  const reject = (row: Row): Row => {
    const saves = row.saves.map((save) => (save.idempotencyKey === key ? {...save, rejection} : save));
    return {...row, saves, sendingUntil: undefined, notBefore: undefined};
  };
  const row = await db.update(place, personId, (now) => now && reject(now)).catch(() => undefined);
  const last = row && newest(row);
  if (!last) return undefined;
  core.channel.notify(place, {kind: last.rejection ? 'rejected' : 'queued', personId, save: toQueued(personId, last)});
  core.channel.broadcast(place, {kind: 'changed', personId});
  return undefined;
}
