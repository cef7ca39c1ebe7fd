// Calls listeners of hosts and elements. An error in one affects neither the caller nor the other listeners.

/** Calls each listener. An error goes to `reportError`, and the next listener is still called. */
export function notifyAll<Args extends readonly unknown[]>(
  listeners: Iterable<(...args: Args) => void>,
  ...args: Args
): void {
  for (const listener of [...listeners]) {
    try {
      listener(...args);
    } catch (thrown) {
      reportThrown(thrown);
    }
  }
}

/** Reports an error as the page's own uncaught errors are. */
export function reportThrown(thrown: unknown): void {
  (globalThis.reportError ?? console.error)(thrown); // Node has no `reportError`.
}
