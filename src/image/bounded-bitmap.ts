// Decodes a picture from outside this page (a directory, another tab, the outbox) to a small bitmap. Its type and size are read
// from its bytes before it is decoded: a file of 31 kB can have 16,000 × 16,000 pixels.
import {sniff} from './stages/sniff.js';

const MAX_BYTES = 10_000_000;
const MAX_PIXELS = 24_000_000;
/** The shorter edge of the bitmap: larger than any avatar is shown. */
const MAX_EDGE_PX = 1024;

const RASTER_TYPE = /^image\/(?:jpeg|png|gif|webp|avif|bmp)$/;

/** Decodes a picture and scales it down while decoding. Rejects if it is not a picture, or too large for an avatar. */
export async function decodeBounded(blob: Blob): Promise<ImageBitmap> {
  if (blob.size > MAX_BYTES) throw new RangeError('The picture has too many bytes.');
  const {type, width, height, orientation, truncated, unsupported} = await sniff(blob);
  if (!RASTER_TYPE.test(type) || truncated || unsupported || width * height === 0)
    throw new TypeError('This is no picture.');
  if (width * height > MAX_PIXELS) throw new RangeError('The picture has too many pixels.');
  const scale = MAX_EDGE_PX / Math.min(width, height);
  if (!(scale < 1)) return createImageBitmap(blob);
  const isTurned = orientation > 4;
  const [resizeWidth, resizeHeight] = (isTurned ? [height, width] : [width, height]).map((edge) =>
    Math.max(1, Math.round(edge * scale)),
  );
  return createImageBitmap(blob, {resizeWidth, resizeHeight, resizeQuality: 'high'});
}
