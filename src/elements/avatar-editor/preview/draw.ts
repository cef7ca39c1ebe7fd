// Draws a cropped bitmap on a canvas, with the same matrix as the crop stage.
import {cropMatrix} from '../../../image/geometry/crop-geometry.js';
import type {Crop} from '../../../image/stages/types.js';
import {MASK_RATIO} from './mask.js';

const CHECK_PX = 8;

interface CroppedBitmap {
  readonly bitmap: ImageBitmap;
  readonly crop: Crop;
  /** `low` during a gesture, `high` after it. */
  readonly quality: ImageSmoothingQuality;
}

type Context = CanvasRenderingContext2D;

interface Stage extends CroppedBitmap {
  /** The framed square at the edge of the mask, if it is decoded. */
  readonly sharp?: ImageBitmap;
  /** Draws a checkerboard behind transparent pixels. */
  readonly hasAlpha: boolean;
  /** Pixels of the canvas per CSS pixel. */
  readonly ratio: number;
}

/** Where the mask is on a stage with this edge, in whole pixels: the sharp square is not scaled. */
export function maskOf(edge: number): {readonly offset: number; readonly maskEdge: number} {
  const offset = Math.round((edge * (1 - MASK_RATIO)) / 2);
  return {offset, maskEdge: edge - 2 * offset};
}

/** The stage: the crop and the picture around it. */
export function drawStage(context: Context, stage: Stage, edge: number): void {
  const {bitmap, crop, sharp, hasAlpha, quality, ratio} = stage;
  const {offset, maskEdge} = maskOf(edge);
  const checkPx = CHECK_PX * ratio;
  clear(context, edge, quality);
  context.translate(offset, offset);
  context.transform(...cropMatrix(crop, bitmap, maskEdge));
  if (hasAlpha) drawCheckerboard(context, bitmap, edge, checkPx);
  context.drawImage(bitmap, 0, 0);
  if (!sharp) return;
  context.resetTransform();
  context.translate(offset, offset);
  context.clearRect(0, 0, maskEdge, maskEdge);
  if (hasAlpha) drawCheckerboard(context, sharp, edge, checkPx);
  context.drawImage(sharp, 0, 0);
}

/** The crop square only. */
export function drawCrop(context: Context, {bitmap, crop, quality}: CroppedBitmap, edge: number): void {
  clear(context, edge, quality);
  context.transform(...cropMatrix(crop, bitmap, edge));
  context.drawImage(bitmap, 0, 0);
}

/** The whole picture, scaled to cover the square. */
export function drawCover(
  context: Context,
  image: ImageBitmap | HTMLCanvasElement,
  edge: number,
  quality: ImageSmoothingQuality = 'high',
): void {
  clear(context, edge, quality);
  const scale = edge / Math.min(image.width, image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  context.drawImage(image, (edge - width) / 2, (edge - height) / 2, width, height);
}

function clear(context: Context, edge: number, quality: ImageSmoothingQuality): void {
  context.resetTransform();
  context.clearRect(0, 0, edge, edge);
  context.imageSmoothingQuality = quality;
}

/** Fills the picture's area with a checkerboard that is fixed to the canvas: pan and zoom do not change it. */
function drawCheckerboard(context: Context, {width, height}: ImageBitmap, edge: number, size: number): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.resetTransform();
  context.fillStyle = '#fff';
  context.fillRect(0, 0, edge, edge);
  context.fillStyle = '#e3e3e3';
  for (let y = 0; y < edge; y += size) {
    for (let x = (y / size) % 2 ? size : 0; x < edge; x += 2 * size) context.fillRect(x, y, size, size);
  }
  context.restore();
}
