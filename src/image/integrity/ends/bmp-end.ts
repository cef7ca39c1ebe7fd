// BMP: compares the length of all rows with the bytes that are there; of a compressed picture, the codes are counted.
import {ByteView} from '../../formats/bytes/byte-view.js';
import {concat, type Bytes} from '../concat.js';

const OLD_HEADER_BYTES = 12;
const RLE8 = 1;
const RLE4 = 2;

export function repairBmp(bytes: Bytes): Bytes | undefined {
  const view = new ByteView(bytes.buffer, true);
  const start = view.u32(10);
  const isOld = view.u32(14) === OLD_HEADER_BYTES;
  const width = isOld ? view.u16(18) : Math.abs(view.i32(18));
  const height = isOld ? view.u16(20) : Math.abs(view.i32(22));
  const bitsPerPixel = view.u16(isOld ? 24 : 28);
  const compression = isOld ? 0 : view.u32(30);
  if (compression === RLE8 || compression === RLE4) {
    return hasAllRuns(view, start, height, compression === RLE4) ? bytes : undefined;
  }
  const rowBytes = (width * bitsPerPixel) / 8;
  const fullRowBytes = Math.ceil(rowBytes / 4) * 4;
  const missingBytes = start + fullRowBytes * height - bytes.length;
  if (missingBytes <= 0) return bytes;
  // Only the bytes after the pixels of the last row may be missing.
  return missingBytes <= fullRowBytes - Math.ceil(rowBytes) ? concat([bytes, new Uint8Array(missingBytes)]) : undefined;
}

/** True if the codes reach the end of the picture. */
function hasAllRuns(view: ByteView, start: number, height: number, isRle4: boolean): boolean {
  let rows = 0;
  for (let at = start; view.has(at, 2); at += 2) {
    const [count, value] = [view.u8(at), view.u8(at + 1)];
    if (count > 0) continue;
    if (value === 1) return true;
    if (value === 0) rows += 1;
    else if (value === 2) {
      rows += view.u8(at + 3);
      at += 2;
    } else {
      const valueBytes = isRle4 ? Math.ceil(value / 2) : value;
      at += Math.ceil(valueBytes / 2) * 2;
    }
  }
  return rows >= height;
}
