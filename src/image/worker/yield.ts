// Splits long work on the main thread into short time slices, so that the page stays responsive.

const SLICE_MS = 8;

/** A function to call often: it returns a promise to await when the time slice is used up, otherwise `undefined`. */
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
