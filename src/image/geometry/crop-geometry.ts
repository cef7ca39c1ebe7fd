// The geometry of a crop: pure functions from one crop to the next. The editor draws with `cropMatrix` and the crop stage renders with
// it, so the result equals the preview. The whole square stays inside the image, not only the circle: the square is saved, and some
// pages show it with its corners.
import type {Crop} from '../stages/types.js';

/** Upright size of a picture, in pixels of any scale. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** A point of the view, as fractions of its edge from the top left corner. */
export interface ViewPoint {
  readonly x: number;
  readonly y: number;
}

/** The six numbers of `setTransform`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Rounding errors up to this part of a pixel are ignored. */
export const EPSILON_PX = 1e-6;

const viewCentre: ViewPoint = {x: 0.5, y: 0.5};
/** The largest enlargement of an image pixel. More zoom shows no more detail. */
const MAX_ENLARGEMENT = 2;
const MIN_MAX_ZOOM = 2;

/**
 * The largest square in the middle.
 * @example
 * import {defaultCrop} from 'avatar-elements/image';
 *
 * const frame = defaultCrop(); // {centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0, flipped: false}
 */
export function defaultCrop(): Crop {
  return {centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0, flipped: false};
}

/**
 * The largest zoom that shows anything new in a result of this size; at least 2.
 * @param imageSize - Size of the upright picture, in pixels
 * @param sizePx - Edge of the result, in pixels
 * @example
 * import {maxZoom} from 'avatar-elements/image';
 *
 * const slider = Object.assign(document.createElement('input'), {type: 'range', min: '1', step: '0.1'});
 * slider.max = String(maxZoom({width: 1200, height: 800}, 256));
 */
export function maxZoom({width, height}: ImageSize, sizePx: number): number {
  return Math.max((MAX_ENLARGEMENT * Math.min(width, height)) / sizePx, MIN_MAX_ZOOM);
}

/**
 * Edge of the framed square, in pixels of the picture. A turned square has to be smaller to fit.
 * @param crop - What is framed
 * @param imageSize - Size of the upright picture, in pixels
 * @example
 * import {cropEdge, defaultCrop} from 'avatar-elements/image';
 *
 * const edgePx = cropEdge({...defaultCrop(), zoom: 2}, {width: 1200, height: 800}); // 400
 */
export function cropEdge({zoom, rotation}: Crop, {width, height}: ImageSize): number {
  return Math.min(width, height) / rotatedSquareBounds(rotation) / zoom;
}

/** The scale, at most 1, at which the cropped square has at least as many pixels as the result. */
export function scaleForCrop(crop: Crop, size: ImageSize, sizePx: number): number {
  return Math.min(sizePx / cropEdge(clampCrop(crop, size), size), 1);
}

/** The edge of the result: `sizePx`, or less, at least 1, if the cropped square must not be enlarged. A size of 0 is unknown. */
export function outputEdge(
  crop: Crop,
  size: ImageSize,
  {sizePx, neverEnlarge}: {readonly sizePx: number; readonly neverEnlarge: boolean},
): number {
  const edge = neverEnlarge && cropEdge(clampCrop(crop, size), size);
  return edge ? Math.min(sizePx, Math.max(Math.floor(edge + EPSILON_PX), 1)) : sizePx;
}

/** The scale, at most 1, at which the longer edge of the whole image is `edgePx`. */
export function scaleForFit({width, height}: ImageSize, edgePx: number): number {
  return Math.min(edgePx / Math.max(width, height), 1);
}

/**
 * The nearest crop whose square lies inside the picture.
 * @param size - Size of the upright picture, in pixels
 * @example
 * import {clampCrop, defaultCrop} from 'avatar-elements/image';
 *
 * const frame = clampCrop({...defaultCrop(), centreX: 0, zoom: 2}, {width: 1200, height: 800});
 */
export function clampCrop(crop: Crop, size: ImageSize): Crop {
  const zoom = Math.max(finiteOr(crop.zoom, 1), 1);
  const rotation = normalizeDegrees(finiteOr(crop.rotation, 0));
  const half = (cropEdge({...crop, zoom, rotation}, size) * rotatedSquareBounds(rotation)) / 2;
  const centreX = clampCentre(finiteOr(crop.centreX, 0.5), half / size.width);
  const centreY = clampCentre(finiteOr(crop.centreY, 0.5), half / size.height);
  return {centreX, centreY, zoom, rotation, flipped: crop.flipped};
}

/**
 * Moves the picture under the view.
 * @param size - Size of the upright picture, in pixels
 * @param dx - To the right, in diameters of the view
 * @param dy - Down, in diameters of the view
 * @example
 * import {defaultCrop, moveCrop} from 'avatar-elements/image';
 *
 * const moved = moveCrop({...defaultCrop(), zoom: 2}, {width: 1200, height: 800}, 0.1, 0);
 */
