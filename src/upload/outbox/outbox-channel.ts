// Notifies this tab of every change of queued saves, and tells the other tabs of the same place to read the rows again.
import {notifyAll} from '../../shared/listeners.js';
import {isShortText, TabChannel} from '../../shared/session/tab-channel.js';
import type {OutboxChange} from '../avatar-adapter.js';
import type {Place} from './outbox-db.js';

/** The messages to other tabs. They never contain a row, so a message cannot be older than the stored data. */
export type OutboxMessage =
  | {readonly kind: 'changed' | 'sending'; readonly personId: string}
  /** `stop`: send nothing until started again. `clear`: delete the queued saves too. */
  | {readonly kind: 'stop' | 'clear'};

type Listener = (change: OutboxChange) => void;

interface Station {
  /** The people whose saves the listeners know as queued. */
  readonly queued: Set<string>;
  readonly listeners: Set<Listener>;
  readonly channel: TabChannel<OutboxMessage>;
}

export class OutboxChannel {
  readonly #name: string;
  readonly #onMessage: (place: Place, message: OutboxMessage) => void;
  readonly #stations = new Map<string, Station>();

  constructor(name: string, onMessage: (place: Place, message: OutboxMessage) => void) {
    this.#name = name;
    this.#onMessage = onMessage;
  }

  subscribe(place: Place, listener: Listener): () => void {
    const station = this.#station(place);
    station.listeners.add(listener);
    station.channel.open();
    return () => {
      station.listeners.delete(listener);
      if (!station.listeners.size) station.channel.close();
    };
  }

  /** Notifies the listeners of this tab. */
  notify(place: Place, change: OutboxChange): void {
    const {listeners, queued} = this.#station(place);
    if (change.kind === 'queued' || change.kind === 'rejected') queued.add(change.personId);
    else queued.delete(change.personId);
    notifyAll(listeners, change);
  }

  /** The people whose saves were reported to this tab as queued. */
  queuedIn(place: Place): Set<string> {
    return this.#station(place).queued;
  }

  /** Notifies the other tabs. */
  broadcast(place: Place, message: OutboxMessage): void {
    this.#station(place).channel.post(message);
  }

  #station(place: Place): Station {
    const key = placeKey(place);
    let station = this.#stations.get(key);
    if (!station) {
      const onMessage = (message: OutboxMessage) => this.#onMessage(place, message);
      const channel = new TabChannel(`${this.#name}:${key}`, {parse: parseMessage, onMessage});
      this.#stations.set(key, (station = {queued: new Set(), listeners: new Set(), channel}));
    }
    return station;
  }
}

export const placeKey = ({scope, owner, endpoint}: Place): string => JSON.stringify([scope, owner, endpoint]);

function parseMessage({kind, personId}: Record<string, unknown>): OutboxMessage | undefined {
  if (kind === 'stop' || kind === 'clear') return {kind};
  if (kind !== 'changed' && kind !== 'sending') return undefined;
  return isShortText(personId, 1000) ? {kind, personId} : undefined;
}
