// Messages between the tabs of an origin. Each has a format and a version and is validated. Failures are ignored: sandboxed frames and
// private windows may have no channels.

import {notifyAll} from '../listeners.js';

/** Incremented whenever the shape of a message changes. Messages of another version are ignored. */
const VERSION = 1;
const FORMAT = 'avatar-elements';

interface Envelope {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly body: unknown;
}

interface TabChannelOptions<T> {
  /** The message, or `undefined` if it is not valid. */
  parse(body: Record<string, unknown>): T | undefined;
  onMessage(message: T): void;
}

export class TabChannel<T extends object> {
  readonly #name: string;
  readonly #options: TabChannelOptions<T>;
  #channel?: BroadcastChannel;

  constructor(name: string, options: TabChannelOptions<T>) {
    this.#name = name;
    this.#options = options;
  }

  open(): void {
    const channel = (this.#channel ??= createChannel(this.#name));
    if (channel) channel.onmessage = ({data}) => this.#receive(data);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Sends to all other tabs, even if this tab does not listen. */
  post(message: T): void {
    const channel = this.#channel ?? createChannel(this.#name);
    try {
      channel?.postMessage({format: FORMAT, version: VERSION, body: message} satisfies Envelope);
    } catch {
      // The message cannot be cloned, or the channel is broken: other tabs do not get it.
    }
    if (channel !== this.#channel) channel?.close();
  }

  #receive(data: unknown): void {
    const {format, version, body} = Object(data) as Partial<Envelope>;
    const isOurs = format === FORMAT && version === VERSION && Object(body) === body;
    const message = isOurs && this.#options.parse(body as Record<string, unknown>);
    if (message) notifyAll([this.#options.onMessage], message);
  }
}

function createChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** True for a text of at most `max` characters. Validates ids, versions and addresses from another tab. */
export function isShortText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max;
}
