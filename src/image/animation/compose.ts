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
    // What is outside of the canvas is neither read nor kept.
    const area = [x, y, Math.min(frame.width, width - x), Math.min(frame.height, height - y)] as const;
    const isVisible = area[2] > 0 && area[3] > 0;
    const before = isVisible && disposal === 'restore' ? context.getImageData(...area) : undefined;
    if (isVisible) {
      if (overwrites) context.clearRect(...area);
      const bitmap = await decodeFrame(frame, frame === frames[0]);
      if (!bitmap) return;
      context.drawImage(bitmap, x, y);
      bitmap.close();
    }
    yield {canvas: context.canvas, durationMs};
    if (before) context.putImageData(before, x, y);
    if (isVisible && disposal === 'clear') context.clearRect(...area);
  }
}

/** `undefined` if a later frame is damaged: the animation ends before it. */
async function decodeFrame({blob}: AnimationFrame, isFirst: boolean): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob);
  } catch (error) {
    if (!isFirst) return undefined;
    throw new AvatarError('decode-failed', {type: blob.type}, {cause: error});
  }
}
