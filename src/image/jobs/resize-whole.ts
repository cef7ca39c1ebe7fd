// Scales a whole image down, without a crop, to a longest edge and a byte budget.
import {scaleForFit} from '../geometry/crop-geometry.js';
import {isRotated, orientedSize} from '../geometry/orientation.js';
import type {CheckedFile, Output} from '../stages/types.js';
import {assertNotBlank, assertCanvasReadable, createCanvas} from './canvas.js';
import type {JobContext} from './context.js';
import {decodeImage} from './decode/decode-image.js';
import {resample} from '../resample/resample.js';
import {encodeCanvas, type Encoded} from './encode-canvas.js';
import {compressToBudget} from './compress-to-budget.js';

export interface ResizeWholeInput {
  readonly source: CheckedFile;
  /** `sizePx` is the longest edge. A smaller image is not enlarged. */
  readonly output: Output;
}

/** A scaled decode, a good filter, then the best quality within the budget. @throws AvatarError `output-too-large` */
export async function resizeWhole({source, output}: ResizeWholeInput, context: JobContext): Promise<Encoded> {
  const expected = orientedSize(source);
  assertCanvasReadable(expected.width, expected.height);
  const scale = scaleForFit(expected, output.sizePx);
  const decoded = await decodeImage({source, scale}, context.signal);
  const size = isRotated(decoded, expected) ? {width: expected.height, height: expected.width} : expected;
  const fullCanvas = createCanvas(decoded.width, decoded.height);
  fullCanvas.drawImage(decoded.drawable, 0, 0, decoded.width, decoded.height);
  decoded.close();
  const pixels = fullCanvas.getImageData(0, 0, decoded.width, decoded.height);
  assertNotBlank(pixels, source.alpha);
  const width = Math.max(Math.round(size.width * scale), 1);
  const height = Math.max(Math.round(size.height * scale), 1);
  const result = createCanvas(width, height);
  result.putImageData(await resample(pixels, width, height, context), 0, 0);
  const unlimited = await encodeCanvas(result, source.alpha, {...output, maxBytes: Infinity}, context);
  if (unlimited.blob.size <= output.maxBytes) return unlimited;
  const type = unlimited.blob.type as Output['type'];
  const blob = await compressToBudget(result, {...output, type}, context.signal);
  return blob ? {...unlimited, blob} : encodeCanvas(result, source.alpha, output, context);
}
