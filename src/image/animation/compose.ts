// Plays an animation onto one canvas, part by part, as browsers do.
import {AvatarError} from '../../errors.js';
import {newCanvas} from '../jobs/canvas.js';
import type {AnimationPart, AnimationParts} from './split-animation.js';

export interface Moment {
  /** The whole picture at this moment. It is the same canvas every time: use it before asking for the next. */
  readonly canvas: OffscreenCanvas;
  readonly durationMs: number;
}

export async function* compose({width, height, parts}: AnimationParts): AsyncGenerator<Moment> {
  const context = newCanvas(width, height);
  for (const part of parts) {
    const {x, y, durationMs, replaces, disposal} = part;
    const before = disposal === 'restore' ? context.getImageData(x, y, part.width, part.height) : undefined;
    if (replaces) context.clearRect(x, y, part.width, part.height);
    const bitmap = await open(part);
    context.drawImage(bitmap, x, y);
    bitmap.close();
    yield {canvas: context.canvas, durationMs};
    if (before) context.putImageData(before, x, y);
    if (disposal === 'clear') context.clearRect(x, y, part.width, part.height);
  }
}

async function open({still}: AnimationPart): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(still);
  } catch (error) {
    throw new AvatarError('decode-failed', {type: still.type}, {cause: error});
  }
}
