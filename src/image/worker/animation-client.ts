// The worker for animations and whole pictures, shared by all. Only who has such a picture ever loads it.
import {importWithRetry} from '../../shared/import-with-retry.js';
import {trustedWorker} from './trusted-worker.js';
import {WorkerClient} from './client.js';
import {configuredWorkerUrl} from './configure.js';
import {startFromSource} from './start-from-source.js';

export const animationWorker = new WorkerClient(
  [
    () => {
      // A class, not a constant: a constant would be inlined, and bundlers no longer find `new Worker(…)`.
      class Worker extends trustedWorker() {}
      const url = configuredWorkerUrl('animationWorkerUrl');
      if (url) return new Worker(url, {type: 'module'});
      return new Worker(new URL('./animation-entry.js', import.meta.url), {type: 'module'});
    },
    () => startFromSource(() => importWithRetry(() => import('./animation-source.js'))),
  ],
  () => importWithRetry(() => import('../animation/jobs.js')),
);
