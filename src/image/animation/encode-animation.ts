// Crops and scales every frame of an animation, and encodes it again within the byte budget.
import {clampCrop} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop, Output} from '../stages/types.js';
import {assertCanvasReadable, createCanvas, fillBackground} from '../jobs/canvas.js';
import type {JobContext} from '../jobs/context.js';
import {hasTransparency, type Encoded} from '../jobs/encode-canvas.js';
import {drawCropPixels} from '../jobs/render-crop.js';
import {resample} from '../resample/resample.js';
import type {Animation} from './frames/animation-frame.js';
import {openAnimation} from './frames/open-animation.js';
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
 * The animation at the best quality within the budget; with transparent parts that do not fit at any quality, on the background.
 * `undefined` if it does not fit then, or if this browser does not decode its frames: a still picture takes its place. @throws AvatarError
 * `canvas-blocked`
 */
export async function encodeAnimation(input: EncodeAnimationInput, context: JobContext): Promise<Encoded | undefined> {
  const {sizePx} = input.output;
  assertCanvasReadable(sizePx, sizePx);
  const animation = await openAnimation(input.source);
  if (!animation) return undefined;
  const {encoded, isTransparent} = await encodeFrames(animation, input, context, false);
  if (encoded || !isTransparent) return encoded;
  return (await encodeFrames(animation, input, context, true)).encoded;
}

/** Decodes and crops every frame once, and writes it at every quality that still fits into the budget. */
async function encodeFrames(
  animation: Animation,
  input: EncodeAnimationInput,
  context: JobContext,
  flattened: boolean,
): Promise<{encoded?: Encoded; isTransparent: boolean}> {
  const {maxBytes, sizePx, background} = input.output;
  const createWriter = (await supportsWebpEncode()) ? createWebpWriter : createGifWriter;
  const steps = maxBytes === Infinity ? QUALITY_STEPS.slice(0, 1) : QUALITY_STEPS;
  let writers = steps.map((step) => createWriter(animation.plays, step, sizePx));
  let frames = 0;
  let isTransparent = false;
  for await (const {pixels, durationMs} of croppedFrames(animation, input, context)) {
    frames += 1;
    isTransparent ||= hasTransparency(pixels);
    const written = flattened ? flatten(pixels, background) : pixels;
    for (const writer of writers) await writer.add(written, durationMs);
    writers = writers.filter(({bytes}) => bytes <= maxBytes);
    if (writers.length === 0) break;
  }
  const blob = writers.map((writer) => writer.finish()).find(({size}) => size <= maxBytes);
  const encoded = blob && frames > 1 ? {blob, width: sizePx, height: sizePx, frames, flattened} : undefined;
  return {encoded, isTransparent};
}

/** The pixels on the background. */
function flatten(pixels: ImageData, background: string): ImageData {
  const context = createCanvas(pixels.width, pixels.height);
  context.putImageData(pixels, 0, 0);
  fillBackground(context, background);
  return context.getImageData(0, 0, pixels.width, pixels.height);
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
  {frameCount, decodeFrames}: Animation,
  {crop, output: {sizePx}}: EncodeAnimationInput,
  context: JobContext,
): AsyncGenerator<{pixels: ImageData; durationMs: number}> {
  let done = 0;
  for await (const frame of decodeFrames()) {
    const square = drawCropPixels(frame, clampCrop(crop, frame));
    const pixels = await resample(square.pixels, sizePx, sizePx, context, square.sourceRect);
    context.signal.throwIfAborted();
    context.onProgress(++done, frameCount);
    yield {pixels, durationMs: frame.durationMs};
  }
}

async function supportsWebpEncode(): Promise<boolean> {
  return (await createCanvas(1, 1).canvas.convertToBlob({type: 'image/webp'})).type === 'image/webp';
}
