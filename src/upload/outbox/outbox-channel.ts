// Tells this tab everything that becomes of queued saves, and the other tabs of the same place that they have to look again.
import {notifyAll} from '../../shared/listeners.js';
import {isShortText, TabChannel} from '../../shared/tab-channel.js';
import type {OutboxChange} from '../avatar-adapter.js';
import type {Place} from './outbox-db.js';

/** What other tabs are told: never what a row holds, so that no message is older than what is stored. */
export type OutboxMessage =
  | {readonly kind: 'changed' | 'sending'; readonly personId: string}
  /** Nothing is sent any more until it is started again; with `clear`, nothing of it stays queued either. */
  | {readonly kind: 'stop' | 'clear'};

type Listener = (change: OutboxChange) => void;

interface Station {
  /** Whose saves the listeners believe to be queued. */
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

  /** Tells the listeners of this tab. */
  notify(place: Place, change: OutboxChange): void {
    const {listeners, queued} = this.#station(place);
    if (change.kind === 'queued' || change.kind === 'rejected') queued.add(change.personId);
    else queued.delete(change.personId);
    notifyAll(listeners, change);
  }

  /** Whose saves this tab was told to be queued. */
  queuedIn(place: Place): Set<string> {
    return this.#station(place).queued;
  }

  /** Tells the other tabs. */
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
