// Stage 1 of 7 (sniff): any file in, its type and properties out, read from its bytes. Names and MIME types are ignored, nothing is
// decoded.
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {BlobReader, type SniffResult} from '../formats/bytes/blob-reader.js';
import {sniffJpeg} from '../formats/jpeg.js';
import {sniffPng} from '../formats/png.js';
import {isImageType} from '../accept.js';
import type * as lazyFormats from '../formats/lazy-formats.js';
import type {SniffedFile} from './types.js';

const containers: readonly (readonly [
  bytes: string,
  at: number,
  sniff: (file: BlobReader) => Promise<SniffResult | undefined>,
])[] = [
  ['\xff\xd8\xff', 0, sniffJpeg],
  ['\x89PNG\r\n\x1a\n', 0, sniffPng],
  ['GIF87a', 0, lazily('sniffGif')],
  ['GIF89a', 0, lazily('sniffGif')],
  ['BM', 0, lazily('sniffBmp')],
  ['WEBP', 8, lazily('sniffWebp')],
  ['ftyp', 4, lazily('sniffHeif')],
];

function lazily(name: 'sniffGif' | 'sniffBmp' | 'sniffWebp' | 'sniffHeif') {
  return async (file: BlobReader) => (await loadLazyFormats())[name](file);
}

/** Loads the parsers of all formats but JPEG and PNG, which `sniff` does when it needs one. */
export function loadLazyFormats(): Promise<typeof lazyFormats> {
  return importWithRetry(() => import('../formats/lazy-formats.js'));
}

/**
 * Says what a file is, from a bounded number of small slices of it. Any bytes give an answer.
 * @param blob - The chosen file
 * @throws AvatarError `file-unreadable`, the signal's reason, or what `import()` does where a rarer reader cannot be fetched
 * @example
 * import {sniff} from 'avatar-elements/image';
 *
 * const {type, width, height, animated} = await sniff(photo);
 */
export async function sniff(blob: Blob, {signal}: {signal?: AbortSignal} = {}): Promise<SniffedFile> {
  const file = new BlobReader(blob, signal);
  const head = await file.at(0, 1024);
  const container = containers.find(([bytes, at]) => head.text(at, bytes.length) === bytes);
  const own = await container?.[2](file);
  const found: SniffResult = own ?? {type: (await loadLazyFormats()).identifyUnknown(head)};
  const {orientation = 1, animated = false, alpha = false, truncated = false, ...rest} = found;
  const size = {width: found.width || 0, height: found.height || 0};
  // The parser did not get to the size, but the file goes on: the browser's decoder reads it.
  if (own && !truncated && size.width * size.height === 0 && isImageType(own.type)) {
    Object.assign(size, await (await loadLazyFormats()).measure(blob, own.type, orientation));
  }
  signal?.throwIfAborted();
  return {...rest, blob, ...size, orientation, animated, alpha, truncated};
}
