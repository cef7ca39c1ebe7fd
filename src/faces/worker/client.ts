// The shared worker that finds faces. Its file has a name that no app uses for its own, so that it is tried wherever it should be.
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {WorkerClient} from '../../image/worker/client.js';
import {startFromSource} from '../../image/worker/start/start-from-source.js';
import {trustedWorker} from '../../image/worker/start/trusted-worker.js';
import {configuredUrl} from '../configure.js';

export const faceWorker = new WorkerClient(
  [
    () => {
      const url = configuredUrl('workerUrl');
      if (url) return new (trustedWorker())(url, {type: 'module'});
      // A class, not a constant: a constant would be inlined, and bundlers would not find `new Worker(…)`.
      class Worker extends trustedWorker() {}
      return new Worker(new URL('./faces-worker.js', import.meta.url), {type: 'module'});
    },
    () => startFromSource(() => importWithRetry(() => import('./worker-source.js'))),
  ],
  () => importWithRetry(() => import('./jobs.js')),
);
