// The shared worker for animations and whole images. It is loaded only for such an image.
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {trustedWorker} from './start/trusted-worker.js';
import {WorkerClient} from './client.js';
import {configuredWorkerUrl} from './start/configure.js';
import {startFromSource} from './start/start-from-source.js';
import {WorkerFile} from './start/worker-file.js';

const file = new WorkerFile();

export const animationWorker = new WorkerClient(
  [
    () => {
      const url = configuredWorkerUrl('animationWorkerUrl');
      if (url) return new (trustedWorker())(url, {type: 'module'});
      // A class, not a constant: a constant would be inlined, and bundlers would not find `new Worker(…)`.
      class Worker extends file.createClass() {}
      return new Worker(new URL('./animation-entry.js', import.meta.url), {type: 'module'});
    },
    () => startFromSource(() => importWithRetry(() => import('./start/animation-source.js'))),
    () => file.startLeftBehind(),
  ],
  () => importWithRetry(() => import('../animation/jobs.js')),
);
