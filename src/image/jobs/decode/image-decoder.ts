// Decodes a still image with the browser's ImageDecoder, which can scale a JPEG while decoding. Runs in the worker, or in the page
// before the worker is ready.
import {EPSILON_PX} from '../../geometry/crop-geometry.js';
import {orientedSize} from '../../geometry/orientation.js';
import {readBlob} from '../read-blob.js';
import type {CheckedFile} from '../../stages/types.js';

export const hasImageDecoder = typeof ImageDecoder !== 'undefined';

/** JPEG decoders scale by multiples of 1/8 at almost no cost. Above 1/2 they lose detail and save neither time nor memory. */
function roundUpToEighths(scale: number): number {
  return scale > 0.5 ? 1 : Math.ceil(scale * 8) / 8;
}

/** A GIF of 2 × 2 pixels. */
const TINY_GIF = 'R0lGODdhAgACAIAAAP///wAAACwAAAAAAgACAAACAoRRADs=';
let arbitraryScaleSupport: Promise<boolean> | undefined;

/**
 * True in Firefox: its decoder scales every type to any size, with a good filter, and expects the upright size. Chromium's scales only
 * JPEG, by multiples of 1/8, and expects the stored size.
 */
export function supportsArbitraryScale(): Promise<boolean> {
  // A failed probe must not make the decode fail.
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
  /** The bytes of the file, if they are already read. They are transferred to the decoder. */
  readonly bytes?: Promise<ArrayBuffer>;
  /** Called while the decoder runs. */
  onDecodeStarted?(): void;
}

/**
 * A frame at `scale` (at most 1) or larger. An ImageDecoder uses the largest multiple of 1/8 that is not larger than the requested size,
 * so exactly the right one is requested.
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
