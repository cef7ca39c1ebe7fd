// Stage 3 of 7 (decode): a checked file in, a small upright bitmap out. An embedded thumbnail is shown before it.
import {decodeThumbnail} from '../exif-thumbnail.js';
import {toDecodable, type Decoders} from '../heic.js';
import {scaleForFit} from '../geometry/crop-geometry.js';
import {runWithPredecoded} from '../worker/start/prefetch.js';
import {orientedSize} from '../geometry/orientation.js';
import type {CheckedFile, DecodedImage} from './types.js';

/** Options of `decode`. */
export interface DecodeOptions {
  /**
   * Long edge of the bitmap, in pixels; the picture itself is kept as the file.
   *
   * @default a short edge of 750 pixels, and a long edge of at most 8000: 24 MB
   */
  readonly maxEdgePx?: number;
  /**
   * Decoders for types that the browser lacks.
   *
   * @default none
   */
  readonly decoders?: Decoders;
  /**
   * Aborts the job.
   *
   * @default none
   */
  readonly signal?: AbortSignal;
  /**
   * Called at most once, before the result, with a bitmap to show meanwhile; the listener closes it.
   *
   * @default none
   */
  onPreview?(bitmap: ImageBitmap): void;
}

/**
 * The square that an editor shows is as wide as the short edge. Sharp enough to move it on a high-density screen, and exactly 1/8 or 1/4
 * of usual camera images: 6000 and 3000 pixels.
 */
const SHORT_EDGE_PX = 750;
/** Bounds the memory of tall screenshots: a bitmap has at most 750 × 8000 pixels, which are 24 MB. GPUs draw edges up to 8192 at once. */
const LONG_EDGE_PX = 8000;

/**
 * Opens a checked file as a small upright bitmap.
 * @param file - What `assertValid` let through
 * @throws AvatarError `file-truncated`, `decode-failed`, `decoder-missing`, `out-of-memory` or `canvas-blocked`; the signal's reason
 * @example
 * import {assertValid, decode, sniff} from 'avatar-elements/image';
 *
 * const image = await decode(assertValid(await sniff(photo)), {maxEdgePx: 800, onPreview: (bitmap) => draw(bitmap)});
 * draw(image.bitmap);
 * image.bitmap.close();
 */
export async function decode(file: CheckedFile, options: DecodeOptions = {}): Promise<DecodedImage> {
  const {maxEdgePx, decoders = {}, signal, onPreview} = options;
  signal?.throwIfAborted();
  const source = await toDecodable(file, decoders, signal);
  const preview = onPreview && decodeThumbnail(source);
  const scale = maxEdgePx ? scaleForFit(orientedSize(source), maxEdgePx) : scaleForEditor(source);
  const work = runWithPredecoded('renderPreview', {source, scale}, {signal});
  if (preview) void emitPreviewIfFirst(preview, work, onPreview);
  const {bitmap, width, height} = await work;
  return {source, bitmap, width, height};
}

function scaleForEditor({width, height}: CheckedFile): number {
  return Math.min(SHORT_EDGE_PX / Math.min(width, height), LONG_EDGE_PX / Math.max(width, height), 1);
}

/** Passes the thumbnail to the caller, unless the image itself is decoded already. */
async function emitPreviewIfFirst(
  preview: Promise<ImageBitmap | undefined>,
  work: Promise<unknown>,
  onPreview: (bitmap: ImageBitmap) => void,
): Promise<void> {
  const decoded = work.then(
    () => true,
    () => true,
  );
  const isDecoded = await Promise.race([preview.then(() => false), decoded]);
  const bitmap = await preview;
  if (isDecoded) bitmap?.close();
  else if (bitmap) onPreview(bitmap);
}
