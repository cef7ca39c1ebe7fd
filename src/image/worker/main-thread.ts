// Runs a job on the main thread if there is no worker: in the same order, and in short time slices, so that the page stays responsive.
import type {JobOptions} from './client.js';
import {createYielder} from './yield.js';
import {enqueue, type Job} from './job-queue.js';

/** Rejects with the same errors as the worker. */
export function runOnMainThread(job: Job, input: unknown, options: JobOptions): Promise<unknown> {
  const {signal = new AbortController().signal, onProgress = () => {}} = options;
  return enqueue(job, input, {signal, onProgress, yieldToMain: createYielder()});
}
