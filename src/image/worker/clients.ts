// The worker that every picture goes through, shared by all.
import {importAgain} from '../../import-again.js';
import {trustedWorker} from './trusted-worker.js';
import {WorkerClient} from './client.js';

export const core = new WorkerClient(
  () => {
    // A class, not a constant: a constant would be inlined, and bundlers no longer find `new Worker(…)`.
    class Worker extends trustedWorker() {}
    return new Worker(new URL('./entry.js', import.meta.url), {type: 'module'});
  },
  () => importAgain(() => import('../jobs/jobs.js')),
);
