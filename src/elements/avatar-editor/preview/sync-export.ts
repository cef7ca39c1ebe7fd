// Stages 4 and 5 synchronously: exports the crop from the preview bitmap, for a form that is read before encoding is done.
// Less sharp at high zoom. Crop, type and maximum size are the same.
import {toNamedFile} from '../../../image/stages/encode.js';
import type {Output} from '../../../image/stages/types.js';
import {assertCanvasReadable} from '../../../image/jobs/canvas.js';
import type {OpenImage} from '../state/draft.js';
import {drawCrop} from './draw.js';

const QUALITIES = [0.8, 0.6, 0.4, 0.2];

/** The file; `undefined` if it cannot be exported (the asynchronous encoder reports the error). */
export function exportSync(
  {image, history}: OpenImage,
  {sizePx, type, maxBytes}: Pick<Output, 'sizePx' | 'type' | 'maxBytes'>,
): File | undefined {
  if (!isReadable(sizePx)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  drawCrop(context, {bitmap: image.bitmap, crop: history.present, quality: 'high'}, sizePx);
  const {alpha} = image.source;
  const wanted = type === 'auto' ? 'image/webp' : type;
  const writable = canvas.toDataURL(wanted).startsWith(`data:${wanted}`);
  const written = writable ? wanted : alpha ? 'image/png' : 'image/jpeg';
  if (written === 'image/jpeg') fillWhite(context, sizePx);
  for (const quality of QUALITIES) {
    const file = toFile(canvas.toDataURL(written, quality));
    if (file.size <= maxBytes) return file;
  }
  return undefined;
}

function isReadable(sizePx: number): boolean {
  try {
    assertCanvasReadable(sizePx, sizePx);
    return true;
  } catch {
    return false;
  }
}

function fillWhite(context: CanvasRenderingContext2D, sizePx: number): void {
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, sizePx, sizePx);
}

function toFile(dataUrl: string): File {
  const [head = '', data = ''] = dataUrl.split(',');
  const type = head.slice('data:'.length, head.indexOf(';'));
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return toNamedFile(new Blob([bytes], {type}));
}
