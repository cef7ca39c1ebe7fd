// Stages 4 and 5 in no time: the framed picture from the small bitmap, for a form that is read before the real file is there.
// Softer where it is zoomed in far, and never more than that: what is framed, how it is written and how large it may be hold.
import {toNamedFile} from '../../../image/stages/encode.js';
import type {Output} from '../../../image/stages/types.js';
import {assertCanvasReadable} from '../../../image/jobs/canvas.js';
import type {Work} from '../state/draft.js';
import {drawSquare} from './draw.js';

const qualities = [0.8, 0.6, 0.4, 0.2];

/** The file, or nothing where it cannot be made: why, the real one will tell. */
export function quickFile(
  {image, frames}: Work,
  {sizePx, type, maxBytes}: Pick<Output, 'sizePx' | 'type' | 'maxBytes'>,
): File | undefined {
  if (!readable(sizePx)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  drawSquare(context, {bitmap: image.bitmap, crop: frames.present, quality: 'high'}, sizePx);
  const {alpha} = image.source;
  const wished = type === 'auto' ? 'image/webp' : type;
  const writable = canvas.toDataURL(wished).startsWith(`data:${wished}`);
  const written = writable ? wished : alpha ? 'image/png' : 'image/jpeg';
  if (written === 'image/jpeg') layOnWhite(context, sizePx);
  for (const quality of qualities) {
    const file = fileOf(canvas.toDataURL(written, quality));
    if (file.size <= maxBytes) return file;
  }
  return undefined;
}

function readable(sizePx: number): boolean {
  try {
    assertCanvasReadable(sizePx, sizePx);
    return true;
  } catch {
    return false;
  }
}

function layOnWhite(context: CanvasRenderingContext2D, sizePx: number): void {
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, sizePx, sizePx);
}

function fileOf(address: string): File {
  const [head = '', data = ''] = address.split(',');
  const type = head.slice('data:'.length, head.indexOf(';'));
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return toNamedFile(new Blob([bytes], {type}));
}
