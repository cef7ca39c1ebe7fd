// JPEG: walks the segments up to the frame header, past metadata of any length.
import {readExif, type ExifFindings} from './exif.js';
import type {Findings, SliceReader} from './blob-reader.js';

const type = 'image/jpeg';
const maxSegmentBytes = 65_537;
const maxSegments = 4096;
const windowBytes = 4096;
const startOfScan = 0xda;
const endOfImage = 0xd9;
const app1 = 0xe1;

/** C0 to CF, without the three that are tables and not frames. */
const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers that have no length and no content. */
const isBare = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

export async function sniffJpeg(file: SliceReader): Promise<Findings> {
  let exif: ExifFindings | undefined;
  for (let at = 2, segments = 0; at < file.size && segments < maxSegments; segments++) {
    const head = await file.at(at, windowBytes);
    if (!head.has(0, 2)) break;
    const marker = head.u8(1);
    // Decoders skip bytes that are no marker, and 0xFF may be repeated before one.
    if (head.u8(0) !== 0xff || marker === 0xff) at += head.indexOf(0xff, 1);
    else if (isBare(marker)) at += 2;
    else if (isFrameHeader(marker)) return {type, height: head.u16(5), width: head.u16(7), ...exif};
    else if (marker === startOfScan || marker === endOfImage) break;
    else {
      if (marker === app1 && !exif) exif = await exifAt(file, at);
      at += 2 + Math.max(head.u16(2), 2);
    }
  }
  return {type, ...exif};
}

async function exifAt(file: SliceReader, at: number): Promise<ExifFindings | undefined> {
  const name = await file.at(at + 4, 6);
  if (name.text(0, 4) !== 'Exif') return undefined;
  const segment = await file.at(at, maxSegmentBytes);
  const tiff = segment.part(10, segment.u16(2) - 8);
  const {orientation, thumbnail} = readExif(tiff);
  const start = at + 10;
  return {orientation, ...(thumbnail && {thumbnail: {start: start + thumbnail.start, end: start + thumbnail.end}})};
}
