// BMP: one fixed header, in an old and several newer versions.
import type {SniffResult, BlobReader} from './blob-reader.js';

const OLD_HEADER_BYTES = 12;
const HEADER_WITH_ALPHA_MASK_BYTES = 56;
/** The possible lengths of the header. They distinguish it from a text that starts with 'BM'. */
const headerLengths = [OLD_HEADER_BYTES, 40, 52, HEADER_WITH_ALPHA_MASK_BYTES, 64, 108, 124];

export async function sniffBmp(file: BlobReader): Promise<SniffResult | undefined> {
  const head = await file.at(0, 70, true);
  const headerBytes = head.u32(14);
  if (head.has(14, 4) && !headerLengths.includes(headerBytes)) return undefined;
  const type = 'image/bmp';
  if (headerBytes === OLD_HEADER_BYTES) return {type, width: head.u16(18), height: head.u16(20)};
  const alpha = headerBytes >= HEADER_WITH_ALPHA_MASK_BYTES && head.u16(28) === 32 && head.u32(66) !== 0;
  // A negative height means that the rows are stored top to bottom.
  return {type, width: Math.max(head.i32(18), 0), height: Math.abs(head.i32(22)), alpha};
}
