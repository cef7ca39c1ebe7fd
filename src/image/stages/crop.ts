// Stage 4 of 7 (crop): a decoded image and a crop in, the square at the output size out.
import {withDefaults} from './encode.js';
import type {CroppedImage, Crop, DecodedImage} from './types.js';
import {outputEdge, scaleForCrop} from '../geometry/crop-geometry.js';
import {runWithPredecoded} from '../worker/start/prefetch.js';

/** Options of `crop`. */
export interface CropOptions {
  /**
   * Edge of the square, in pixels.
   *
   * @default 512
   */
  readonly sizePx?: number;
  /**
   * Makes the square no larger than what is framed; `sizePx` of the result tells its edge.
   *
   * @default false
   */
  readonly neverEnlarge?: boolean;
  /**
   * Aborts the job.
   *
   * @default none
   */
  readonly signal?: AbortSignal;
}

/**
 * Cuts the square from the file, not from the small bitmap.
 * @param image - What `decode` opened
 * @param crop - What the person framed
 * @throws AvatarError `file-truncated`, `decode-failed`, `out-of-memory` or `canvas-blocked`; the signal's reason
 * @example
 * import {assertValid, crop, decode, defaultCrop, sniff} from 'avatar-elements/image';
 *
 * const image = await decode(assertValid(await sniff(photo)));
 * const square = await crop(image, defaultCrop(), {sizePx: 256});
 * draw(square.bitmap);
 */
export async function crop(image: DecodedImage, crop: Crop, options: CropOptions = {}): Promise<CroppedImage> {
  const {signal} = options;
  const {source, width, height} = image;
  const size = {width, height};
  const sizePx = outputEdge(crop, size, withDefaults(options));
  const scale = scaleForCrop(crop, size, sizePx);
  const bitmap = await runWithPredecoded('renderCrop', {source, scale, size, crop, sizePx}, {signal});
  return {source, bitmap, sizePx, crop};
}
