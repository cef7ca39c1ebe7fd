// Decodes a still with the browser's ImageDecoder, which scales a JPEG on the way. In the worker, or ahead of it in the page.
import {hair} from '../geometry/crop-geometry.js';
import {uprightSize} from '../geometry/orientation.js';
import {read} from './read-blob.js';
import type {CheckedFile} from '../stages/types.js';

export const hasFrameDecoder = typeof ImageDecoder !== 'undefined';

/** JPEG decoders scale by eighths, for next to nothing; above a half they lose detail and save neither time nor memory. */
function enoughEighths(scale: number): number {
  return scale > 0.5 ? 1 : Math.ceil(scale * 8) / 8;
}

/** Two by two pixels. */
const tinyGif = 'R0lGODdhAgACAIAAAP///wAAACwAAAAAAgACAAACAoRRADs=';
let scalesFreely: Promise<boolean> | undefined;

/**
 * Firefox's decoder scales every type to any size, with a good filter, and counts the size upright; Chromium's only JPEG, by
 * eighths, and counts it as stored.
 */
export function scalesEverything(): Promise<boolean> {
  // No photo fails because the question did.
  return (scalesFreely ??= scalesGif().catch(() => false));
}

async function scalesGif(): Promise<boolean> {
  const data = Uint8Array.from(atob(tinyGif), (char) => char.charCodeAt(0));
  const decoder = new ImageDecoder({type: 'image/gif', data, desiredWidth: 1, desiredHeight: 1});
  const {image} = await decoder.decode();
  const scaled = image.displayWidth === 1;
  image.close();
  decoder.close();
  return scaled;
}

export interface DecodeFrameOptions {
  readonly signal?: AbortSignal;
  /** The file's, where they have been read already; they are taken away. */
  readonly bytes?: Promise<ArrayBuffer>;
  /** Runs while the decoder works. */
  meanwhile?(): void;
}

/**
 * A frame of `scale` (at most 1) or more. An ImageDecoder takes the largest eighth that is NOT larger than asked, so exactly
 * the right one is asked for.
 */
export async function decodeFrame(
  source: CheckedFile,
  scale: number,
  {signal, bytes, meanwhile}: DecodeFrameOptions = {},
): Promise<VideoFrame> {
  const {blob, type} = source;
  const [data, isFree] = await Promise.all([bytes ?? read(blob), scalesEverything()]);
  const share = isFree ? scale : enoughEighths(scale);
  const wished = isFree ? uprightSize(source) : source;
  const edge = (length: number) => Math.ceil(length * share - hair);
  const decoder = new ImageDecoder({
    type,
    data,
    transfer: [data],
    ...(share < 1 && {desiredWidth: edge(wished.width), desiredHeight: edge(wished.height)}),
  });
  const close = () => decoder.close();
  signal?.addEventListener('abort', close, {once: true});
  try {
    const decoding = decoder.decode();
    meanwhile?.();
    return (await decoding).image;
  } finally {
    signal?.removeEventListener('abort', close);
    decoder.close();
  }
}
