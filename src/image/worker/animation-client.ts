// The worker for animations and whole pictures, shared by all. Only who has such a picture ever loads it.
import {importAgain} from '../../import-again.js';
import {trustedWorker} from './trusted-worker.js';
import {WorkerClient} from './client.js';

export const extras = new WorkerClient(
  () => {
    // A class, not a constant: a constant would be inlined, and bundlers no longer find `new Worker(…)`.
    class Worker extends trustedWorker() {}
    return new Worker(new URL('./animation-entry.js', import.meta.url), {type: 'module'});
  },
  () => importAgain(() => import('../animation/jobs.js')),
);
