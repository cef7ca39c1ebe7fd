// Starts a worker from its code as text, for pages where the worker's file is missing or on another origin.
import {trustedWorker} from './trusted-worker.js';

/** `load` imports the module with the code: a separate chunk, fetched only here. */
export async function startFromSource(load: () => Promise<{readonly source: string}>): Promise<Worker> {
  const {source} = await load();
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  let isRevoked = false;
  const revoke = () => {
    if (!isRevoked) URL.revokeObjectURL(url);
    isRevoked = true;
  };
  try {
    // A worker that is terminated before its first message fires no event.
    class RevokingWorker extends trustedWorker() {
      override terminate(): void {
        revoke();
        super.terminate();
      }
    }
    const worker = new RevokingWorker(new URL(url), {type: 'module'});
    for (const outcome of ['message', 'error']) worker.addEventListener(outcome, revoke, {once: true});
    return worker;
  } catch (error) {
    revoke();
    throw error;
  }
}
