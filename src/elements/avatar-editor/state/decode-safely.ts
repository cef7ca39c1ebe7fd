// Decodes pictures that were not chosen in this editor: stored ones and queued ones.
import {importWithRetry} from '../../../shared/import-with-retry.js';

/** `undefined` if the blob is no picture, or too large to decode. */
export async function decodeSafely(picture: Blob): Promise<ImageBitmap | undefined> {
  const {decodeBounded} = await importWithRetry(() => import('../../../image/bounded-bitmap.js'));
  return decodeBounded(picture).catch(() => undefined);
}
