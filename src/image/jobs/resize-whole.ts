// Shrinks a whole picture, uncropped, to a longest edge and a byte budget.
import {scaleOfWhole} from '../geometry/crop-geometry.js';
import {isTurned, uprightSize} from '../geometry/orientation.js';
import type {CheckedFile, Output} from '../stages/types.js';
import {assertDrawn, assertReadable, newCanvas} from './canvas.js';
import type {JobContext} from './context.js';
import {openPicture} from './decode-image.js';
import {resample} from '../resample/resample.js';
import {write} from './encode-canvas.js';
import {compressToBudget} from './compress-to-budget.js';

export interface WholeInput {
  readonly source: CheckedFile;
  /** `sizePx` is the longest edge; a smaller picture is not enlarged. */
  readonly output: Output;
}

/** A scaled decode, a good filter, then as good a quality as the budget allows. @throws AvatarError `budget-missed` */
export async function shrinkWhole({source, output}: WholeInput, context: JobContext): Promise<Blob> {
  const expected = uprightSize(source);
  assertReadable(expected.width, expected.height);
  const scale = scaleOfWhole(expected, output.sizePx);
  const picture = await openPicture({source, scale}, context.signal);
  const size = isTurned(picture, expected) ? {width: expected.height, height: expected.width} : expected;
  const opened = newCanvas(picture.width, picture.height);
  opened.drawImage(picture.drawable, 0, 0, picture.width, picture.height);
  picture.close();
  const pixels = opened.getImageData(0, 0, picture.width, picture.height);
  assertDrawn(pixels, source.alpha);
  const width = Math.max(Math.round(size.width * scale), 1);
  const height = Math.max(Math.round(size.height * scale), 1);
  const result = newCanvas(width, height);
  result.putImageData(await resample(pixels, width, height, context), 0, 0);
  const blob = await write(result, source.alpha, {...output, maxBytes: Infinity}, context);
  if (blob.size <= output.maxBytes) return blob;
  const type = blob.type as Output['type'];
  const compressed = await compressToBudget(result, {...output, type}, context.signal);
  return compressed ?? write(result, source.alpha, {...output, type}, context);
}
