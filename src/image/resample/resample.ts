// Scales pixels with a Lanczos filter. The input is small already, because of the scaled decode.
import {alphaAsRed, premultiply, unmultiply} from './alpha.js';
import {buildFilter} from './lanczos.js';
import {scaleOpaque, type ResampleContext} from './passes.js';

/** A square of an image, in pixels; fractions are possible. */
export interface SourceRect {
  readonly left: number;
  readonly top: number;
  readonly edge: number;
}

/** The image, or a square of it, at another size. The colours of transparent pixels do not mix with visible ones. */
export async function resample(
  source: ImageData,
  width: number,
  height: number,
  context: ResampleContext,
  sourceRect?: SourceRect,
): Promise<ImageData> {
  const {left, top} = sourceRect ?? {left: 0, top: 0};
  const [horizontal, vertical] = [sourceRect?.edge ?? source.width, sourceRect?.edge ?? source.height];
  if (!left && !top && source.width === width && source.height === height) return source;
  const filters = {
    horizontal: buildFilter(source.width, width, left, horizontal),
    vertical: buildFilter(source.height, height, top, vertical),
  };
  const opaque = premultiply(source);
  const result = await scaleOpaque(opaque, width, height, filters, context);
  if (opaque !== source) {
    const alpha = await scaleOpaque(alphaAsRed(source), width, height, filters, context);
    unmultiply(result.data, alpha.data);
  }
  return result;
}
