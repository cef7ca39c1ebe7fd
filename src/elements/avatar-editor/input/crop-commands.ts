// Crop commands of buttons, keys and gestures: a crop and the open image in, the next crop out.
import {
  defaultCrop,
  clampCrop,
  flipCrop,
  maxZoom,
  moveCrop,
  rotateCrop,
  zoomCrop,
  type ViewPoint,
} from '../../../image/geometry/crop-geometry.js';
import type {Crop, DecodedImage} from '../../../image/stages/types.js';

/** One change of the crop. `sizePx` is the edge of the output and limits the zoom. */
export type CropCommand = (crop: Crop, image: DecodedImage, sizePx: number) => Crop;

/** Pan distance of an arrow key, in mask diameters; the larger one with Shift and by pan button. */
export const PAN_STEP = 0.02;
export const PAN_STEP_LARGE = 0.1;
export const ZOOM_FACTOR = 1.1;
/** Largest angle of the straighten slider to either side, in degrees. */
export const MAX_STRAIGHTEN_DEG = 30;

export const pan =
  (dx: number, dy: number): CropCommand =>
  (crop, image) =>
    moveCrop(crop, image, dx, dy);

export const zoomTo =
  (zoom: number, anchor?: ViewPoint): CropCommand =>
  (crop, image, sizePx) =>
    zoomCrop(crop, image, Math.min(zoom, maxZoom(image, sizePx)), anchor);

export const zoomBy =
  (factor: number, anchor?: ViewPoint): CropCommand =>
  (crop, image, sizePx) =>
    zoomTo(crop.zoom * factor, anchor)(crop, image, sizePx);

/** Zooms to 2 at this point, or back to 1. */
export const toggleZoom =
  (anchor: ViewPoint): CropCommand =>
  (crop, image, sizePx) =>
    zoomTo(crop.zoom > 1.01 ? 1 : 2, anchor)(crop, image, sizePx);

export const rotate90 =
  (direction: 1 | -1): CropCommand =>
  (crop, image) =>
    rotateCrop(crop, image, 90 * direction);

/** Sets the angle to the nearest quarter turn, in degrees. */
export const setStraighten =
  (degrees: number): CropCommand =>
  (crop, image) =>
    rotateCrop(crop, image, degrees - getStraighten(crop));

export const flip: CropCommand = (crop, image) => clampCrop(flipCrop(crop), image);

/** The initial crop: the largest centred square. */
export const resetCrop: CropCommand = (...[, image]) => clampCrop(defaultCrop(), image);

/** Angle to the nearest quarter turn, in degrees. */
export function getStraighten({rotation}: Crop): number {
  return rotation - Math.round(rotation / 90) * 90;
}
