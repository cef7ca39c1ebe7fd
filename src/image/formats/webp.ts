// WebP: lossy, lossless or extended. Only the extended form has animation and EXIF.
import type {ByteView} from './bytes/byte-view.js';
import {readExif} from './exif.js';
import type {SniffResult, BlobReader} from './bytes/blob-reader.js';

const TYPE = 'image/webp';
const HAS_ANIMATION = 0x02;
export const HAS_ALPHA = 0x10;
const MAX_EXIF_BYTES = 1_048_576;
const MAX_CHUNKS = 4096;

export async function sniffWebp(file: BlobReader): Promise<SniffResult> {
  const head = await file.at(0, 30, true);
  if (!head.has(0, 30)) return {type: TYPE, truncated: true};
  const form = head.text(12, 4);
  if (form !== 'VP8X') {
    const {alpha, ...size} = bitstreamInfo(form, head.part(20));
    return {type: TYPE, ...size, alpha};
  }
  const flags = head.u8(20);
  const animated = (flags & HAS_ANIMATION) !== 0;
  const {alpha, ...found} = await readChunks(file);
  return {
    type: TYPE,
    width: head.u24(24) + 1,
    height: head.u24(27) + 1,
    animated,
    // Frames may be smaller than the canvas, whatever the flag says.
    alpha: alpha || animated || (flags & HAS_ALPHA) !== 0,
    ...found,
  };
}

/** Size and transparency of a picture without container. */
export function bitstreamInfo(form: string, content: ByteView): {width?: number; height?: number; alpha?: boolean} {
  if (form === 'VP8L') {
    const bits = content.u32(1);
    return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, alpha: (bits >>> 28) % 2 === 1};
  }
  return form === 'VP8 ' ? {width: content.u16(6) & 0x3fff, height: content.u16(8) & 0x3fff} : {};
}

/** Counts the frames, and looks for transparency that the flags do not announce. EXIF comes after the image data, so the chunks before it are skipped. */
async function readChunks(file: BlobReader): Promise<{frames: number; orientation: number; alpha: boolean}> {
  let frames = 0;
  let orientation = 1;
  let alpha = false;
  let chunks = 0;
  for (let at = 12; at < file.size && chunks < MAX_CHUNKS; chunks++) {
    const chunk = await file.at(at, 8, true);
    const [name, length] = [chunk.text(0, 4), chunk.u32(4)];
    if (!chunk.has(0, 8)) break;
    if (name === 'ANMF') frames += 1;
    if (name === 'VP8L') alpha = bitstreamInfo(name, await file.at(at + 8, 5, true)).alpha ?? false;
    if (name === 'EXIF') {
      const exif = await file.at(at + 8, Math.min(length, MAX_EXIF_BYTES));
      orientation = readExif(exif.text(0, 4) === 'Exif' ? exif.part(6) : exif).orientation;
    }
    at += 8 + length + (length % 2);
  }
  return {frames: chunks < MAX_CHUNKS ? frames : Infinity, orientation, alpha};
}
