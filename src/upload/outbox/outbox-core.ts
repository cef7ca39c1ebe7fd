// What all sessions of one outbox share: its rows, its channel, its locks, and what this tab is sending.
import type {AvatarAdapter, OutboxChange} from '../avatar-adapter.js';
import {OutboxChannel, placeKey, type OutboxMessage} from './outbox-channel.js';
import {newest, OutboxDb, toQueued, type Place, type Row} from './outbox-db.js';
import {hasLocks, isLocked, withPersonLock} from './person-lock.js';
import {timerMs} from '../../shared/timing/timers.js';

/** Without locks: how long a tab that started to send counts as sending. It renews this lease while it sends. */
const LEASE_MS = 60_000;

/** How long until a failed write is tried again. */
const LEFTOVER_MS = 5000;

/** A queued save that this tab is sending. */
interface Flight {
  readonly key: string;
  readonly stop: AbortController;
}

/** A save that is finished, but whose row could not be updated yet. */
interface Leftover {
  readonly place: Place;
  readonly personId: string;
  readonly key: string;
  readonly version?: string | null;
  /** False for a save that was rejected or aborted. */
  readonly isStored: boolean;
  readonly queuedAt?: number;
}

export class OutboxCore {
  readonly db: OutboxDb;
  readonly channel: OutboxChannel;
  readonly flights = new Map<string, Flight>();
  /** Called when another tab sends `stop` or `clear`. */
  onStop: (place: Place, kind: 'stop' | 'clear') => void = () => {};
  readonly #name: string;
  readonly #watched = new Set<string>();
  readonly #stops = new Map<string, AbortController>();
  #leftoverTimer?: ReturnType<typeof setTimeout>;
  readonly #leftovers = new Map<string, Leftover>();

