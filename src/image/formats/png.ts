// PNG and animated PNG: the header, then the chunks before the first picture data.
import {readExif} from './exif.js';
import type {SniffResult, BlobReader} from './bytes/blob-reader.js';

const MAX_EXIF_BYTES = 1_048_576;
const MAX_CHUNKS = 4096;
const GREY_WITH_ALPHA = 4;
const COLOUR_WITH_ALPHA = 6;

export async function sniffPng(file: BlobReader): Promise<SniffResult> {
  const head = await file.at(0, 33);
  const type = 'image/png';
  if (!head.has(0, 24)) return {type, truncated: true};
  if (head.text(12, 4) !== 'IHDR') return {type};
  const colourType = head.u8(25);
  let alpha = colourType === GREY_WITH_ALPHA || colourType === COLOUR_WITH_ALPHA;
  let frames = 1;
  let orientation = 1;
  for (let at = 33, chunks = 0; at < file.size && chunks < MAX_CHUNKS; chunks++) {
    const chunk = await file.at(at, 12);
    const name = chunk.text(4, 4);
    // No browser applies an orientation that comes after the picture data.
    if (name === '' || name === 'IDAT') break;
    if (name === 'tRNS') alpha = true;
    if (name === 'acTL') frames = chunk.u32(8);
    if (name === 'eXIf')
      orientation = readExif(await file.at(at + 8, Math.min(chunk.u32(0), MAX_EXIF_BYTES))).orientation;
    at += 12 + chunk.u32(0);
  }
  const animated = frames > 1;
  const size = {width: head.u32(16), height: head.u32(20)};
  const interlaced = head.u8(28) === 1;
  return {type: animated ? 'image/apng' : type, ...size, orientation, animated, frames, alpha, interlaced};
}
