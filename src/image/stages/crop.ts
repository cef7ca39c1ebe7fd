// Stage 4 of 7 (crop): a decoded image and a crop in, the square at the output size out.
import {defaultOutput} from './encode.js';
import type {CroppedImage, Crop, DecodedImage} from './types.js';
import {scaleForCrop} from '../geometry/crop-geometry.js';
import {runWithPredecoded} from '../worker/start/prefetch.js';

export interface CropOptions {
  /** Edge of the square, in pixels. */
  readonly sizePx?: number;
  readonly signal?: AbortSignal;
}

/** Cuts from the file, not from the small bitmap. @throws AvatarError `decode-failed` or `canvas-blocked` */
export async function crop(image: DecodedImage, crop: Crop, options: CropOptions = {}): Promise<CroppedImage> {
  const {sizePx = defaultOutput.sizePx, signal} = options;
  const {source, width, height} = image;
  const size = {width, height};
  const scale = scaleForCrop(crop, size, sizePx);
  const bitmap = await runWithPredecoded('renderCrop', {source, scale, size, crop, sizePx}, {signal});
  return {source, bitmap, sizePx, crop};
}
