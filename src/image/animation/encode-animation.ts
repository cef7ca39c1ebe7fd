// Crops and scales every frame of an animation, and encodes it again within the byte budget.
import {AvatarError} from '../../errors.js';
import {clampCrop} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop, Output} from '../stages/types.js';
import {assertCanvasReadable, createCanvas} from '../jobs/canvas.js';
import type {JobContext} from '../jobs/context.js';
import {drawCropPixels} from '../jobs/render-crop.js';
import {resample} from '../resample/resample.js';
import type {SplitAnimation} from './animation-frame.js';
import {splitAnimation} from './split-animation.js';
import {compose} from './compose.js';
import {GifEncoder} from './gif-encoder.js';
import {WebpEncoder} from './webp-encoder.js';

export interface EncodeAnimationInput {
  readonly source: CheckedFile;
  readonly crop: Crop;
  readonly output: Output;
}

export interface AnimationResult {
  readonly blob: Blob;
  readonly frames: number;
}

/** The attempts: the quality of WebP, the number of colours of GIF. */
const QUALITY_STEPS = [
  {quality: 0.8, colours: 256},
  {quality: 0.6, colours: 128},
  {quality: 0.4, colours: 64},
  {quality: 0.2, colours: 32},
  {quality: 0, colours: 16},
] as const;
type QualityStep = (typeof QUALITY_STEPS)[number];

/** @throws AvatarError `output-too-large`, `decode-failed` or `canvas-blocked` */
export async function encodeAnimation(input: EncodeAnimationInput, context: JobContext): Promise<AnimationResult> {
  const {maxBytes, sizePx} = input.output;
  assertCanvasReadable(sizePx, sizePx);
  const animation = await splitAnimation(input.source);
  const frames = animation.frames.length;
  if (frames === 0) throw new AvatarError('decode-failed', {type: input.source.type});
  const asWebp = await supportsWebpEncode();
  let smallestBytes = Infinity;
  for (const step of QUALITY_STEPS) {
    const blob = await (asWebp ? toWebp : toGif)(animation, step, input, context);
    if (blob.size <= maxBytes) return {blob, frames};
    smallestBytes = Math.min(smallestBytes, blob.size);
  }
  throw new AvatarError('output-too-large', {maxBytes, smallestBytes});
}

async function toWebp(
  animation: SplitAnimation,
  {quality}: QualityStep,
  input: EncodeAnimationInput,
  context: JobContext,
): Promise<Blob> {
  const {sizePx} = input.output;
  const writer = new WebpEncoder(sizePx, animation.plays);
  const canvas = createCanvas(sizePx, sizePx);
  for await (const {pixels, durationMs} of croppedFrames(animation, input, context)) {
    canvas.putImageData(pixels, 0, 0);
    await writer.add(await canvas.canvas.convertToBlob({type: 'image/webp', quality}), durationMs);
  }
  return writer.finish();
}

async function toGif(
  animation: SplitAnimation,
  {colours}: QualityStep,
  input: EncodeAnimationInput,
  context: JobContext,
): Promise<Blob> {
  const writer = new GifEncoder(animation.plays, colours);
  for await (const {pixels, durationMs} of croppedFrames(animation, input, context)) writer.add(pixels, durationMs);
  return writer.finish();
}

/** Every frame, cropped and at the output size. */
async function* croppedFrames(
  animation: SplitAnimation,
  {crop, output: {sizePx}}: EncodeAnimationInput,
  context: JobContext,
): AsyncGenerator<{pixels: ImageData; durationMs: number}> {
  const {width, height, frames} = animation;
  const clamped = clampCrop(crop, animation);
  let done = 0;
  for await (const {canvas, durationMs} of compose(animation)) {
    const square = drawCropPixels({drawable: canvas, width, height, close: () => {}}, clamped);
    const pixels = await resample(square.pixels, sizePx, sizePx, context, square.sourceRect);
    context.signal.throwIfAborted();
    context.onProgress(++done, frames.length);
    yield {pixels, durationMs};
  }
}

async function supportsWebpEncode(): Promise<boolean> {
  return (await createCanvas(1, 1).canvas.convertToBlob({type: 'image/webp'})).type === 'image/webp';
}
