// The jobs that every image needs, by name.
import type {Output} from '../stages/types.js';
import type {JobContext} from './context.js';
import {resampleToCanvas, decodeCrop, type CropInput} from './render-crop.js';
import {renderPreview} from './render-preview.js';
import {warmUpJit} from '../resample/warm-up.js';
import {assertCanvasReadable} from './canvas.js';
import {encodeCanvas, encodeBitmap, type Encoded} from './encode-canvas.js';

export {runOnMainThread} from '../worker/main-thread.js';

export interface RenderCropInput extends CropInput {
  readonly sizePx: number;
}

export interface RenderAvatarsInput extends CropInput {
  readonly sizesPx: readonly number[];
  readonly output: Output;
}

export const jobs = {
  /** Runs slow initialisation before the first image needs it. */
  async warmUp(_: undefined, context: JobContext): Promise<void> {
    await warmUpJit(context);
    assertCanvasReadable(1, 1);
  },
  /** A small upright bitmap, and the full size. */
  renderPreview,
  /** The cropped square. */
  async renderCrop(input: RenderCropInput, context: JobContext): Promise<ImageBitmap> {
    const {canvas} = await resampleToCanvas(await decodeCrop(input, context), input.sizePx, context);
    return canvas.transferToImageBitmap();
  },
  /** A finished file. */
  encode: encodeBitmap,
  /** `renderCrop` and `encode` in one job: all sizes from one decode, without transferring bitmaps. */
  async renderAvatars(input: RenderAvatarsInput, context: JobContext): Promise<Encoded[]> {
    const pixels = await decodeCrop(input, context);
    const encoded: Encoded[] = [];
    for (const sizePx of input.sizesPx) {
      encoded.push(
        await encodeCanvas(await resampleToCanvas(pixels, sizePx, context), input.source.alpha, input.output, context),
      );
    }
    return encoded;
  },
};
