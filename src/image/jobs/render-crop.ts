// The heavy half of crop: decodes just large enough, frames with the editor's own arithmetic, scales with a good filter.
import {clampCrop, cropEdge, cropMatrix, EPSILON_PX, type ImageSize} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop} from '../stages/types.js';
import {assertNotBlank, assertCanvasReadable, createCanvas, type Context} from './canvas.js';
import type {JobContext} from './context.js';
import {decodeImage, type DecodeInput, type Decoded} from './decode-image.js';
import {resample, type SourceRect} from '../resample/resample.js';
import {warmUpJit} from '../resample/warm-up.js';

export interface CropInput extends DecodeInput {
  /** The upright picture at full size. */
  readonly size: ImageSize;
  readonly crop: Crop;
}

/** The framed square's pixels, decoded just large enough. */
export async function decodeCrop(input: CropInput, context: JobContext): Promise<CropPixels> {
  const {source, size, crop} = input;
  assertCanvasReadable(size.width, size.height);
  const decoded = await decodeImage(input, context.signal, () => void warmUpJit(context).catch(() => {}));
  const clamped = clampCrop(crop, decoded);
  const pixels = (await copyCropPixels(decoded, clamped, source)) ?? drawCropPixels(decoded, clamped);
  assertNotBlank(pixels.pixels, source.alpha);
  return pixels;
}

/** The framed square on a canvas of `sizePx`. */
export async function resampleToCanvas(
  {pixels, sourceRect}: CropPixels,
  sizePx: number,
  context: JobContext,
): Promise<Context> {
  const result = createCanvas(sizePx, sizePx);
  result.putImageData(await resample(pixels, sizePx, sizePx, context, sourceRect), 0, 0);
  return result;
}

/** The framed square, and where exactly it lies among the whole pixels around it. */
export interface CropPixels {
  readonly pixels: ImageData;
  readonly sourceRect: SourceRect;
}

/**
 * The frame's own pixels, without the way over a canvas: where nothing has to be turned, and the engine knows how to answer
 * in the canvas's colours.
 */
async function copyCropPixels(
  decoded: Decoded,
  crop: Crop,
  {type, orientation}: CheckedFile,
): Promise<CropPixels | undefined> {
  const {drawable} = decoded;
  if (type !== 'image/jpeg' || orientation !== 1 || crop.rotation || crop.flipped || !('copyTo' in drawable))
    return undefined;
  const {matrix, width, height, sourceRect} = pixelAligned(crop, decoded);
  const pixels = new ImageData(width, height);
  let isConverted = false;
  const options = {
    rect: {x: -matrix[4], y: -matrix[5], width, height},
    get format() {
      isConverted = true;
      return 'RGBA' as const;
    },
  };
  await drawable.copyTo(pixels.data, options).catch(() => (isConverted = false));
  if (!isConverted) return undefined;
  decoded.close();
  return {pixels, sourceRect};
}

/** Frames at the scale the picture was opened at, so that nothing is scaled twice. Closes the picture. */
export function drawCropPixels(decoded: Decoded, crop: Crop): CropPixels {
  const {matrix, width, height, sourceRect} = isAxisAligned(crop)
    ? pixelAligned(crop, decoded)
    : exactFit(crop, decoded);
  const canvas = createCanvas(width, height);
  canvas.setTransform(...matrix);
  canvas.drawImage(decoded.drawable, 0, 0, decoded.width, decoded.height);
  decoded.close();
  return {pixels: canvas.getImageData(0, 0, width, height), sourceRect};
}

interface Placement {
  readonly matrix: [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
  readonly sourceRect: SourceRect;
}

const isAxisAligned = ({rotation}: Crop) => rotation % 90 === 0;

/** Pixels are copied as they are, without the blur that part of a pixel's shift would bring: the filter shifts better. */
function pixelAligned(crop: Crop, decoded: Decoded): Placement {
  const edge = cropEdge(crop, decoded);
  const [a, b, c, d, e, f] = cropMatrix(crop, decoded, edge);
  const sourceRect = {left: Math.ceil(e) - e, top: Math.ceil(f) - f, edge};
  const wholePixels = (shift: number) => Math.max(Math.ceil(edge + shift - EPSILON_PX), 1);
  return {
    matrix: [a, b, c, d, Math.ceil(e), Math.ceil(f)],
    width: wholePixels(sourceRect.left),
    height: wholePixels(sourceRect.top),
    sourceRect,
  };
}

function exactFit(crop: Crop, decoded: Decoded): Placement {
  const size = Math.max(Math.round(cropEdge(crop, decoded)), 1);
  return {
    matrix: [...cropMatrix(crop, decoded, size)],
    width: size,
    height: size,
    sourceRect: {left: 0, top: 0, edge: size},
  };
}
