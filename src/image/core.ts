// The worker that every picture goes through, shared by all.
import {trustedWorker} from './trusted-worker.js';
import {WorkerClient} from './worker-client.js';

export const core = new WorkerClient(
  () => {
    const Worker = trustedWorker();
    return new Worker(new URL('./worker.js', import.meta.url), {type: 'module'});
  },
  async () => (await import('./work/jobs.js')).jobs,
);
