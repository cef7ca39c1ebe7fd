// Scales pixels with a Lanczos filter, applied to the small picture that a scaled decode leaves.
import {alphaAsRed, premultiply, unmultiply} from './alpha.js';
import {buildFilter} from './lanczos.js';
import {scaleOpaque, type ResampleContext} from './passes.js';

/** A square of a picture, in pixels and fractions of them. */
export interface SourceRect {
  readonly left: number;
  readonly top: number;
  readonly edge: number;
}

/** The picture, or a square of it, at another size. The colour of transparent pixels does not bleed. */
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
