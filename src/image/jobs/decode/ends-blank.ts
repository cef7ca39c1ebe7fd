// Finds out from pixels whether a decoder may have left the end of a picture blank. Chromium reports an error, except for a JPEG;
// Firefox and WebKit show what they have.
import type {ImageSize} from '../../geometry/crop-geometry.js';
import type {CheckedFile} from '../../stages/types.js';
import {createCanvas} from '../canvas.js';
import {hasImageDecoder, supportsArbitraryScale} from './image-decoder.js';

const SAMPLES = 16;
/** The grey that stands for the missing blocks of a JPEG is 128; a colour profile may change it a little. */
const isMissingGrey = (value: number) => value > 123 && value < 133;
/** Where the last pixel of the stored picture is when it is upright, by EXIF orientation. */
const AT_RIGHT = [1, 4, 5, 8];
const AT_BOTTOM = [1, 2, 5, 6];

/** True if the last pixels look like a picture of which a part is missing. It may be complete: the file has to be examined. */
export async function endsBlank(
  {drawable, width, height}: ImageSize & {readonly drawable: CanvasImageSource},
  {type, alpha, orientation}: CheckedFile,
): Promise<boolean> {
  const isJpeg = type === 'image/jpeg';
  const isFirefox = await supportsArbitraryScale();
  if (!isJpeg && hasImageDecoder && !isFirefox) return false;
  const context = createCanvas(SAMPLES + 1, 1);
  context.imageSmoothingEnabled = false;
  const left = AT_RIGHT.includes(orientation) ? width - 1 : 0;
  const top = AT_BOTTOM.includes(orientation) ? height - 1 : 0;
  // The whole picture is moved: Chromium up to 147 counts a part of a turned frame in the stored direction.
  context.drawImage(drawable, SAMPLES - left, -top);
  context.clearRect(0, 0, SAMPLES, 1);
  context.drawImage(drawable, 0, 1 - height, SAMPLES, height);
  const {data} = context.getImageData(0, 0, SAMPLES + 1, 1);
  const [red, green, blue] = data.subarray(-4) as unknown as [number, number, number];
  if (isJpeg && [red, green, blue].every(isMissingGrey) && Math.abs(red - blue) < 3) return true;
  if (!data.every((value, i) => value === data[i % 4])) return false;
  // Firefox makes the missing pixels of an opaque picture white, the other browsers transparent.
  return data[3] === 0 || (!alpha && red + green + blue === 765 && isFirefox);
}
