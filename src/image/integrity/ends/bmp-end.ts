// BMP: compares the length of all rows with the bytes that are there; of a compressed picture, the codes are counted. A header that
// browsers read differently is written as one that they read in the same way.
import {ByteView} from '../../formats/bytes/byte-view.js';
import {concat, type Bytes} from '../concat.js';

const OLD_HEADER_BYTES = 12;
const COMMON_HEADER_BYTES = 40;
/** With masks of colours behind the common fields: WebKit does not read them. */
const RARE_HEADER_BYTES = [52, 56];
const V4_HEADER_BYTES = 108;
const RLE8 = 1;
const RLE4 = 2;

export function repairBmp(bytes: Bytes): Bytes | undefined {
  const complete = completeBmp(bytes);
  return complete && withCommonHeader(complete);
}

/** WebKit takes the fourth byte of a pixel as transparency, the others only if the header says so. */
function withCommonHeader(bytes: Bytes): Bytes {
  const view = new ByteView(bytes.buffer, true);
  const headerBytes = view.u32(14);
  const hasUnusedByte = headerBytes === COMMON_HEADER_BYTES && view.u16(28) === 32 && view.u32(30) === 0;
  if (!hasUnusedByte && !RARE_HEADER_BYTES.includes(headerBytes)) return bytes;
  const addedBytes = V4_HEADER_BYTES - headerBytes;
  const end = 14 + headerBytes;
  const copy = concat([bytes.subarray(0, end), new Uint8Array(addedBytes), bytes.subarray(end)]);
  const header = new DataView(copy.buffer);
  header.setUint32(10, view.u32(10) + addedBytes, true);
  header.setUint32(14, V4_HEADER_BYTES, true);
  return copy;
}

function completeBmp(bytes: Bytes): Bytes | undefined {
  const view = new ByteView(bytes.buffer, true);
  const start = view.u32(10);
  const isOld = view.u32(14) === OLD_HEADER_BYTES;
  const width = isOld ? view.u16(18) : Math.abs(view.i32(18));
  const height = isOld ? view.u16(20) : Math.abs(view.i32(22));
  const bitsPerPixel = view.u16(isOld ? 24 : 28);
  const compression = isOld ? 0 : view.u32(30);
  if (compression === RLE8 || compression === RLE4) {
    const rest = missingCodes(view, start, height, compression === RLE4);
    return rest && (rest.length > 0 ? concat([bytes, rest]) : bytes);
  }
  const rowBytes = (width * bitsPerPixel) / 8;
  const fullRowBytes = Math.ceil(rowBytes / 4) * 4;
  const missingBytes = start + fullRowBytes * height - bytes.length;
  if (missingBytes <= 0) return bytes;
  // Only the bytes after the pixels of the last row may be missing.
  return missingBytes <= fullRowBytes - Math.ceil(rowBytes) ? concat([bytes, new Uint8Array(missingBytes)]) : undefined;
}

/** The codes that are missing: none, or the end of the picture; `undefined` if there are too few rows. */
function missingCodes(view: ByteView, start: number, height: number, isRle4: boolean): Uint8Array | undefined {
  let rows = 0;
  for (let at = start; view.has(at, 2); at += 2) {
    const [count, value] = [view.u8(at), view.u8(at + 1)];
    if (count > 0) continue;
    if (value === 1) return new Uint8Array();
    if (value === 0) rows += 1;
    else if (value === 2) {
      rows += view.u8(at + 3);
      at += 2;
    } else {
      const valueBytes = isRle4 ? Math.ceil(value / 2) : value;
      at += Math.ceil(valueBytes / 2) * 2;
    }
  }
  return rows >= height ? new Uint8Array([0, 1]) : undefined;
}
