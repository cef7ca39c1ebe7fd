// Decodes a still with the browser's ImageDecoder, which scales a JPEG on the way. In the worker, or ahead of it in the page.
import type {ImageSize} from '../framing.js';
import {uprightSize} from '../orientation.js';
import type {CheckedFile} from '../stages.js';

export const hasFrameDecoder = typeof ImageDecoder !== 'undefined';

/** JPEG decoders scale by eighths, for next to nothing; above a half they lose detail and save neither time nor memory. */
const eighths = 8;

/** Chromium counts the wished size before orientation is applied, Firefox after; the first turned picture tells. */
let wishIsUpright = false;

/**
 * A frame of `scale` (at most 1) or more. An ImageDecoder takes the largest eighth that is NOT larger than asked, so exactly
 * the right one is asked for. `meanwhile` runs while the decoder works.
 */
export async function decodeFrame(
  source: CheckedFile,
  scale: number,
  signal?: AbortSignal,
  meanwhile = () => {},
): Promise<VideoFrame> {
  const {blob, type} = source;
  const wanted = Math.ceil(scale * eighths);
  const n = wanted > eighths / 2 ? eighths : wanted;
  const wished = wishIsUpright ? uprightSize(source) : source;
  const data = await blob.arrayBuffer();
  const decoder = new ImageDecoder({
    type,
    data,
    transfer: [data],
    ...(n < eighths && {
      desiredWidth: Math.ceil((wished.width * n) / eighths),
      desiredHeight: Math.ceil((wished.height * n) / eighths),
    }),
  });
  const close = () => decoder.close();
  signal?.addEventListener('abort', close, {once: true});
  try {
    const decoding = decoder.decode();
    meanwhile();
    const {image} = await decoding;
    const size = {width: image.displayWidth, height: image.displayHeight};
    if (wishIsUpright || !isTurned(size, uprightSize(source))) return image;
    wishIsUpright = true;
    image.close();
    return await decodeFrame(source, scale, signal, meanwhile);
  } finally {
    signal?.removeEventListener('abort', close);
    decoder.close();
  }
}

/** True where one is wide and the other is high. */
export function isTurned(a: ImageSize, b: ImageSize): boolean {
  return (a.width - a.height) * (b.width - b.height) < 0;
}
