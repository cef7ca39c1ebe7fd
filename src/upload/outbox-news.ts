// Tells what becomes of saves that wait: this tab hears all of it, other tabs that they have to look again.
import type {OutboxChange} from './avatar-adapter.js';
import type {OutboxStore} from './outbox-store.js';

type Listener = (change: OutboxChange) => void;

export class OutboxNews {
  readonly #name: string;
  readonly #store: OutboxStore;
  readonly #listeners = new Set<Listener>();
  #channel?: BroadcastChannel;

  constructor(name: string, store: OutboxStore) {
    this.#name = name;
    this.#store = store;
  }

  subscribe(listener: Listener): () => void {
    if (!this.#channel && typeof BroadcastChannel !== 'undefined') {
      this.#channel = new BroadcastChannel(this.#name);
      this.#channel.onmessage = ({data}: MessageEvent<string>) => void this.#lookAgain(data);
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size) return;
      this.#channel?.close();
      this.#channel = undefined;
    };
  }

  /** Tells this tab now, and the others whose save it was. */
  tell(change: OutboxChange): void {
    this.#hear(change);
    if (this.#channel) return this.#channel.postMessage(change.personId);
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(this.#name);
    channel.postMessage(change.personId);
    channel.close();
  }

  async #lookAgain(personId: string): Promise<void> {
    const save = await this.#store.get(personId).catch(() => undefined);
    this.#hear(save ? {kind: save.refused ? 'refused' : 'waiting', personId, save} : {kind: 'gone', personId});
  }

  #hear(change: OutboxChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
