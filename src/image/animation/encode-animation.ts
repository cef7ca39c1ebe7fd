// Crops and scales every frame of an animation, and writes it again within the byte budget.
import {AvatarError} from '../../errors.js';
import {clampCrop} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop, Output} from '../stages/types.js';
import {assertReadable, newCanvas} from '../jobs/canvas.js';
import type {JobContext} from '../jobs/context.js';
import {drawFramed} from '../jobs/render-crop.js';
import {resample} from '../resample/resample.js';
import {splitAnimation, type AnimationParts} from './split-animation.js';
import {compose} from './compose.js';
import {GifWriter} from './gif-encoder.js';
import {WebpWriter} from './webp-encoder.js';

export interface AnimateInput {
  readonly source: CheckedFile;
  readonly frame: Crop;
  readonly output: Output;
}

export interface Animated {
  readonly blob: Blob;
  readonly frames: number;
}

/** How well each try writes: the quality of WebP, the colours of GIF. */
const tries = [
  {quality: 0.8, colours: 256},
  {quality: 0.6, colours: 128},
  {quality: 0.4, colours: 64},
  {quality: 0.2, colours: 32},
  {quality: 0, colours: 16},
] as const;
type Try = (typeof tries)[number];

/** @throws AvatarError `budget-missed`, `decode-failed` or `canvas-blocked` */
export async function animate(input: AnimateInput, context: JobContext): Promise<Animated> {
  const {maxBytes, sizePx} = input.output;
  assertReadable(sizePx, sizePx);
  const animation = await splitAnimation(input.source);
  const frames = animation.parts.length;
  if (frames === 0) throw new AvatarError('decode-failed', {type: input.source.type});
  const asWebp = await writesWebp();
  let smallestBytes = Infinity;
  for (const attempt of tries) {
    const blob = await (asWebp ? toWebp : toGif)(animation, attempt, input, context);
    if (blob.size <= maxBytes) return {blob, frames};
    smallestBytes = Math.min(smallestBytes, blob.size);
  }
  throw new AvatarError('budget-missed', {maxBytes, smallestBytes});
}

async function toWebp(
  animation: AnimationParts,
  {quality}: Try,
  input: AnimateInput,
  context: JobContext,
): Promise<Blob> {
  const {sizePx} = input.output;
  const writer = new WebpWriter(sizePx, animation.plays);
  const canvas = newCanvas(sizePx, sizePx);
  for await (const {pixels, durationMs} of framed(animation, input, context)) {
    canvas.putImageData(pixels, 0, 0);
    await writer.add(await canvas.canvas.convertToBlob({type: 'image/webp', quality}), durationMs);
  }
  return writer.finish();
}

async function toGif(
  animation: AnimationParts,
  {colours}: Try,
  input: AnimateInput,
  context: JobContext,
): Promise<Blob> {
  const writer = new GifWriter(animation.plays, colours);
  for await (const {pixels, durationMs} of framed(animation, input, context)) writer.add(pixels, durationMs);
  return writer.finish();
}

/** Every moment, framed and at the output size. */
async function* framed(
  animation: AnimationParts,
  {frame, output: {sizePx}}: AnimateInput,
  context: JobContext,
): AsyncGenerator<{pixels: ImageData; durationMs: number}> {
  const {width, height, parts} = animation;
  const crop = clampCrop(frame, animation);
  let done = 0;
  for await (const {canvas, durationMs} of compose(animation)) {
    const square = drawFramed({drawable: canvas, width, height, close: () => {}}, crop);
    const pixels = await resample(square.pixels, sizePx, sizePx, context, square.window);
    context.signal.throwIfAborted();
    context.onProgress(++done, parts.length);
    yield {pixels, durationMs};
  }
}

async function writesWebp(): Promise<boolean> {
  return (await newCanvas(1, 1).canvas.convertToBlob({type: 'image/webp'})).type === 'image/webp';
}
