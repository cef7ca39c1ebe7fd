// Where the position in the stream of events is kept over a restart.

/** Stores the id of the last event that was taken of each channel, such as `/data/UserChangeEvent`. */
export interface ReplayStore {
  /** The id; `null` where none is stored. */
  read(channel: string): Promise<number | null>;
  /** Stores the id, or removes it where it is `null`. */
  write(channel: string, replayId: number | null): Promise<void>;
}

/**
 * A store in memory, for tests and samples: after a restart everyone is compared.
 * @example
 * import {memoryReplayStore, salesforceSubscriber} from 'avatar-elements/server';
 *
 * const subscriber = salesforceSubscriber({
 *   instanceUrl: 'https://acme.my.salesforce.com',
 *   accessToken: token,
 *   replayIds: memoryReplayStore(),
 *   onChanges: (changes) => sync.applyChanges(changes),
 * });
 */
export function memoryReplayStore(): ReplayStore {
  const ids = new Map<string, number>();
  return {
    async read(channel) {
      return ids.get(channel) ?? null;
    },
    async write(channel, replayId) {
      if (replayId === null) ids.delete(channel);
      else ids.set(channel, replayId);
    },
  };
}
