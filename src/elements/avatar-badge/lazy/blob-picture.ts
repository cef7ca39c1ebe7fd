// Draws pictures that are still files: each is decoded once for all badges and drawn into their canvases.
// A canvas because a strict `img-src` refuses the `blob:` address an <img> would need. Loaded lazily by `load.ts`.
import {decodeBounded} from '../../../image/bounded-bitmap.js';

export {decodeBounded};
export {loadLazyFormats} from '../../../image/stages/sniff.js';

/** The files that are being decoded. */
const decodings = new Map<Blob, Promise<ImageBitmap>>();

/** Draws a file for a badge of that CSS size. Throws if it is not a picture, or too large for an avatar. */
export async function drawBlob(canvas: HTMLCanvasElement, blob: Blob, size = '40px'): Promise<void> {
  let decoding = decodings.get(blob);
  if (!decoding) decodings.set(blob, (decoding = decodeOnce(blob)));
  draw(canvas, await decoding, targetSizePx(size));
}

async function decodeOnce(blob: Blob): Promise<ImageBitmap> {
  try {
    const bitmap = await decodeBounded(blob);
    setTimeout(() => bitmap.close()); // Every badge that waits for it has drawn it by then.
    return bitmap;
  } finally {
    decodings.delete(blob);
  }
}

/** Edge length in device pixels; 256 CSS px if only layout knows the size. */
function targetSizePx(size: string): number {
  return (/^[\d.]+px$/.test(size) ? parseFloat(size) : 256) * devicePixelRatio;
}

/** Scales so that the shorter edge is at most `edgePx`. */
function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, edgePx: number): void {
  const scale = Math.min(1, edgePx / Math.min(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
