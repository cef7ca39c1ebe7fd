// The worker's part of stage 5 (encode): encodes the square in the requested type, within the byte budget, or throws.
import {AvatarError} from '../../errors.js';
import type {Output} from '../stages/types.js';
import {createCanvas, type Context} from './canvas.js';
import type {JobContext} from './context.js';
import {stripMetadata} from './strip-metadata.js';

type EncodedType = Exclude<Output['type'], 'auto'>;

export interface EncodeInput {
  readonly bitmap: ImageBitmap;
  readonly alpha: boolean;
  readonly output: Output;
}

const firstQuality: Readonly<Record<EncodedType, number>> = {'image/webp': 0.84, 'image/jpeg': 0.87, 'image/png': 1};
const SEARCH_STEPS = 6;

export async function encodeBitmap({bitmap, alpha, output}: EncodeInput, context: JobContext): Promise<Blob> {
  const canvas = createCanvas(bitmap.width, bitmap.height);
  canvas.drawImage(bitmap, 0, 0);
  return encodeCanvas(canvas, alpha, output, context);
}

/** Tries the types that are allowed, the best first. @throws AvatarError `output-too-large` or `encode-failed` */
export async function encodeCanvas(
  canvas: Context,
  alpha: boolean,
  {type, maxBytes, background}: Output,
  {signal}: Pick<JobContext, 'signal'>,
): Promise<Blob> {
  const transparent = alpha && hasTransparency(canvas);
  let smallestBytes = Infinity;
  for (const candidate of candidateTypes(type, transparent)) {
    if (candidate === 'image/jpeg' && transparent) fillBackground(canvas, background);
    const blob = await searchQuality(canvas.canvas, candidate, maxBytes, signal);
    // Some browsers encode PNG if WebP is requested, so the real type is read from the blob.
    if (blob.type !== candidate) continue;
    if (blob.size <= maxBytes) return blob;
    smallestBytes = Math.min(smallestBytes, blob.size);
  }
  if (smallestBytes === Infinity) throw new AvatarError('encode-failed', {type});
  throw new AvatarError('output-too-large', {maxBytes, smallestBytes});
}

function candidateTypes(type: Output['type'], transparent: boolean): readonly EncodedType[] {
  if (type === 'image/jpeg' || type === 'image/png') return [type];
  return ['image/webp', transparent ? 'image/png' : 'image/jpeg'];
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

function hasTransparency(context: Context): boolean {
  const {data} = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return true;
  return false;
}

/** Fills a colour behind the pixels. A colour that the browser cannot parse becomes white. */
function fillBackground(context: Context, background: string): void {
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillStyle = background;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}
