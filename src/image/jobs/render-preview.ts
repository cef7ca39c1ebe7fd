// The worker's part of stage 3 (decode): a small upright bitmap to crop in the editor, and the full size.
import type {ImageSize} from '../geometry/crop-geometry.js';
import {isRotated, orientedSize} from '../geometry/orientation.js';
import type {JobContext} from './context.js';
import {createCanvas} from './canvas.js';
import {decodeImage, type DecodeInput} from './decode/decode-image.js';

export interface Preview extends ImageSize {
  readonly bitmap: ImageBitmap;
}

export async function renderPreview(input: DecodeInput, {signal}: JobContext): Promise<Preview> {
  const {source, scale} = input;
  const expected = orientedSize(source);
  const decoded = await decodeImage(input, signal);
  try {
    // For types other than JPEG, some browsers rotate and others do not: the size of the result tells which.
    const size = isRotated(decoded, expected) ? {width: expected.height, height: expected.width} : expected;
    const width = Math.max(Math.round(size.width * scale), 1);
    const height = Math.max(Math.round(size.height * scale), 1);
    const canvas = createCanvas(width, height);
    canvas.drawImage(decoded.drawable, 0, 0, width, height);
    return {bitmap: canvas.canvas.transferToImageBitmap(), ...size};
  } finally {
    decoded.close();
  }
}
