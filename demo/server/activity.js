// What the server did with the systems, for the page that shows it: kept in memory, the last things only.

const MAX_ARRIVALS = 200;

/** @typedef {{id: string, name?: string, system: string, outcome: 'registered' | 'changed' | 'repeated' | 'left alone' | 'left'}} Arrival */
/** @typedef {{calls: number, listed?: number, comparedAt?: number, error?: string}} SystemActivity */

/** @param {readonly string[]} names of the systems */
export function createActivity(names) {
  /** @type {Record<string, SystemActivity>} */
  const systems = Object.fromEntries(names.map((name) => [name, {calls: 0}]));
  /** @type {Arrival[]} */
  const arrivals = [];
  /** @type {Set<() => void>} */
  const waiting = new Set();

  return {
    read: () => ({systems, arrivals}),
    /** A request was sent to a system. @param {string} system */
    called: (system) => void systems[system].calls++,
    /** A system was read as a whole. @param {string} system @param {import('avatar-elements/server').ReconcileReport} report */
    compared(system, {listed}) {
      Object.assign(systems[system], {listed, comparedAt: Date.now()});
    },
    /** A webhook or an event was taken. @param {Arrival} arrival */
    arrived(arrival) {
      arrivals.push(arrival);
      if (arrivals.length > MAX_ARRIVALS) arrivals.shift();
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
    /** Resolves at the next arrival. @returns {Promise<void>} */
    next: () => new Promise((resolve) => void waiting.add(resolve)),
  };
}
