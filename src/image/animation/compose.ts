// Draws an animation on one canvas, frame by frame, as browsers do.
import {AvatarError} from '../../errors.js';
import {createCanvas} from '../jobs/canvas.js';
import type {AnimationFrame, SplitAnimation} from './animation-frame.js';

export interface ComposedFrame {
  /** The whole image with this frame. The canvas is always the same one: use it before requesting the next frame. */
  readonly canvas: OffscreenCanvas;
  readonly durationMs: number;
}

export async function* compose({width, height, frames}: SplitAnimation): AsyncGenerator<ComposedFrame> {
  const context = createCanvas(width, height);
  for (const frame of frames) {
    const {x, y, durationMs, overwrites, disposal} = frame;
    const before = disposal === 'restore' ? context.getImageData(x, y, frame.width, frame.height) : undefined;
    if (overwrites) context.clearRect(x, y, frame.width, frame.height);
    const bitmap = await decodeFrame(frame);
    context.drawImage(bitmap, x, y);
    bitmap.close();
    yield {canvas: context.canvas, durationMs};
    if (before) context.putImageData(before, x, y);
    if (disposal === 'clear') context.clearRect(x, y, frame.width, frame.height);
  }
}

async function decodeFrame({blob}: AnimationFrame): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob);
  } catch (error) {
    throw new AvatarError('decode-failed', {type: blob.type}, {cause: error});
  }
}
