// What buttons, keys and gestures do to the framing: a crop and the opened picture in, the next crop out.
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

/** One step of framing. `sizePx` is the edge of the result, which says how far zooming makes sense. */
export type CropCommand = (crop: Crop, image: DecodedImage, sizePx: number) => Crop;

/** How far one press of an arrow moves, in diameters of the circle; with Shift, and by a nudge button. */
export const PAN_STEP = 0.02;
export const PAN_STEP_LARGE = 0.1;
export const ZOOM_FACTOR = 1.1;
/** How far the straighten slider turns to either side, in degrees. */
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

/** Twice as near at this point, or all of it again. */
export const toggleZoom =
  (anchor: ViewPoint): CropCommand =>
  (crop, image, sizePx) =>
    zoomTo(crop.zoom > 1.01 ? 1 : 2, anchor)(crop, image, sizePx);

export const rotate90 =
  (direction: 1 | -1): CropCommand =>
  (crop, image) =>
    rotateCrop(crop, image, 90 * direction);

/** Tilts to so many degrees off the upright it is nearest to. */
export const setStraighten =
  (degrees: number): CropCommand =>
  (crop, image) =>
    rotateCrop(crop, image, degrees - getStraighten(crop));

export const flip: CropCommand = (crop, image) => clampCrop(flipCrop(crop), image);

/** As it was opened: the largest square in the middle. */
export const resetCrop: CropCommand = (...[, image]) => clampCrop(defaultCrop(), image);

/** Degrees off the nearest quarter turn. */
export function getStraighten({rotation}: Crop): number {
  return rotation - Math.round(rotation / 90) * 90;
}
