// Stages 4 and 5 synchronously: exports the crop from the preview bitmap, for a form that is read before encoding is done.
// Less sharp at high zoom. Crop, type and maximum size are the same.
import {outputEdge} from '../../../image/geometry/crop-geometry.js';
import {toNamedFile, withDefaults} from '../../../image/stages/encode.js';
import type {Output} from '../../../image/stages/types.js';
import {assertCanvasReadable, fillBackground} from '../../../image/jobs/canvas.js';
import type {OpenImage} from '../state/draft.js';
import {drawCrop} from './draw.js';

const QUALITIES = [0.8, 0.6, 0.4, 0.2];

/** The file; `undefined` if it cannot be exported (the asynchronous encoder reports the error). */
export function exportSync({image, history}: OpenImage, output: Partial<Output>): File | undefined {
  const wanted = withDefaults(output);
  const sizePx = outputEdge(history.present, image, wanted);
  if (!isReadable(sizePx)) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  drawCrop(context, {bitmap: image.bitmap, crop: history.present, quality: 'high'}, sizePx);
  const type = wanted.type === 'auto' ? 'image/webp' : wanted.type;
  const isWritable = canvas.toDataURL(type).startsWith(`data:${type}`);
  // A transparent picture that does not fit is laid on the background.
  for (const isOpaque of image.source.alpha && type !== 'image/jpeg' ? [false, true] : [true]) {
    if (isOpaque) fillBackground(context, wanted.background);
    const written = isWritable ? type : isOpaque ? 'image/jpeg' : 'image/png';
    for (const quality of QUALITIES) {
      const file = toFile(canvas.toDataURL(written, quality));
      if (file.size <= wanted.maxBytes) return file;
    }
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

function toFile(dataUrl: string): File {
  const [head = '', data = ''] = dataUrl.split(',');
  const type = head.slice('data:'.length, head.indexOf(';'));
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return toNamedFile(new Blob([bytes], {type}));
}
