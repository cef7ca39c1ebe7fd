// The jobs every picture needs, by name.
import type {Output} from '../stages/types.js';
import type {JobContext} from './context.js';
import {resampleToCanvas, decodeCrop, type CropInput} from './render-crop.js';
import {renderPreview} from './render-preview.js';
import {warmUpJit} from '../resample/warm-up.js';
import {assertCanvasReadable} from './canvas.js';
import {encodeCanvas, encodeBitmap} from './encode-canvas.js';

export {runOnMainThread} from '../worker/main-thread.js';

export interface RenderCropInput extends CropInput {
  readonly sizePx: number;
}

export interface RenderAvatarsInput extends CropInput {
  readonly sizesPx: readonly number[];
  readonly output: Output;
}

export const jobs = {
  /** Does what only the first picture would have to wait for, before it comes. */
  async warmUp(_: undefined, context: JobContext): Promise<void> {
    await warmUpJit(context);
    assertCanvasReadable(1, 1);
  },
  /** A small upright bitmap, and the true size. */
  renderPreview,
  /** The framed square. */
  async renderCrop(input: RenderCropInput, context: JobContext): Promise<ImageBitmap> {
    const {canvas} = await resampleToCanvas(await decodeCrop(input, context), input.sizePx, context);
    return canvas.transferToImageBitmap();
  },
  /** A finished file. */
  encode: encodeBitmap,
  /** `renderCrop` and `encode` in one go, for every size from one decode, without a bitmap travelling between. */
  async renderAvatars(input: RenderAvatarsInput, context: JobContext): Promise<Blob[]> {
    const pixels = await decodeCrop(input, context);
    const blobs: Blob[] = [];
    for (const sizePx of input.sizesPx) {
      blobs.push(
        await encodeCanvas(await resampleToCanvas(pixels, sizePx, context), input.source.alpha, input.output, context),
      );
    }
    return blobs;
  },
};
