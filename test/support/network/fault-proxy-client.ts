// How a browser test tells the fault proxy what to do, and asks what it saw.

export interface Fault {
  readonly cutAfter?: number;
  readonly stall?: boolean;
  readonly forward?: boolean;
  readonly answer?: {status: number; headers?: Record<string, string>; body?: string};
  readonly cutAnswer?: boolean;
  readonly dripMs?: number;
  readonly stallAnswer?: boolean;
  readonly delayMs?: number;
  readonly bytesPerSecond?: number;
}

export interface ProxiedRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly bytes: number;
  readonly whole: boolean;
  /** The target is done with it. */
  readonly over: boolean;
}

/** A way to a real server with faults of one's own; no two share a plan. */
export class FaultProxyClient {
  readonly #key = `way-${Math.random().toString(36).slice(2)}`;

  constructor(readonly target: string) {}

  /** The address to use in the place of `<server>/<path>`. */
  url(path: string): string {
    return `/faulty/${this.target}/${this.#key}/${path}`;
  }

  /** The faults of the next requests, one each; the last one stays. None heals the way. */
  async setFaults(...faults: Fault[]): Promise<void> {
    await fetch(`/faulty/plan/${this.#key}`, {method: 'POST', body: JSON.stringify(faults)});
  }

  /** Settles once nothing that has come by is under way to the target any more. */
  async whenIdle(): Promise<void> {
    while ((await this.requests()).some(({over}) => !over)) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** What has come by so far. */
  async requests(): Promise<ProxiedRequest[]> {
    return (await fetch(`/faulty/report/${this.#key}`)).json();
  }
}
