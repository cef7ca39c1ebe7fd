// Reads what a person chose. A file may be moved, changed or unplugged at any time after that.
import {AvatarError} from '../../errors.js';

/** The bytes. @throws AvatarError `file-unreadable` */
export async function readBlob(blob: Blob): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch (cause) {
    throw new AvatarError('file-unreadable', {}, {cause});
  }
}
