// Plays an animation onto one canvas, part by part, as browsers do.
import {AvatarError} from '../../errors.js';
import {createCanvas} from '../jobs/canvas.js';
import type {AnimationFrame, SplitAnimation} from './animation-frame.js';

export interface ComposedFrame {
  /** The whole picture at this moment. It is the same canvas every time: use it before asking for the next. */
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
