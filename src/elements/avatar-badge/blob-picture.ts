// Draws pictures that are still files: each is decoded once for all badges and drawn into their canvases.
// A canvas because a strict `img-src` refuses the `blob:` address an <img> would need.
import {importWithRetry} from '../../shared/import-with-retry.js';

/** The output of this library's pipeline is much smaller. */
const MAX_UNCHECKED_BYTES = 1_000_000;

/** The files that are being decoded. */
const decodings = new Map<Blob, Promise<ImageBitmap>>();

/** Draws a file for a badge of that CSS size. Throws if it is not a picture. */
export async function drawBlob(canvas: HTMLCanvasElement, blob: Blob, size = '40px'): Promise<void> {
  let decoding = decodings.get(blob);
  if (!decoding) decodings.set(blob, (decoding = decodeOnce(blob)));
  draw(canvas, await decoding, targetSizePx(size));
}

async function decodeOnce(blob: Blob): Promise<ImageBitmap> {
  try {
    const bitmap = await decode(blob);
    setTimeout(() => bitmap.close()); // Every badge that waits for it has drawn it by then.
    return bitmap;
  } finally {
    decodings.delete(blob);
  }
}

/**
 * The check of size and type is a lazy module, because most badges never draw a file. Where it cannot be fetched, the page is
 * offline: then a queued save is still shown, so that its person sees that nothing is lost.
 */
async function decode(blob: Blob): Promise<ImageBitmap> {
  const check = await importWithRetry(() => import('../../image/bounded-bitmap.js')).catch(() => undefined);
  if (check) return check.decodeBounded(blob);
  if (blob.size > MAX_UNCHECKED_BYTES) throw new RangeError('The picture has too many bytes.');
  return createImageBitmap(blob);
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
