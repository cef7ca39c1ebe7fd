// Crops and scales every frame of an animation, and encodes it again within the byte budget.
import {AvatarError} from '../../errors.js';
import {clampCrop} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop, Output} from '../stages/types.js';
import {assertCanvasReadable, createCanvas} from '../jobs/canvas.js';
import type {JobContext} from '../jobs/context.js';
import type {Encoded} from '../jobs/encode-canvas.js';
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

/** The attempts, the best first: the quality of WebP, the number of colours of GIF. */
const QUALITY_STEPS = [
  {quality: 0.8, colours: 256},
  {quality: 0.6, colours: 128},
  {quality: 0.4, colours: 64},
  {quality: 0.2, colours: 32},
  {quality: 0, colours: 16},
] as const;
type QualityStep = (typeof QUALITY_STEPS)[number];

/** One attempt: a file that grows frame by frame. */
interface Writer {
  readonly bytes: number;
  add(pixels: ImageData, durationMs: number): void | Promise<void>;
  finish(): Blob;
}

/**
 * Decodes and crops every frame once, and writes it at every quality that still fits into the budget. @throws AvatarError
 * `output-too-large`, `decode-failed` or `canvas-blocked`
 */
export async function encodeAnimation(input: EncodeAnimationInput, context: JobContext): Promise<Encoded> {
  const {maxBytes, sizePx} = input.output;
  assertCanvasReadable(sizePx, sizePx);
  const animation = await splitAnimation(input.source);
  if (animation.frames.length === 0) throw new AvatarError('decode-failed', {type: input.source.type});
  const createWriter = (await supportsWebpEncode()) ? createWebpWriter : createGifWriter;
  const steps = maxBytes === Infinity ? QUALITY_STEPS.slice(0, 1) : QUALITY_STEPS;
  let writers = steps.map((step) => createWriter(animation.plays, step, sizePx));
  let frames = 0;
  for await (const {pixels, durationMs} of croppedFrames(animation, input, context)) {
    frames += 1;
    for (const writer of writers) await writer.add(pixels, durationMs);
    // The last one stays: it tells how small the file can be.
    writers = writers.filter(({bytes}, i) => bytes <= maxBytes || i === writers.length - 1);
  }
  const blobs = writers.map((writer) => writer.finish());
  const blob = blobs.find(({size}) => size <= maxBytes);
  if (blob) return {blob, width: sizePx, height: sizePx, frames, flattened: false};
  throw new AvatarError('output-too-large', {maxBytes, smallestBytes: Math.min(...blobs.map(({size}) => size))});
}

function createWebpWriter(plays: number, {quality}: QualityStep, sizePx: number): Writer {
  const encoder = new WebpEncoder(sizePx, plays);
  const canvas = createCanvas(sizePx, sizePx);
  return {
    get bytes() {
      return encoder.bytes;
    },
    async add(pixels, durationMs) {
      canvas.putImageData(pixels, 0, 0);
      await encoder.add(await canvas.canvas.convertToBlob({type: 'image/webp', quality}), durationMs);
    },
    finish: () => encoder.finish(),
  };
}

const createGifWriter = (plays: number, {colours}: QualityStep): Writer => new GifEncoder(plays, colours);

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
