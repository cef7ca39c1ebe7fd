// Runs one job at a time, so that there are never two full-size bitmaps in memory.
import {AvatarError} from '../../errors.js';
import {isOutOfMemory} from '../jobs/decode/out-of-memory.js';
import type {JobContext} from '../jobs/context.js';

/** Heavy work: plain data in; plain data, blobs or bitmaps out. It runs in a worker or on the main thread. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each job names its own input
export type Job = (input: any, context: JobContext) => Promise<unknown>;

let tail: Promise<unknown> = Promise.resolve();

/**
 * Runs a job after the previous ones, unless its signal is aborted before that. Its predecoded frame is closed in any case. @throws
 * AvatarError `out-of-memory`, and what the job throws
 */
export function enqueue(job: Job, input: unknown, context: JobContext): Promise<unknown> {
  const result = tail.then(() => {
    context.signal.throwIfAborted();
    return job(input, context).catch((error: unknown) => {
      throw isOutOfMemory(error) ? new AvatarError('out-of-memory', {}, {cause: error}) : error;
    });
  });
  tail = result.catch(() => {}).finally(() => (input as {predecoded?: VideoFrame} | undefined)?.predecoded?.close());
  return result;
}
