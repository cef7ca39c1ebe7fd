// A job on the main thread, where no worker takes it: in the same order, and in slices short enough that nobody notices.
import type {JobOptions} from './client.js';
import {createYielder} from './yield.js';
import {enqueue, type Job} from './job-queue.js';

/** Rejects as the worker's answer would. */
export function runOnMainThread(job: Job, input: unknown, options: JobOptions): Promise<unknown> {
  const {signal = new AbortController().signal, onProgress = () => {}} = options;
  return enqueue(job, input, {signal, onProgress, yieldToMain: createYielder()});
}
