// The shared worker for all images.
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {trustedWorker} from './start/trusted-worker.js';
import {WorkerClient} from './client.js';
import {configuredWorkerUrl} from './start/configure.js';
import {startFromSource} from './start/start-from-source.js';
import {WorkerFile} from './start/worker-file.js';

const file = new WorkerFile();

export const imageWorker = new WorkerClient(
  [
    () => {
      const url = configuredWorkerUrl('workerUrl');
      if (url) return new (trustedWorker())(url, {type: 'module'});
      // A class, not a constant: a constant would be inlined, and bundlers would not find `new Worker(…)`.
      class Worker extends file.createClass() {}
      return new Worker(new URL('./entry.js', import.meta.url), {type: 'module'});
    },
    () => startFromSource(() => importWithRetry(() => import('./start/core-source.js'))),
    () => file.startLeftBehind(),
  ],
  () => importWithRetry(() => import('../jobs/jobs.js')),
);
