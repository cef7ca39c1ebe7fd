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
   * @default 1000
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

/** Sharp enough for an editor on a high-density screen, and exactly 1/8 or 1/4 of usual camera images: 8000 and 4000 pixels. */
const EDITOR_EDGE_PX = 1000;

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
  const {maxEdgePx = EDITOR_EDGE_PX, decoders = {}, signal, onPreview} = options;
  signal?.throwIfAborted();
  const source = await toDecodable(file, decoders, signal);
  const preview = onPreview && decodeThumbnail(source);
  const scale = scaleForFit(orientedSize(source), maxEdgePx);
  const work = runWithPredecoded('renderPreview', {source, scale}, {signal});
  if (preview) void emitPreviewIfFirst(preview, work, onPreview);
  const {bitmap, width, height} = await work;
  return {source, bitmap, width, height};
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
