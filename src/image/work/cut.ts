// The heavy half of crop: decodes just large enough, frames with the editor's own arithmetic, scales with a good filter.
import {clampCrop, cropEdge, cropMatrix, type ImageSize, type Matrix} from '../framing.js';
import type {CheckedFile, Crop} from '../stages.js';
import {assertDrawn, assertReadable, newCanvas, type Context} from './canvas.js';
import type {JobContext} from './context.js';
import {openPicture, type OpenPicture} from './open-picture.js';
import {resample} from './resample.js';

/** A decoder's own scaling is coarse: the filter needs this much more than it puts out to give a sharp picture. */
const leastOversampling = 1.25;

export interface CutInput {
  readonly source: CheckedFile;
  /** The upright picture at full size. */
  readonly size: ImageSize;
  readonly frame: Crop;
  readonly sizePx: number;
}

/** The framed square on a canvas of `sizePx`. */
export async function cut({source, size, frame, sizePx}: CutInput, context: JobContext): Promise<Context> {
  assertReadable(size.width, size.height);
  const scale = Math.min((leastOversampling * sizePx) / cropEdge(clampCrop(frame, size), size), 1);
  const picture = await openPicture(source, scale, context.signal);
  const framed = drawFramed(picture, clampCrop(frame, picture));
  assertDrawn(framed, source.alpha);
  const result = newCanvas(sizePx, sizePx);
  result.putImageData(await resample(framed, sizePx, sizePx, context), 0, 0);
  return result;
}

/** The framed square at the scale the picture was opened at, so that nothing is scaled twice. Closes the picture. */
export function drawFramed(picture: OpenPicture, crop: Crop): ImageData {
  const edge = Math.max(Math.round(cropEdge(crop, picture)), 1);
  const canvas = newCanvas(edge, edge);
  canvas.setTransform(...onWholePixels(cropMatrix(crop, picture, edge), crop));
  canvas.drawImage(picture.drawable, 0, 0, picture.width, picture.height);
  picture.close();
  return canvas.getImageData(0, 0, edge, edge);
}

/** Unturned pixels are copied as they are, without the blur that half a pixel's shift would bring. */
function onWholePixels(matrix: Matrix, {rotation}: Crop): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = matrix;
  if (rotation % 90 !== 0) return [a, b, c, d, e, f];
  return [Math.round(a), Math.round(b), Math.round(c), Math.round(d), Math.round(e), Math.round(f)];
}
