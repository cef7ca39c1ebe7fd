// Work that mostly waits for servers and timers, begun before the tests that await it.

export interface Work {
  readonly name: string;
  run(): Promise<unknown>;
}

/** Fewer than the six connections that a browser opens to a server: requests that a test lets stall hold up no other ones. */
const LANES = 3;

/**
 * Begins chains of work: each chain in its order, three chains side by side.
 * @returns how each piece of work ends, by its name
 */
export function sideBySide(chains: Iterable<readonly Work[]>): Map<string, Promise<unknown>> {
  const endings = new Map<string, Promise<unknown>>();
  const lanes: Promise<unknown>[] = Array.from({length: LANES}, () => Promise.resolve());
  for (const [i, chain] of [...chains].entries()) {
    for (const {name, run} of chain) {
      const ending = (lanes[i % LANES] as Promise<unknown>).then(run);
      endings.set(name, ending);
      lanes[i % LANES] = ending.catch(() => {});
    }
  }
  return endings;
}
