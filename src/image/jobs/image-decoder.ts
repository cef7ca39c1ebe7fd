// Decodes a still with the browser's ImageDecoder, which scales a JPEG on the way. In the worker, or ahead of it in the page.
import {EPSILON_PX} from '../geometry/crop-geometry.js';
import {orientedSize} from '../geometry/orientation.js';
import {readBlob} from './read-blob.js';
import type {CheckedFile} from '../stages/types.js';

export const hasImageDecoder = typeof ImageDecoder !== 'undefined';

/** JPEG decoders scale by eighths, for next to nothing; above a half they lose detail and save neither time nor memory. */
function roundUpToEighths(scale: number): number {
  return scale > 0.5 ? 1 : Math.ceil(scale * 8) / 8;
}

/** Two by two pixels. */
const TINY_GIF = 'R0lGODdhAgACAIAAAP///wAAACwAAAAAAgACAAACAoRRADs=';
let arbitraryScaleSupport: Promise<boolean> | undefined;

/**
 * Firefox's decoder scales every type to any size, with a good filter, and counts the size upright; Chromium's only JPEG, by
 * eighths, and counts it as stored.
 */
export function supportsArbitraryScale(): Promise<boolean> {
  // No photo fails because the question did.
  return (arbitraryScaleSupport ??= probeScaling().catch(() => false));
}

async function probeScaling(): Promise<boolean> {
  const data = Uint8Array.from(atob(TINY_GIF), (char) => char.charCodeAt(0));
  const decoder = new ImageDecoder({type: 'image/gif', data, desiredWidth: 1, desiredHeight: 1});
  const {image} = await decoder.decode();
  const scaled = image.displayWidth === 1;
  image.close();
  decoder.close();
  return scaled;
}

export interface ImageDecoderOptions {
  readonly signal?: AbortSignal;
  /** The file's, where they have been read already; they are taken away. */
  readonly bytes?: Promise<ArrayBuffer>;
  /** Runs while the decoder works. */
  onDecodeStarted?(): void;
}

/**
 * A frame of `scale` (at most 1) or more. An ImageDecoder takes the largest eighth that is NOT larger than asked, so exactly
 * the right one is asked for.
 */
export async function decodeWithImageDecoder(
  source: CheckedFile,
  scale: number,
  {signal, bytes, onDecodeStarted}: ImageDecoderOptions = {},
): Promise<VideoFrame> {
  const {blob, type} = source;
  const [data, isArbitrary] = await Promise.all([bytes ?? readBlob(blob), supportsArbitraryScale()]);
  const decodeScale = isArbitrary ? scale : roundUpToEighths(scale);
  const fullSize = isArbitrary ? orientedSize(source) : source;
  const toDesiredEdge = (length: number) => Math.ceil(length * decodeScale - EPSILON_PX);
  const decoder = new ImageDecoder({
    type,
    data,
    transfer: [data],
    ...(decodeScale < 1 && {
      desiredWidth: toDesiredEdge(fullSize.width),
      desiredHeight: toDesiredEdge(fullSize.height),
    }),
  });
  const close = () => decoder.close();
  signal?.addEventListener('abort', close, {once: true});
  try {
    const decoding = decoder.decode();
    onDecodeStarted?.();
    return (await decoding).image;
  } finally {
    signal?.removeEventListener('abort', close);
    decoder.close();
  }
}
