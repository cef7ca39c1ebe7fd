// The jobs every picture needs, by name.
import type {Output} from '../stages/types.js';
import type {JobContext} from './context.js';
import {fit, openFramed, type FrameInput} from './render-crop.js';
import {shrinkForView} from './render-preview.js';
import {practise} from '../resample/resample.js';
import {assertReadable} from './canvas.js';
import {write, writeBitmap} from './encode-canvas.js';

export {runHere} from '../worker/main-thread.js';

export interface CutInput extends FrameInput {
  readonly sizePx: number;
}

export interface AvatarsInput extends FrameInput {
  readonly sizesPx: readonly number[];
  readonly output: Output;
}

export const jobs = {
  /** Does what only the first picture would have to wait for, before it comes. */
  async practise(_: undefined, context: JobContext): Promise<void> {
    await practise(context);
    assertReadable(1, 1);
  },
  /** A small upright bitmap, and the true size. */
  view: shrinkForView,
  /** The framed square. */
  async cut(input: CutInput, context: JobContext): Promise<ImageBitmap> {
    const {canvas} = await fit(await openFramed(input, context), input.sizePx, context);
    return canvas.transferToImageBitmap();
  },
  /** A finished file. */
  write: writeBitmap,
  /** `cut` and `write` in one go, for every size from one decode, without a bitmap travelling between. */
  async avatars(input: AvatarsInput, context: JobContext): Promise<Blob[]> {
    const framed = await openFramed(input, context);
    const blobs: Blob[] = [];
    for (const sizePx of input.sizesPx) {
      blobs.push(await write(await fit(framed, sizePx, context), input.source.alpha, input.output, context));
    }
    return blobs;
  },
};
