// What all sessions of one outbox share: its rows, its channel, its locks, and what this tab is sending.
import type {AvatarAdapter, OutboxChange} from '../avatar-adapter.js';
import {OutboxChannel, placeKey, type OutboxMessage} from './outbox-channel.js';
import {newest, OutboxDb, toQueued, type Place, type Row} from './outbox-db.js';
import {hasLocks, isLocked, withPersonLock} from './person-lock.js';
import {timerMs} from '../../shared/timers.js';

/** Without locks: how long a tab that has begun to send is believed to be sending. It says so again while it is. */
const LEASE_MS = 60_000;

/** How long until what could not be written is tried again. */
const LEFTOVER_MS = 5000;

/** A queued save that this tab is sending. */
interface Flight {
  readonly key: string;
  readonly stop: AbortController;
}

/** A save that is stored while its row could not be deleted yet. */
interface Leftover {
  readonly place: Place;
  readonly personId: string;
  readonly key: string;
  readonly version?: string | null;
  /** False for one that was refused or stopped. */
  readonly isStored: boolean;
  readonly queuedAt?: number;
}

export class OutboxCore {
  readonly db: OutboxDb;
  readonly channel: OutboxChannel;
  readonly flights = new Map<string, Flight>();
  /** Told by another tab to send nothing any more. */
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

  /** Tells this tab and the others what is queued for a person now. */
  report(place: Place, personId: string, row: Row | undefined, file?: File): void {
    this.channel.notify(place, changeOf(personId, row, file));
    this.channel.broadcast(place, {kind: 'changed', personId});
  }

  /** True while a tab is sending what the row holds. */
  async isSending(row: Row): Promise<boolean> {
    const isHeld = await isLocked(this.lockName(row, row.personId));
    return isHeld || this.isLeased(row);
  }

  /** True where there are no locks, and another tab has said that it is sending the row. */
  isLeased({sendingUntil = 0}: Row): boolean {
    const left = sendingUntil - Date.now();
    return !hasLocks() && left > 0 && left <= LEASE_MS;
  }

  /** A try begins: it is noted before anything is sent, because the page may be closed at any moment. */
  async markSending(place: Place, personId: string): Promise<Row | undefined> {
    return this.db.update(place, personId, (row) => {
      const last = row && newest(row);
      if (!row || !last) return row;
      const saves = [...row.saves.slice(0, -1), {...last, attempted: true}];
      return {...row, saves, sendingUntil: Date.now() + LEASE_MS};
    });
  }

  /** Says again and again that this tab is sending, where there are no locks to show it. */
  async whileSending<T>(place: Place, personId: string, work: () => Promise<T>): Promise<T> {
    if (hasLocks()) return work();
    const renew = () =>
      void this.db
        .update(place, personId, (row) => row && {...row, sendingUntil: Date.now() + LEASE_MS})
        .catch(() => {});
    const timer = setInterval(renew, LEASE_MS / 2);
    return work().finally(() => clearInterval(timer));
  }

  /** The save is stored. That its row cannot be deleted now changes nothing about it: it is tried again and never sent again. */
  async confirm(place: Place, personId: string, key: string, version?: string | null): Promise<Row | undefined> {
    try {
      return await this.db.confirm(place, personId, {key, version});
    } catch {
      this.leave({place, personId, key, version, isStored: true});
      return undefined;
    }
  }

  /** What became of a save could not be written, or its row is written late: it is tried until the database answers again. */
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

  /** Stops sending what is queued for a person. */
  abort(place: Place, personId: string): void {
    this.flights.get(this.lockName(place, personId))?.stop.abort();
  }

  /** Stops everything this tab is doing for a place. A `SessionOverError` as the reason leaves saves queued. */
  stop(place: Place, reason: DOMException): void {
    const key = placeKey(place);
    this.#stops.get(key)?.abort(reason);
    this.#stops.delete(key);
  }

  /** Aborted by `stop`. */
  stopSignal(place: Place): AbortSignal {
    const key = placeKey(place);
    let stop = this.#stops.get(key);
    if (!stop) this.#stops.set(key, (stop = new AbortController()));
    return stop.signal;
  }

  /** Looks again once nobody is sending the person's save any more: the tab that was may be gone. */
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

  /** Looks again at everything: a tab without channels, or whose messages got lost, is right after the next round, too. */
  async reconcile(place: Place): Promise<void> {
    const rows = await this.db.all(place);
    const people = new Set([...this.channel.queuedIn(place), ...rows.map(({personId}) => personId)]);
    await Promise.all([...people].map((personId) => this.reload(place, personId)));
  }

  /** Tells this tab what is queued for a person now. */
  async reload(place: Place, personId: string, tries = 8): Promise<void> {
    let row: Row | undefined;
    try {
      row = await this.db.get(place, personId);
    } catch {
      // The database says nothing now.
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

/** `file` is the very one that is shown already, so that nobody has to decode it again. */
function changeOf(personId: string, row: Row | undefined, file?: File): OutboxChange {
  const last = row && newest(row);
  if (!last) return {kind: 'removed', personId};
  return {
    kind: last.rejection ? 'rejected' : 'queued',
    personId,
    save: {...toQueued(personId, last), ...(file && {file})},
  };
}
