// PNG and animated PNG: the header, then the chunks before the first picture data.
import {readExif} from './exif.js';
import type {Findings, SliceReader} from './blob-reader.js';

const maxExifBytes = 65_536;
const maxChunks = 4096;
const greyWithAlpha = 4;
const colourWithAlpha = 6;

export async function sniffPng(file: SliceReader): Promise<Findings> {
  const head = await file.at(0, 33);
  if (head.text(12, 4) !== 'IHDR') return {type: 'image/png'};
  const colourType = head.u8(25);
  let alpha = colourType === greyWithAlpha || colourType === colourWithAlpha;
  let animated = false;
  let orientation = 1;
  for (let at = 33, chunks = 0; at < file.size && chunks < maxChunks; chunks++) {
    const chunk = await file.at(at, 12);
    const name = chunk.text(4, 4);
    if (name === '' || name === 'IDAT') break;
    if (name === 'tRNS') alpha = true;
    if (name === 'acTL') animated = chunk.u32(8) > 1;
    if (name === 'eXIf')
      orientation = readExif(await file.at(at + 8, Math.min(chunk.u32(0), maxExifBytes))).orientation;
    at += 12 + chunk.u32(0);
  }
  const type = animated ? 'image/apng' : 'image/png';
  return {type, width: head.u32(16), height: head.u32(20), orientation, animated, alpha};
}