  constructor(
    databaseName: string,
    readonly adapter: AvatarAdapter,
  ) {
    this.#name = databaseName;
    this.db = new OutboxDb(databaseName);
    this.channel = new OutboxChannel(databaseName, (place, message) => void this.#receive(place, message));
  }

  lockName(place: Place, personId: string): string {
    return `${this.#name}:${placeKey(place)}:${personId}`;
  }

  /** Notifies this tab and the other tabs of what is queued for a person now. */
  report(place: Place, personId: string, row: Row | undefined, file?: File): void {
    this.channel.notify(place, changeOf(personId, row, file));
    this.channel.broadcast(place, {kind: 'changed', personId});
  }

  /** True while a tab is sending what is in the row. */
  async isSending(row: Row): Promise<boolean> {
    const isHeld = await isLocked(this.lockName(row, row.personId));
    return isHeld || this.isLeased(row);
  }

  /** True if there are no locks and another tab is sending the row. */
  isLeased({sendingUntil = 0}: Row): boolean {
    const left = sendingUntil - Date.now();
    return !hasLocks() && left > 0 && left <= LEASE_MS;
  }

  /** Marks the row before anything is sent, because the page may be closed at any moment. */
  async markSending(place: Place, personId: string): Promise<Row | undefined> {
    return this.db.update(place, personId, (row) => {
      const last = row && newest(row);
      if (!row || !last) return row;
      const saves = [...row.saves.slice(0, -1), {...last, attempted: true}];
      return {...row, saves, sendingUntil: Date.now() + LEASE_MS};
    });
  }

  /** Renews the lease of the row while the work runs, if there are no locks. */
  async whileSending<T>(place: Place, personId: string, work: () => Promise<T>): Promise<T> {
    if (hasLocks()) return work();
    const renew = () =>
      void this.db
        .update(place, personId, (row) => row && {...row, sendingUntil: Date.now() + LEASE_MS})
        .catch(() => {});
    const timer = setInterval(renew, LEASE_MS / 2);
    return work().finally(() => clearInterval(timer));
  }

  /** Marks the save as stored. If its row cannot be deleted now, that is tried again later; the save is not sent again. */
  async confirm(place: Place, personId: string, key: string, version?: string | null): Promise<Row | undefined> {
    try {
      return await this.db.confirm(place, personId, {key, version});
    } catch {
      this.leave({place, personId, key, version, isStored: true});
      return undefined;
    }
  }

  /** Keeps a result that could not be written, or whose row may be written late. It is tried again until the database responds. */
  leave(leftover: Leftover): void {
    this.#leftovers.set(leftover.key, leftover);
    this.#settleLater();
  }

  async settleLeftovers(): Promise<void> {
    for (const {place, personId, key, version, queuedAt, isStored} of [...this.#leftovers.values()]) {
      const settled = isStored
        ? this.db.confirm(place, personId, {key, version, queuedAt})
        : this.db.remove(place, personId, key);
      const row = await settled.catch(() => null);
      if (row === null) return this.#settleLater();
      this.#leftovers.delete(key);
      this.report(place, personId, row);
    }
  }

  #settleLater(): void {
    clearTimeout(this.#leftoverTimer);
    this.#leftoverTimer = setTimeout(() => void this.settleLeftovers(), LEFTOVER_MS);
  }

  isLeftover(key: string): boolean {
    return this.#leftovers.has(key);
  }

  /** Stops sending the queued save of a person. */
  abort(place: Place, personId: string): void {
    this.flights.get(this.lockName(place, personId))?.stop.abort();
  }

  /** Stops all work of this tab for a place. With a `SessionOverError` as reason the saves stay queued. */
  stop(place: Place, reason: DOMException): void {
    const key = placeKey(place);
    this.#stops.get(key)?.abort(reason);
    this.#stops.delete(key);
  }

  /** A signal that `stop` aborts. */
  stopSignal(place: Place): AbortSignal {
    const key = placeKey(place);
    let stop = this.#stops.get(key);
    if (!stop) this.#stops.set(key, (stop = new AbortController()));
    return stop.signal;
  }

  /** Reads the row again when no tab sends the person's save any more, because the sending tab may be closed. */
  watch(place: Place, personId: string): void {
    const name = this.lockName(place, personId);
    if (this.#watched.has(name)) return;
    this.#watched.add(name);
    const look = () => {
      this.#watched.delete(name);
      void this.reload(place, personId);
    };
    if (hasLocks()) void withPersonLock(name, {}, async () => {}).then(look, look);
    else setTimeout(look, timerMs(LEASE_MS + 1000));
  }

  /** Reads all rows again, for tabs without channels and for lost messages. */
  async reconcile(place: Place): Promise<void> {
    const rows = await this.db.all(place);
    const people = new Set([...this.channel.queuedIn(place), ...rows.map(({personId}) => personId)]);
    await Promise.all([...people].map((personId) => this.reload(place, personId)));
  }

  /** Reads the row of a person and notifies this tab. */
  async reload(place: Place, personId: string, tries = 8): Promise<void> {
    let row: Row | undefined;
    try {
      row = await this.db.get(place, personId);
    } catch {
      // The database does not respond now.
      if (tries > 0) setTimeout(() => void this.reload(place, personId, tries - 1), LEFTOVER_MS);
      return;
    }
    const flight = this.flights.get(this.lockName(place, personId));
    if (flight && !row?.saves.some(({idempotencyKey}) => idempotencyKey === flight.key)) flight.stop.abort();
    if (row && (await this.isSending(row))) return this.watch(place, personId);
    this.channel.notify(place, changeOf(personId, row));
  }

  async #receive(place: Place, message: OutboxMessage): Promise<void> {
    if (!('personId' in message)) return this.onStop(place, message.kind);
    if (message.kind === 'sending') return this.watch(place, message.personId);
    await this.reload(place, message.personId);
  }
}

/** `file` is the one that is already shown: it does not need to be decoded again. */
function changeOf(personId: string, row: Row | undefined, file?: File): OutboxChange {
  const last = row && newest(row);
  if (!last) return {kind: 'removed', personId};
  return {
    kind: last.rejection ? 'rejected' : 'queued',
    personId,
    save: {...toQueued(personId, last), ...(file && {file})},
  };
}
