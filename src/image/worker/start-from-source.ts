// A worker from its code as text, for pages where the worker's file is missing or on another origin.
import {trustedWorker} from './trusted-worker.js';

/** `load` imports the module that holds the code: a chunk of its own, fetched only here. */
export async function startFromSource(load: () => Promise<{readonly source: string}>): Promise<Worker> {
  const {source} = await load();
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
  const revoke = () => URL.revokeObjectURL(url);
  try {
    const TrustedWorker = trustedWorker();
    const worker = new TrustedWorker(new URL(url), {type: 'module'});
    for (const outcome of ['message', 'error']) worker.addEventListener(outcome, revoke, {once: true});
    return worker;
  } catch (error) {
    revoke();
    throw error;
  }
}
