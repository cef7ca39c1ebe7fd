// Change events of Salesforce, which sends no webhooks: a subscription is held open, and goes on after a restart where it was.
import type {FetchLike} from '../../people/directories/shared/http.js';
import {asObject, type UnknownRecord} from '../../people/directories/shared/parse.js';
import {salesforceChanges, SOURCE} from '../../people/directories/salesforce-changes.js';
import type {PersonChange} from '../../people/sync/change-log.js';
import {sleep} from '../../shared/timing/sleep.js';
import {BayeuxClient, BayeuxRefusal} from './bayeux-client.js';
import type {ReplayStore} from './replay-store.js';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 300_000;
const NEW_EVENTS = -1;
const ALL_KEPT_EVENTS = -2;

/** Options of `salesforceSubscriber`. */
export interface SalesforceSubscriberOptions {
  /** Where the API is: `https://acme.my.salesforce.com`. */
  readonly instanceUrl: string;
  /** The access token. `isRefused`: Salesforce has refused the one before, so that a new one has to be asked for. */
  readonly accessToken: (options: {isRefused: boolean}) => string | Promise<string>;
  /** Keeps the position in the stream: `fileReplayStore` of `avatar-elements/server/node`, or one of your own. */
  readonly replayIds: ReplayStore;
  /**
   * Takes the changes of the events that came together: the `applyChanges` of `employeeSync` or of a `liveDirectory`. The position is stored
   * after it; if it throws, the events come again. A change of the person `*` means that events were missed: everyone is to be compared.
   */
  readonly onChanges: (changes: readonly PersonChange[]) => void | Promise<void>;
  /**
   * The channels. With `/data/OpportunityChangeEvent` the owner of a new opportunity is looked up.
   *
   * @default ['/data/UserChangeEvent']
   */
  readonly channels?: readonly string[];
  /**
   * The version of the API.
   *
   * @default '62.0'
   */
  readonly version?: string;
  /**
   * Called with what failed: an `AvatarError`, or what a callback threw. The subscriber tries again.
   *
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
  /**
   * Sends the requests.
   *
   * @default fetch
   */
  readonly fetch?: FetchLike;
  /**
   * The clock, in ms since 1970.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}

/** Holds a subscription to the change events of Salesforce. */
export interface SalesforceSubscriber {
  /** Resolves when the signal is aborted, and not before: after a failure it tries again, after 1 second, 2, 4, … up to 5 minutes. */
  run(options: {signal: AbortSignal}): Promise<void>;
}

/**
 * Subscribes to Change Data Capture of Salesforce by CometD. The position in the stream is stored after each group of events was taken, so
 * that a restart loses none; a group comes a second time where the server was killed between. Where the position is older than what
 * Salesforce keeps (3 days), everyone is to be compared. Run it once, in one process.
 * @example
 * import {salesforceSubscriber} from 'avatar-elements/server';
 * import {fileReplayStore} from 'avatar-elements/server/node';
 *
 * const subscriber = salesforceSubscriber({
 *   instanceUrl: 'https://acme.my.salesforce.com',
 *   accessToken: token,
 *   replayIds: fileReplayStore('data/salesforce'),
 *   onChanges: (changes) => sync.applyChanges(changes),
 * });
 * const stopped = new AbortController();
 * subscriber.run({signal: stopped.signal});
 */
export function salesforceSubscriber(options: SalesforceSubscriberOptions): SalesforceSubscriber {
  const {instanceUrl, accessToken, replayIds, onChanges, channels = ['/data/UserChangeEvent']} = options;
  const {version = '62.0', onError = console.error, fetch: send = fetch, now = Date.now} = options;
  const url = `${instanceUrl}/cometd/${version}`;

  /** Channels of which no event has come since everyone was compared: there is no position yet. */
  const compared = new Set<string>();

  /** Resolves to whether events of the channel may have been missed. */
  async function subscribe(client: BayeuxClient, channel: string): Promise<boolean> {
    const stored = await replayIds.read(channel);
    if (stored === null && !compared.has(channel)) {
      await client.subscribe(channel, NEW_EVENTS);
      return true;
    }
    try {
      await client.subscribe(channel, stored ?? ALL_KEPT_EVENTS);
      return false;
    } catch (error) {
      if (!isUnknownReplayId(error)) throw error;
      await client.subscribe(channel, NEW_EVENTS);
      return true;
    }
  }

  async function subscribeAll(client: BayeuxClient): Promise<void> {
    const missed: string[] = [];
    for (const channel of channels) if (await subscribe(client, channel)) missed.push(channel);
    if (!missed.length) return;
    // After the subscriptions, so that nothing is missed between.
    const at = now();
    await onChanges([{source: SOURCE, personId: '*', at, key: `missed ${at}`, kind: 'invalidate'}]);
    for (const channel of missed) {
      await replayIds.write(channel, null);
      compared.add(channel);
    }
  }

  async function take(events: readonly UnknownRecord[]): Promise<void> {
    const changes = events.flatMap(salesforceChanges);
    if (changes.length) await onChanges(changes);
    for (const channel of channels) {
      const ids = events.filter((event) => event['channel'] === channel).map(replayIdOf);
      const last = ids.findLast(Number.isSafeInteger);
      if (last !== undefined) await replayIds.write(channel, last);
    }
  }

  /** Until something fails. */
  async function hold(token: string, signal: AbortSignal, onAlive: () => void): Promise<never> {
    const client = new BayeuxClient({url, token, fetch: send, signal});
    await client.handshake();
    await subscribeAll(client);
    for (;;) {
      const {events, waitMs} = await client.connect();
      await take(events);
      onAlive();
      await sleep(waitMs, signal);
    }
  }

  return {
    async run({signal}) {
      let failures = 0;
      let isRefused = false;
      while (!signal.aborted) {
        try {
          const token = await accessToken({isRefused});
          isRefused = false;
          await hold(token, signal, () => (failures = 0));
        } catch (error) {
          if (signal.aborted) return;
          const isExpected =
            error instanceof BayeuxRefusal && failures === 0 && (isTokenRefused(error) || isSessionGone(error));
          isRefused = isTokenRefused(error);
          // What is usual after some hours is no failure the first time.
          if (!isExpected) onError(error instanceof BayeuxRefusal ? error.toError() : error);
          const waitMs = isExpected ? 0 : retryDelayMs(failures);
          failures++;
          await sleep(waitMs, signal).catch(() => {});
        }
      }
    },
  };
}

/** Doubles with each failure; many servers that failed together do not come back together. */
function retryDelayMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * (0.5 + Math.random() / 2);
}

function replayIdOf(event: UnknownRecord): number {
  return Number(asObject(asObject(event['data'])['event'])['replayId'] ?? NaN);
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_streaming.meta/api_streaming/streaming_error_codes.htm */
function isUnknownReplayId(error: unknown): boolean {
  return error instanceof BayeuxRefusal && error.status === 400 && /replay ?id/i.test(error.message);
}

/** "403::Unknown client": the server has forgotten the session, the token is good. */
function isSessionGone(error: unknown): boolean {
  return error instanceof BayeuxRefusal && error.reconnect === 'handshake';
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_streaming.meta/api_streaming/streaming_handling_errors.htm */
function isTokenRefused(error: unknown): boolean {
  return error instanceof BayeuxRefusal && !isSessionGone(error) && [401, 403].includes(error.status);
}
