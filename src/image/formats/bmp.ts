// BMP: one fixed header, in several versions.
import type {SniffResult, BlobReader} from './bytes/blob-reader.js';

const OLD_HEADER_BYTES = 12;
const UNCOMPRESSED = 0;

/** The possible lengths of the header: of Windows, and of OS/2. They distinguish it from a text that starts with 'BM'. */
const isHeaderLength = (bytes: number) =>
  [OLD_HEADER_BYTES, 42, 46, 108, 124].includes(bytes) || (bytes >= 16 && bytes <= 64 && bytes % 4 === 0);

export async function sniffBmp(file: BlobReader): Promise<SniffResult | undefined> {
  const head = await file.at(0, 34, true);
  const headerBytes = head.u32(14);
  if (head.has(14, 4) && !isHeaderLength(headerBytes)) return undefined;
  const type = 'image/bmp';
  const isOld = headerBytes === OLD_HEADER_BYTES;
  if (!head.has(0, isOld ? 26 : 30)) return {type, truncated: true};
  if (isOld) return {type, width: head.u16(18), height: head.u16(20)};
  // Whether pixels are transparent is read from the pixels: by the headers alone, browsers disagree about 16 and 32 bits, and about
  // the pixels that a compressed file skips.
  const alpha = [16, 32].includes(head.u16(28)) || (headerBytes >= 20 && head.u32(30) !== UNCOMPRESSED);
  // A negative height means that the rows are stored top to bottom.
  return {type, width: Math.max(head.i32(18), 0), height: Math.abs(head.i32(22)), alpha};
}
