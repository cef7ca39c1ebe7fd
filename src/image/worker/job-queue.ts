// One job at a time, so that a hundred photos never mean two full-size bitmaps.
import type {JobContext} from '../jobs/context.js';

/** A piece of heavy work: plain data in, plain data, blobs or bitmaps out. It runs in a worker or on the main thread. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each job names its own input
export type Job = (input: any, context: JobContext) => Promise<unknown>;

let tail: Promise<unknown> = Promise.resolve();

/** Runs a job after those before it; one whose signal is aborted meanwhile never begins. A frame it was given is closed after it. */
export function enqueue(job: Job, input: unknown, context: JobContext): Promise<unknown> {
  const result = tail.then(() => {
    context.signal.throwIfAborted();
    return job(input, context);
  });
  tail = result.catch(() => {}).finally(() => (input as {predecoded?: VideoFrame} | undefined)?.predecoded?.close());
  return result;
}
