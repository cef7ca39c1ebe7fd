// The heavy half of crop: decodes just large enough, frames with the editor's own arithmetic, scales with a good filter.
import {clampCrop, cropEdge, cropMatrix, hair, type ImageSize} from '../geometry/crop-geometry.js';
import type {CheckedFile, Crop} from '../stages/types.js';
import {assertDrawn, assertReadable, newCanvas, type Context} from './canvas.js';
import type {JobContext} from './context.js';
import {openPicture, type OpenInput, type OpenPicture} from './decode-image.js';
import {practise, resample, type Window} from '../resample/resample.js';

export interface FrameInput extends OpenInput {
  /** The upright picture at full size. */
  readonly size: ImageSize;
  readonly frame: Crop;
}

/** The framed square's pixels, decoded just large enough. */
export async function openFramed(input: FrameInput, context: JobContext): Promise<Framed> {
  const {source, size, frame} = input;
  assertReadable(size.width, size.height);
  const picture = await openPicture(input, context.signal, () => void practise(context).catch(() => {}));
  const crop = clampCrop(frame, picture);
  const framed = (await copyFramed(picture, crop, source)) ?? drawFramed(picture, crop);
  assertDrawn(framed.pixels, source.alpha);
  return framed;
}

/** The framed square on a canvas of `sizePx`. */
export async function fit({pixels, window}: Framed, sizePx: number, context: JobContext): Promise<Context> {
  const result = newCanvas(sizePx, sizePx);
  result.putImageData(await resample(pixels, sizePx, sizePx, context, window), 0, 0);
  return result;
}

/** The framed square, and where exactly it lies among the whole pixels around it. */
export interface Framed {
  readonly pixels: ImageData;
  readonly window: Window;
}

/**
 * The frame's own pixels, without the way over a canvas: where nothing has to be turned, and the engine knows how to answer
 * in the canvas's colours.
 */
async function copyFramed(
  picture: OpenPicture,
  crop: Crop,
  {type, orientation}: CheckedFile,
): Promise<Framed | undefined> {
  const {drawable} = picture;
  if (type !== 'image/jpeg' || orientation !== 1 || crop.rotation || crop.flipped || !('copyTo' in drawable))
    return undefined;
  const {matrix, width, height, window} = onWholePixels(crop, picture);
  const pixels = new ImageData(width, height);
  let converts = false;
  const options = {
    rect: {x: -matrix[4], y: -matrix[5], width, height},
    get format() {
      converts = true;
      return 'RGBA' as const;
    },
  };
  await drawable.copyTo(pixels.data, options).catch(() => (converts = false));
  if (!converts) return undefined;
  picture.close();
  return {pixels, window};
}

/** Frames at the scale the picture was opened at, so that nothing is scaled twice. Closes the picture. */
export function drawFramed(picture: OpenPicture, crop: Crop): Framed {
  const {matrix, width, height, window} = isUnturned(crop) ? onWholePixels(crop, picture) : onOwnPixels(crop, picture);
  const canvas = newCanvas(width, height);
  canvas.setTransform(...matrix);
  canvas.drawImage(picture.drawable, 0, 0, picture.width, picture.height);
  picture.close();
  return {pixels: canvas.getImageData(0, 0, width, height), window};
}

interface Placing {
  readonly matrix: [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
  readonly window: Window;
}

const isUnturned = ({rotation}: Crop) => rotation % 90 === 0;

/** Pixels are copied as they are, without the blur that part of a pixel's shift would bring: the filter shifts better. */
function onWholePixels(crop: Crop, picture: OpenPicture): Placing {
  const edge = cropEdge(crop, picture);
  const [a, b, c, d, e, f] = cropMatrix(crop, picture, edge);
  const window = {left: Math.ceil(e) - e, top: Math.ceil(f) - f, edge};
  const whole = (shift: number) => Math.max(Math.ceil(edge + shift - hair), 1);
  return {
    matrix: [a, b, c, d, Math.ceil(e), Math.ceil(f)],
    width: whole(window.left),
    height: whole(window.top),
    window,
  };
}

function onOwnPixels(crop: Crop, picture: OpenPicture): Placing {
  const size = Math.max(Math.round(cropEdge(crop, picture)), 1);
  return {
    matrix: [...cropMatrix(crop, picture, size)],
    width: size,
    height: size,
    window: {left: 0, top: 0, edge: size},
  };
}
