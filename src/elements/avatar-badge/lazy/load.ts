// Loads what checks, decodes and draws pictures that are files, with the parsers of all formats. Most badges and editors never get one.
import {importWithRetry} from '../../../shared/loading/import-with-retry.js';
import type * as blobPicture from './blob-picture.js';

/** The module, ready to check files of every format without another request. After a failure the next call tries again. */
export async function loadBlobPicture(): Promise<typeof blobPicture> {
  const module = await importWithRetry(() => import('./blob-picture.js'));
  await module.loadLazyFormats();
  return module;
}
