// The heavy half of decode: a small upright bitmap to look at while framing, and the true size.
import type {ImageSize} from '../geometry/crop-geometry.js';
import {isTurned, uprightSize} from '../geometry/orientation.js';
import type {JobContext} from './context.js';
import {newCanvas} from './canvas.js';
import {openPicture, type OpenInput} from './decode-image.js';

export interface View extends ImageSize {
  readonly bitmap: ImageBitmap;
}

export async function shrinkForView(input: OpenInput, {signal}: JobContext): Promise<View> {
  const {source, scale} = input;
  const expected = uprightSize(source);
  const picture = await openPicture(input, signal);
  try {
    // Engines differ in whether they turn types other than JPEG: what came out decides.
    const size = isTurned(picture, expected) ? {width: expected.height, height: expected.width} : expected;
    const width = Math.max(Math.round(size.width * scale), 1);
    const height = Math.max(Math.round(size.height * scale), 1);
    const canvas = newCanvas(width, height);
    canvas.drawImage(picture.drawable, 0, 0, width, height);
    return {bitmap: canvas.canvas.transferToImageBitmap(), ...size};
  } finally {
    picture.close();
  }
}
