// Long work on the main thread, in slices short enough that nobody notices.

const SLICE_MS = 8;

/** A function to call often: it gives a promise to wait for whenever the slice is used up. */
export function createYielder(): () => Promise<void> | undefined {
  let startedAt = performance.now();
  return () => {
    if (performance.now() - startedAt < SLICE_MS) return undefined;
    return new Promise<void>((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        startedAt = performance.now();
        resolve();
      };
      port2.postMessage(undefined);
    });
  };
}
