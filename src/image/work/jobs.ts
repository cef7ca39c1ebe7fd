// The jobs every picture needs, by name.
import type {Output} from '../stages.js';
import type {JobContext} from './context.js';
import {cut, type CutInput} from './cut.js';
import {shrinkForView} from './shrink-for-view.js';
import {write, writeBitmap} from './write.js';

export interface AvatarInput extends CutInput {
  readonly output: Output;
}

export const jobs = {
  /** A small upright bitmap, and the true size. */
  view: shrinkForView,
  /** The framed square. */
  cut: async (input: CutInput, context: JobContext) => (await cut(input, context)).canvas.transferToImageBitmap(),
  /** A finished file. */
  write: writeBitmap,
  /** `cut` and `write` in one go, without a bitmap travelling between. */
  avatar: async (input: AvatarInput, context: JobContext) =>
    write(await cut(input, context), input.source.alpha, input.output, context),
};
