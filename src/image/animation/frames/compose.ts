// Draws the frames of a split animation on one canvas, one after the other, as browsers do.
import {createCanvas} from '../../jobs/canvas.js';
import type {ComposedFrame, SplitAnimation} from './animation-frame.js';

/** Ends before the first frame that is damaged. */
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
      const bitmap = await createImageBitmap(frame.blob).catch(() => undefined);
      if (!bitmap) return;
      context.drawImage(bitmap, x, y);
      bitmap.close();
    }
    yield {drawable: context.canvas, width, height, durationMs, close: () => {}};
    if (before) context.putImageData(before, x, y);
    if (isVisible && disposal === 'clear') context.clearRect(...area);
  }
}
