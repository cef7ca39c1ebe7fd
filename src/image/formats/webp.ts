// WebP: lossy, lossless or extended. Only the extended form has animation and EXIF.
import {readExif} from './exif.js';
import type {SniffResult, BlobReader} from './blob-reader.js';

const TYPE = 'image/webp';
const HAS_ANIMATION = 0x02;
const HAS_EXIF = 0x08;
const HAS_ALPHA = 0x10;
const MAX_EXIF_BYTES = 65_536;

export async function sniffWebp(file: BlobReader): Promise<SniffResult> {
  const head = await file.at(0, 30, true);
  const form = head.text(12, 4);
  if (form === 'VP8X') {
    const flags = head.u8(20);
    const animated = (flags & HAS_ANIMATION) !== 0;
    return {
      type: TYPE,
      width: head.u24(24) + 1,
      height: head.u24(27) + 1,
      animated,
      // Frames may be smaller than the canvas, whatever the flag says.
      alpha: animated || (flags & HAS_ALPHA) !== 0,
      orientation: flags & HAS_EXIF ? await orientationIn(file) : 1,
    };
  }
  if (form === 'VP8L') {
    const bits = head.u32(21);
    return {
      type: TYPE,
      width: (bits & 0x3fff) + 1,
      height: ((bits >>> 14) & 0x3fff) + 1,
      alpha: (bits >>> 28) % 2 === 1,
    };
  }
  return form === 'VP8 ' ? {type: TYPE, width: head.u16(26) & 0x3fff, height: head.u16(28) & 0x3fff} : {type: TYPE};
}

/** EXIF comes after the image data, so the chunks before it are skipped. */
async function orientationIn(file: BlobReader): Promise<number> {
  for (let at = 12; at < file.size;) {
    const chunk = await file.at(at, 8, true);
    const length = chunk.u32(4);
    if (!chunk.has(0, 8)) break;
    if (chunk.text(0, 4) === 'EXIF') {
      const exif = await file.at(at + 8, Math.min(length, MAX_EXIF_BYTES));
      return readExif(exif.text(0, 4) === 'Exif' ? exif.part(6) : exif).orientation;
    }
    at += 8 + length + (length % 2);
  }
  return 1;
}
