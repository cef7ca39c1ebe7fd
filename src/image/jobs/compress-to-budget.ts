// Compresses to a byte budget with browser-image-compression. It runs here, inside our own worker, because its own worker mode loads
// code from another site. It gets an image of the final size, because its own scaling is slower and worse. If its result is not valid,
// the quality search of encode-canvas.ts is used.
import imageCompression from 'browser-image-compression';
import type {Output} from '../stages/types.js';
import type {Context} from './canvas.js';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** For PNG it would reduce the number of colours. */
const SUPPORTED_TYPES: readonly string[] = ['image/jpeg', 'image/webp'];

/** The finished file; `undefined` if the budget, the size or the type is wrong, or if it does not work in this browser. */
export async function compressToBudget(
  {canvas}: Context,
  {type, maxBytes}: Pick<Output, 'type' | 'maxBytes'>,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  if (!SUPPORTED_TYPES.includes(type)) return undefined;
  try {
    const best = await canvas.convertToBlob({type, quality: 1});
    const compressed = await imageCompression(new File([best], 'picture', {type}), {
      useWebWorker: false,
      maxSizeMB: maxBytes / BYTES_PER_MEGABYTE,
      alwaysKeepResolution: true,
      fileType: type,
      signal,
    });
    const bitmap = await createImageBitmap(compressed);
    const isValid = compressed.type === type && bitmap.width === canvas.width && bitmap.height === canvas.height;
    bitmap.close();
    return isValid && compressed.size <= maxBytes ? compressed : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined; // For example in browsers without `Image` in workers.
  }
}
