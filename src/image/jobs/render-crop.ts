// The worker's part of stage 4 (crop): decodes just large enough, crops with the same geometry as the editor, scales with a good filter.
import {clampCrop, cropEdge, cropMatrix, EPSILON_PX, type ImageSize} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop} from '../stages/types.js';
import {assertNotBlank, assertCanvasReadable, createCanvas, type Context} from './canvas.js';
import type {JobContext} from './context.js';
import {decodeImage, type DecodeInput, type Decoded} from './decode/decode-image.js';
import {resample, type SourceRect} from '../resample/resample.js';
import {warmUpJit} from '../resample/warm-up.js';

export interface CropInput extends DecodeInput {
  /** The size of the upright image at full scale. */
  readonly size: ImageSize;
  readonly crop: Crop;
}

/** The pixels of the cropped square, decoded just large enough. */
export async function decodeCrop(input: CropInput, context: JobContext): Promise<CropPixels> {
  const {source, size, crop} = input;
  assertCanvasReadable(size.width, size.height);
  const decoded = await decodeImage(input, context.signal, () => void warmUpJit(context).catch(() => {}));
  const clamped = clampCrop(crop, decoded);
  const pixels = (await copyCropPixels(decoded, clamped, source)) ?? drawCropPixels(decoded, clamped);
  assertNotBlank(pixels.pixels, source.alpha);
  return pixels;
}

/** The cropped square on a canvas of `sizePx`. */
export async function resampleToCanvas(
  {pixels, sourceRect}: CropPixels,
  sizePx: number,
  context: JobContext,
): Promise<Context> {
  const result = createCanvas(sizePx, sizePx);
  result.putImageData(await resample(pixels, sizePx, sizePx, context, sourceRect), 0, 0);
  return result;
}

/** Pixels that contain the cropped square, and its exact position in them. */
export interface CropPixels {
  readonly pixels: ImageData;
  readonly sourceRect: SourceRect;
}

/** The colours of a JPEG are stored for squares of 2 × 2 pixels. A copy that starts inside of one would shift them. */
const COLOUR_GRID_PX = 2;

/** What `copyTo` does not apply. Older browsers do not tell. */
interface FrameOrientation {
  readonly rotation?: number;
  readonly flip?: boolean;
}

/**
 * Copies the pixels without a canvas, which is faster. Only if neither the crop nor the decoded frame is rotated and the browser can
 * convert to the colours of a canvas; otherwise `undefined`.
 */
async function copyCropPixels(decoded: Decoded, crop: Crop, {type}: CheckedFile): Promise<CropPixels | undefined> {
  const {drawable} = decoded;
  if (type !== 'image/jpeg' || crop.rotation || crop.flipped || !('copyTo' in drawable)) return undefined;
  const {rotation, flip} = drawable as FrameOrientation;
  if (rotation !== 0 || flip) return undefined;
  const {matrix, width, height, sourceRect} = pixelAligned(crop, decoded, COLOUR_GRID_PX);
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

/** Draws the crop at the scale of the decoded image, so that it is not scaled twice. Closes the decoded image. */
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

/** Aligns the crop to whole pixels of a grid, which are copied without blur. The filter then applies the rest of the shift. */
function pixelAligned(crop: Crop, decoded: Decoded, gridPx = 1): Placement {
  const edge = cropEdge(crop, decoded);
  const [a, b, c, d, e, f] = cropMatrix(crop, decoded, edge);
  const align = (shift: number) => Math.ceil(shift / gridPx) * gridPx;
  const sourceRect = {left: align(e) - e, top: align(f) - f, edge};
  const wholePixels = (shift: number) => Math.max(Math.ceil(edge + shift - EPSILON_PX), 1);
  return {
    matrix: [a, b, c, d, align(e), align(f)],
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