export function moveCrop(crop: Crop, size: ImageSize, dx: number, dy: number): Crop {
  const edge = cropEdge(crop, size);
  const [x, y] = viewToImage(crop, -dx * edge, -dy * edge);
  return clampCrop({...crop, centreX: crop.centreX + x / size.width, centreY: crop.centreY + y / size.height}, size);
}

/**
 * Zooms; what is under the anchor stays there as far as the picture's edges allow.
 * @param size - Size of the upright picture, in pixels
 * @param zoom - The new zoom; 1 is the largest square that fits
 * @param anchor - Point of the view that stays, in fractions of its edge; the middle if left out
 * @example
 * import {defaultCrop, zoomCrop} from 'avatar-elements/image';
 *
 * const closer = zoomCrop(defaultCrop(), {width: 1200, height: 800}, 2, {x: 0.5, y: 0.3});
 */
export function zoomCrop(crop: Crop, size: ImageSize, zoom: number, anchor: ViewPoint = viewCentre): Crop {
  const to = Math.max(finiteOr(zoom, 1), 1);
  const edge = cropEdge(crop, size);
  const growth = edge - cropEdge({...crop, zoom: to}, size);
  const [x, y] = viewToImage(crop, (anchor.x - 0.5) * growth, (anchor.y - 0.5) * growth);
  return clampCrop(
    {...crop, zoom: to, centreX: crop.centreX + x / size.width, centreY: crop.centreY + y / size.height},
    size,
  );
}

/**
 * Turns what is seen, clockwise, by so many degrees.
 * @param size - Size of the upright picture, in pixels
 * @param degrees - Clockwise
 * @example
 * import {defaultCrop, rotateCrop} from 'avatar-elements/image';
 *
 * const turned = rotateCrop(defaultCrop(), {width: 1200, height: 800}, 90);
 */
export function rotateCrop(crop: Crop, size: ImageSize, degrees: number): Crop {
  return clampCrop({...crop, rotation: crop.rotation + degrees}, size);
}

/**
 * Mirrors what is seen, left to right.
 * @example
 * import {defaultCrop, flipCrop} from 'avatar-elements/image';
 *
 * const mirrored = flipCrop(defaultCrop());
 */
export function flipCrop(crop: Crop): Crop {
  return {...crop, flipped: !crop.flipped, rotation: normalizeDegrees(-crop.rotation)};
}

/**
 * Maps pixels of the upright picture of this size onto a square view.
 * @param size - Size of the upright picture, in pixels
 * @param viewPx - Edge of the view, in pixels
 * @example
 * import {cropMatrix, defaultCrop} from 'avatar-elements/image';
 *
 * const canvas = document.createElement('canvas');
 * const matrix = cropMatrix(defaultCrop(), {width: 1200, height: 800}, canvas.width);
 * canvas.getContext('2d').setTransform(...matrix);
 */
export function cropMatrix(crop: Crop, size: ImageSize, viewPx: number): Matrix {
  const scale = viewPx / cropEdge(crop, size);
  const [cos, sin] = cosSin(crop.rotation);
  const mirror = crop.flipped ? -1 : 1;
  const [a, b, c, d] = [scale * cos * mirror, scale * sin * mirror, -scale * sin, scale * cos];
  const [x, y] = [crop.centreX * size.width, crop.centreY * size.height];
  return [a, b, c, d, viewPx / 2 - a * x - c * y, viewPx / 2 - b * x - d * y];
}

/** A distance in the view as a distance in the image: rotated back and not mirrored. */
function viewToImage({rotation, flipped}: Crop, x: number, y: number): [number, number] {
  const [cos, sin] = cosSin(rotation);
  return [(x * cos + y * sin) * (flipped ? -1 : 1), y * cos - x * sin];
}

/** Cosine and sine, exact for multiples of 90°. */
function cosSin(degrees: number): [cos: number, sin: number] {
  const quarter = normalizeDegrees(degrees) / 90;
  if (Number.isInteger(quarter))
    return (
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ] as const
    )[(quarter + 4) % 4] as [number, number];
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

/** The edge of the bounding box of a rotated square with edge 1. */
function rotatedSquareBounds(degrees: number): number {
  const [cos, sin] = cosSin(degrees);
  return Math.abs(cos) + Math.abs(sin);
}

/** The same angle, greater than -180 and at most 180. */
function normalizeDegrees(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

const clampCentre = (value: number, half: number) => Math.min(Math.max(value, half), 1 - half);
const finiteOr = (value: number, fallback: number) => (Number.isFinite(value) ? value : fallback);
