// browser-image-compression, for what it was made for: a whole photo under so many bytes. It runs here, inside our own
// worker: its own worker mode loads code from another site. What it gets wrong is found out here and left to others.
import imageCompression from 'browser-image-compression';
import {uprightSize} from '../orientation.js';
import type {WholeInput} from './whole.js';

const bytesPerMegabyte = 1024 * 1024;
/** Of the types it takes, those it neither quantises nor flattens. */
const takes = ['image/jpeg', 'image/webp', 'image/bmp'];

/** The finished picture, or nothing where it missed the budget, the size or the type, or does not run in this engine. */
export async function compressToBudget({source, output}: WholeInput, signal: AbortSignal): Promise<Blob | undefined> {
  const {sizePx, maxBytes, type} = output;
  const fileType = type === 'auto' ? 'image/webp' : type;
  if (maxBytes === Infinity || fileType === 'image/png' || source.alpha || !takes.includes(source.type))
    return undefined;
  try {
    const result = await imageCompression(new File([source.blob], 'picture', {type: source.type}), {
      useWebWorker: false,
      maxSizeMB: maxBytes / bytesPerMegabyte,
      maxWidthOrHeight: sizePx,
      fileType,
      signal,
    });
    const right = result.type === fileType && result.size <= maxBytes && (await hasRightSize(result, source, sizePx));
    return right ? result : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined; // Engines without `Image` in workers, for one: the picture is shrunk another way.
  }
}

/** It rounds edges down, and shrinks them further when the quality alone does not do. */
async function hasRightSize(result: Blob, source: WholeInput['source'], sizePx: number): Promise<boolean> {
  const {width, height} = uprightSize(source);
  const scale = Math.min(sizePx / Math.max(width, height), 1);
  const bitmap = await createImageBitmap(result);
  const right = bitmap.width === Math.round(width * scale) && bitmap.height === Math.round(height * scale);
  bitmap.close();
  return right;
}
