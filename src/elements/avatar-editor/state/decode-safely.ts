// Decodes pictures that were not chosen in this editor: stored ones and queued ones.
import {loadBlobPicture} from '../../avatar-badge/lazy/load.js';

/**
 * `undefined` if the blob is no picture or too large to decode, and if the lazy module that checks this cannot be fetched: nothing is
 * decoded unchecked.
 */
export async function decodeSafely(picture: Blob): Promise<ImageBitmap | undefined> {
  try {
    const {decodeBounded} = await loadBlobPicture();
    return await decodeBounded(picture);
  } catch {
    return undefined;
  }
}
