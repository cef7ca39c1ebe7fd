// Calls listeners of hosts and elements, none of which can break the caller or the other listeners.

/** Calls each listener. What one throws goes to `reportError`, and the next one is called all the same. */
export function notifyAll<Args extends readonly unknown[]>(
  listeners: Iterable<(...args: Args) => void>,
  ...args: Args
): void {
  for (const listener of [...listeners]) {
    try {
      listener(...args);
    } catch (thrown) {
      (globalThis.reportError ?? console.error)(thrown); // Node has no `reportError`.
    }
  }
}
