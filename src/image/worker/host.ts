// The worker's side: runs jobs one after the other, and sends progress and a result or an error.
import {AvatarError} from '../../errors.js';
import type {WorkerResponse, WorkerRequest} from './protocol.js';
import {enqueue, type Job} from './job-queue.js';

/** Runs these jobs for the page that started this worker. */
export function serveJobs(jobs: Readonly<Record<string, Job>>): void {
  const running = new Map<number, AbortController>();
  const respond = (message: WorkerResponse, transfer: Transferable[] = []) =>
    (self as unknown as Worker).postMessage(message, transfer);

  async function runJob({id, name, input}: Extract<WorkerRequest, {name: unknown}>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result = await enqueue(jobs[name] as Job, input, {
        signal: controller.signal,
        onProgress: (done, total) => respond({id, done, total}),
        yieldToMain: () => undefined,
      });
      respond({id, result}, bitmapsIn(result));
    } catch (error) {
      respond({id, problem: AvatarError.from(error).toData()});
    } finally {
      running.delete(id);
    }
  }

  self.addEventListener('message', ({data}: MessageEvent<WorkerRequest>) => {
    if ('ping' in data) respond({pong: true});
    else if ('abort' in data) running.get(data.id)?.abort();
    else void runJob(data);
  });
  respond({ready: true});
}

/** Bitmaps are transferred, not copied. */
function bitmapsIn(result: unknown): Transferable[] {
  const candidates: unknown[] = [
    result,
    ...(typeof result === 'object' && result !== null ? (Object.values(result) as unknown[]) : []),
  ];
  return candidates.filter((value) => value instanceof ImageBitmap);
}
