// Long work on the main thread, in slices short enough that nobody notices.

const sliceMs = 8;

/** A function to call often: it gives a promise to wait for whenever the slice is used up. */
export function slices(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < sliceMs) return undefined;
    return new Promise<void>((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        began = performance.now();
        resolve();
      };
      port2.postMessage(undefined);
    });
  };
}
