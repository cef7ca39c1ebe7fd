// EXIF in JPEG, PNG and WebP: reads only the orientation and the position of the thumbnail. EXIF is a small TIFF file.
import type {ByteView} from './bytes/byte-view.js';

export interface ExifResult {
  readonly orientation: number;
  /** Positions relative to the first byte of the TIFF header. */
  readonly thumbnail?: {readonly start: number; readonly end: number};
}

const ORIENTATION_TAG = 0x0112;
const THUMBNAIL_START_TAG = 0x0201;
const THUMBNAIL_LENGTH_TAG = 0x0202;
const SHORT = 3;
const LONG = 4;

/** Reads a TIFF header and its first two directories. If they are invalid: upright and no thumbnail. */
export function readExif(bytes: ByteView): ExifResult {
  const tiff = bytes.part(0, bytes.length, bytes.text(0, 2) === 'II');
  if (tiff.u16(2) !== 42) return {orientation: 1};
  const main = readDirectory(tiff, tiff.u32(4));
  const orientation = main.values.get(ORIENTATION_TAG) ?? 1;
  const {values} = readDirectory(tiff, main.next);
  const start = values.get(THUMBNAIL_START_TAG) ?? 0;
  const length = values.get(THUMBNAIL_LENGTH_TAG) ?? 0;
  const isJpeg = length > 0 && tiff.has(start, length) && tiff.u8(start) === 0xff && tiff.u8(start + 1) === 0xd8;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    ...(isJpeg && {thumbnail: {start, end: start + length}}),
  };
}

/**
 * The numbers of one directory by tag, and the position of the next one (0: none). An orientation of another type than SHORT is left
 * out: no browser applies it.
 */
function readDirectory(tiff: ByteView, at: number): {values: Map<number, number>; next: number} {
  const values = new Map<number, number>();
  if (at === 0) return {values, next: 0};
  const count = tiff.u16(at);
  for (let i = 0, entry = at + 2; i < count && tiff.has(entry, 12); i++, entry += 12) {
    const [tag, type] = [tiff.u16(entry), tiff.u16(entry + 2)];
    if (type === SHORT) values.set(tag, tiff.u16(entry + 8));
    else if (type === LONG && tag !== ORIENTATION_TAG) values.set(tag, tiff.u32(entry + 8));
  }
  return {values, next: tiff.u32(at + 2 + count * 12)};
}
