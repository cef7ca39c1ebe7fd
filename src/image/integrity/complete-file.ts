// Makes sure that all pixels of a file are there, so that every browser gives the same result: decoders differ in what they do with a
// file that is cut off.
import {AvatarError} from '../../errors.js';
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {readBlob} from '../jobs/read-blob.js';
import type {CheckedFile} from '../stages/types.js';

/**
 * The last bytes of a complete file, as Latin-1 text. A file that ends differently, or of another type, is examined as a whole: the
 * frames of an animation are decoded one by one, so that the browser reports no error.
 */
const lastBytes: {readonly [type: string]: string} = {
  'image/jpeg': '\xff\xd9',
  'image/png': 'IEND\xae\x42\x60\x82',
};

/**
 * The file; a repaired copy if only its end marker is missing or its last frames are incomplete.
 * @throws AvatarError `file-truncated` if pixels are missing
 */
export async function toCompleteFile(file: CheckedFile, signal?: AbortSignal): Promise<CheckedFile> {
  const {blob, type} = file;
  const end = lastBytes[type];
  if (end) {
    const tail = new Uint8Array(await readBlob(blob.slice(-end.length)));
    if (String.fromCharCode(...tail) === end && !file.interlaced) return file;
  }
  const {repairEnd} = await importWithRetry(() => import('./repair-end.js'));
  const bytes = new Uint8Array(await readBlob(blob));
  const repaired = await repairEnd(bytes, type);
  signal?.throwIfAborted();
  if (!repaired) throw new AvatarError('file-truncated', {type});
  // One part: Firefox cannot decode a JPEG from a Blob of several parts.
  return repaired === bytes ? file : {...file, blob: new Blob([repaired], {type})};
}
