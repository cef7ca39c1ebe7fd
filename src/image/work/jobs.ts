// The jobs, by name: the same functions run in the worker and, where that is blocked, on the main thread.
import {cut, type CutInput} from './cut.js';
import type {JobContext} from './context.js';
import {shrinkForView, type ViewInput} from './shrink-for-view.js';
import {write, writeBitmap, type WriteInput} from './write.js';
import type {Output} from '../stages.js';

export interface AvatarInput extends CutInput {
  readonly output: Output;
}

export const jobs = {
  view: (input: ViewInput, context: JobContext) => shrinkForView(input, context),
  cut: async (input: CutInput, context: JobContext) => (await cut(input, context)).canvas.transferToImageBitmap(),
  write: (input: WriteInput, context: JobContext) => writeBitmap(input, context),
  /** All of it in one go, without a bitmap travelling between. */
  avatar: async (input: AvatarInput, context: JobContext) =>
    write(await cut(input, context), input.source.alpha, input.output, context),
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobResult<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;

let last: Promise<unknown> = Promise.resolve();

/** One at a time, so that a hundred photos never mean two full-size bitmaps. */
export function runJob<N extends JobName>(name: N, input: JobInput<N>, context: JobContext): Promise<JobResult<N>> {
  const run = jobs[name] as unknown as (input: JobInput<N>, context: JobContext) => Promise<JobResult<N>>;
  const result = last.then(() => {
    context.signal.throwIfAborted();
    return run(input, context);
  });
  last = result.catch(() => {});
  return result;
}
