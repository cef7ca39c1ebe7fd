// Runs a job that decodes a picture. If pixels may be missing, the file is examined, so that every browser gives the same result.
import {AvatarError} from '../../errors.js';
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import type {CheckedFile} from '../stages/types.js';

/** What was examined, by the file that was chosen. */
const examined = new WeakMap<Blob, CheckedFile>();

/** @throws What `run` throws; AvatarError `file-truncated` if pixels are missing, `decode-failed` if they are damaged */
export async function runVerified<T>(chosen: CheckedFile, run: (source: CheckedFile) => Promise<T>): Promise<T> {
  const source = examined.get(chosen.blob) ?? chosen;
  try {
    return await run(source);
  } catch (thrown) {
    const error = AvatarError.from(thrown);
    if (source.verified || !/^(file-truncated|decode-failed)$/.test(error.code)) throw thrown;
    const {examine} = await importWithRetry(() => import('./repair-end.js'));
    const complete = await examine(source, error);
    examined.set(chosen.blob, complete);
    return run(complete);
  }
}
