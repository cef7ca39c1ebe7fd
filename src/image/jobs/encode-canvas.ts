// The worker's part of stage 5 (encode): encodes the square in the requested type, within the byte budget, or throws.
import {AvatarError} from '../../errors.js';
import type {EncodedFacts, Output} from '../stages/types.js';
import {createCanvas, fillBackground, type Context} from './canvas.js';
import type {JobContext} from './context.js';
import {stripMetadata} from './strip-metadata.js';

type EncodedType = Exclude<Output['type'], 'auto'>;

export interface EncodeInput {
  readonly bitmap: ImageBitmap;
  readonly alpha: boolean;
  readonly output: Output;
}

/** A finished file and what is known of it. */
export interface Encoded extends EncodedFacts {
  readonly blob: Blob;
}

const firstQuality: Readonly<Record<EncodedType, number>> = {'image/webp': 0.84, 'image/jpeg': 0.87, 'image/png': 1};
const SEARCH_STEPS = 6;

export async function encodeBitmap({bitmap, alpha, output}: EncodeInput, context: JobContext): Promise<Encoded> {
  const canvas = createCanvas(bitmap.width, bitmap.height);
  canvas.drawImage(bitmap, 0, 0);
  return encodeCanvas(canvas, alpha, output, context);
}

/**
 * Tries the types that are allowed, the best first; a transparent picture that does not fit into the budget is laid on the background.
 * @throws AvatarError `output-too-large` or `encode-failed`
 */
export async function encodeCanvas(
  canvas: Context,
  alpha: boolean,
  {type, maxBytes, background}: Output,
  {signal}: Pick<JobContext, 'signal'>,
): Promise<Encoded> {
  const {width, height} = canvas.canvas;
  let smallestBytes = Infinity;
  for (const [candidate, flattened] of attempts(
    type,
    alpha && hasTransparency(canvas.getImageData(0, 0, width, height)),
  )) {
    if (flattened) fillBackground(canvas, background);
    const blob = await searchQuality(canvas.canvas, candidate, maxBytes, signal);
    // Some browsers encode PNG if WebP is requested, so the real type is read from the blob.
    if (blob.type !== candidate) continue;
    if (blob.size <= maxBytes) return {blob, width, height, frames: 1, flattened};
    smallestBytes = Math.min(smallestBytes, blob.size);
  }
  if (smallestBytes === Infinity) throw new AvatarError('encode-failed', {type});
  throw new AvatarError('output-too-large', {maxBytes, smallestBytes});
}

type Attempt = readonly [type: EncodedType, flattened: boolean];

/** `flattened`: the transparent picture is laid on the background. */
function attempts(type: Output['type'], transparent: boolean): readonly Attempt[] {
  const best = type === 'auto' ? 'image/webp' : type;
  const types = (fallback: EncodedType, flattened: boolean): readonly Attempt[] =>
    (best === 'image/webp' ? [best, fallback] : [best]).map((own) => [own, flattened]);
  const opaque = types('image/jpeg', transparent);
  return transparent && best !== 'image/jpeg' ? [...types('image/png', false), ...opaque] : opaque;
}

/** The file with the best quality within the budget, otherwise the smallest one. */
async function searchQuality(
  canvas: OffscreenCanvas,
  type: EncodedType,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Blob> {
  const encodeAt = async (quality: number) => {
    signal.throwIfAborted();
    return stripMetadata(await canvas.convertToBlob({type, quality}));
  };
  const best = await encodeAt(firstQuality[type]);
  if (best.size <= maxBytes || best.type !== type || type === 'image/png') return best;
  let fitting = await encodeAt(0);
  if (fitting.size > maxBytes) return fitting;
  let [low, high] = [0, firstQuality[type]];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const middle = (low + high) / 2;
    const blob = await encodeAt(middle);
    if (blob.size <= maxBytes) [fitting, low] = [blob, middle];
    else high = middle;
  }
  return fitting;
}

export function hasTransparency({data}: ImageData): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true;
  return false;
}
