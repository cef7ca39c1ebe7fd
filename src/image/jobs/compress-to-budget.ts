// browser-image-compression, for what it was made for: a photo under so many bytes. It runs here, inside our own worker:
// its own worker mode loads code from another site. It is given a picture that already has its size, because its own
// scaling costs more and shows less; what it still gets wrong is found out here and left to our own search.
import imageCompression from 'browser-image-compression';
import type {Output} from '../stages/types.js';
import type {Context} from './canvas.js';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** It quantises the colours of PNG. */
const SUPPORTED_TYPES: readonly string[] = ['image/jpeg', 'image/webp'];

/** The finished picture, or nothing where it missed the budget, the size or the type, or does not run in this engine. */
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
    return undefined; // Engines without `Image` in workers, for one.
  }
}
