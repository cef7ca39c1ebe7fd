// Stage 3 of 7 (decode): a checked file in, a small upright bitmap out; an embedded thumbnail is shown before it.
import {decodeThumbnail} from '../exif-thumbnail.js';
import {inOpenableType, type Decoders} from '../heic.js';
import {scaleOfWhole} from '../geometry/crop-geometry.js';
import {runOpening} from '../worker/prefetch.js';
import {uprightSize} from '../geometry/orientation.js';
import type {CheckedFile, DecodedImage} from './types.js';

export interface DecodeOptions {
  /** Long edge of the bitmap, in pixels; the picture itself is kept as the file. */
  readonly maxEdgePx?: number;
  readonly decoders?: Decoders;
  readonly signal?: AbortSignal;
  /** Called at most once, before the result, with a bitmap to show meanwhile; the listener closes it. */
  onPreview?(bitmap: ImageBitmap): void;
}

/** Sharp enough for an editor on a dense screen, and an exact eighth of what cameras make: 4000 and 8000 pixels. */
const editorEdgePx = 1000;

/** @throws AvatarError `decode-failed`, `decoder-missing` or `canvas-blocked` */
export async function decode(file: CheckedFile, options: DecodeOptions = {}): Promise<DecodedImage> {
  const {maxEdgePx = editorEdgePx, decoders = {}, signal, onPreview} = options;
  signal?.throwIfAborted();
  const source = await inOpenableType(file, decoders, signal);
  const preview = onPreview && decodeThumbnail(source);
  const scale = scaleOfWhole(uprightSize(source), maxEdgePx);
  const work = runOpening('view', {source, scale}, {signal});
  if (preview) void showUnlessLate(preview, work, onPreview);
  const {bitmap, width, height} = await work;
  return {source, bitmap, width, height};
}

/** Hands the thumbnail over unless the real picture is already there. */
async function showUnlessLate(
  preview: Promise<ImageBitmap | undefined>,
  work: Promise<unknown>,
  onPreview: (bitmap: ImageBitmap) => void,
): Promise<void> {
  const late = work.then(
    () => true,
    () => true,
  );
  const isLate = await Promise.race([preview.then(() => false), late]);
  const bitmap = await preview;
  if (isLate) bitmap?.close();
  else if (bitmap) onPreview(bitmap);
}
