// Reads a chosen file. It may have been moved, changed or unplugged since it was chosen.
import {AvatarError} from '../../errors.js';

/** The bytes. @throws AvatarError `file-unreadable` */
export async function readBlob(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch (cause) {
    throw new AvatarError('file-unreadable', {}, {cause});
  }
}
