// Sends what is queued: each person's save by itself, a few at a time, and nothing while the server has asked to wait.
import {AvatarError, isAbortError} from '../../errors.js';
import {requestedDelayMs} from '../../shared/retry-after.js';
import {sessionEpoch} from '../../shared/session.js';
import {isTransient} from '../decorators/with-retry.js';
import type {OutboxCore} from './outbox-core.js';
import {newest, toQueued, toUpload, type Place, type Row} from './outbox-db.js';
import {withPersonLock} from './person-lock.js';
import {sendSave} from './send-save.js';

/** How many people's saves are sent at once: one that is slow does not hold up the others. */
const PARALLEL = 4;
/** The longest wait a server may ask for, in ms. */
const MAX_WAIT_MS = 60 * 60_000;

interface FlushOptions {
  readonly signal: AbortSignal;
  /** Saves that met a 403 in this session: they are tried again by another visit, or when the person has come back. */
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
      // What this server asks for is meant for everybody's saves.
      if (waitMs) rows.length = 0;
    }
  };
  await Promise.all(Array.from({length: PARALLEL}, next));
}

/** How long the server has asked to wait, over all rows of a place. */
export function waitOf(rows: readonly Row[]): number {
  const now = Date.now();
  const waits = rows.map(({notBefore = 0}) => notBefore - now);
  return Math.max(0, ...waits.filter((ms) => ms <= MAX_WAIT_MS)); // A longer one comes from a clock that was set back.
}

function isDue(core: OutboxCore, row: Row, {forbidden}: FlushOptions): boolean {
  const last = newest(row);
  if (!last || core.isLeftover(last.idempotencyKey)) return false;
  return !last.rejection || (last.rejection.code === 'forbidden' && !forbidden.has(inSession(last.idempotencyKey)));
}

/** Sends one save, read anew under the lock: another tab may have sent or replaced it. Resolves with the wait the server asks for. */
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
  // Another tab may discard it meanwhile.
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
