// Messages between the tabs of an origin. Each carries a format and a version, is checked by shape before it is believed, and
// never makes anything fail: sandboxed frames and private windows may have no channels.

import {notifyAll} from './listeners.js';

/** Raised whenever the shape of a message changes; tabs with another version are not understood. */
const VERSION = 1;
const FORMAT = 'avatar-elements';

interface Envelope {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly body: unknown;
}

interface TabChannelOptions<T> {
  /** The message, or `undefined` for one that is not of this shape. */
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
    if (this.#channel) return;
    this.#channel = createChannel(this.#name);
    if (this.#channel) this.#channel.onmessage = ({data}) => this.#receive(data);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Tells all other tabs, whether this one listens or not. */
  post(message: T): void {
    const channel = this.#channel ?? createChannel(this.#name);
    try {
      channel?.postMessage({format: FORMAT, version: VERSION, body: message} satisfies Envelope);
    } catch {
      // What cannot be copied to another tab, or a channel that broke: this tab goes on.
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

/** A text that is not longer than `max`; ids, versions and addresses of another tab pass through here. */
export function isShortText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max;
}
